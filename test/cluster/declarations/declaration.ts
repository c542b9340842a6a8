import type { Json } from '../../../compiler/model/json.js';
import type { Build } from './build.js';
import { newFiles } from './files.js';
import { versions } from './kind.js';
import { leaf, make } from './make.js';
import { newRandom, seedOf } from './random.js';

/** A kind of generated sources, and what must come of it. */
export interface Declaration {
  readonly index: number;
  readonly group: string;
  readonly kind: string;
  /** Path from the project's folder -> text. */
  readonly files: ReadonlyMap<string, string>;
  readonly constructs: ReadonlySet<string>;
  /** The storage version's. */
  readonly version: string;
  /** A spec that the schema admits. */
  readonly spec: Json;
}

const nouns = [
  'Policy',
  'Box',
  'Gateway',
  'Proxy',
  'Class',
  'Index',
  'Bus',
  'Mesh',
  'Topology',
  'Cache',
  'Leaf',
  'Data',
];

/** Valid by construction, and always the same for the same seed and index. */
export function randomDeclaration(seed: number, index: number): Declaration {
  const random = newRandom(seedOf(seed, index));
  const folder = folderOf(index);
  const files = newFiles(random, folder);
  const constructs = new Set<string>();
  let names = 0;
  let remaining = random.integer(5, 40);
  const build: Build = {
    random,
    name: (stem) => `${stem}${++names}`,
    declare: (name, lines) => files.declare(random.chance(0.8) ? 'v1' : 'shared', name, lines),
    use: (construct) => constructs.add(construct),
    make: (site) => make(build, site),
    leaf: (site) => leaf(build, site),
    imported: (name, door) => {
      files.import(name, door);
      return name;
    },
    remaining: () => remaining,
    spend: (properties) => (remaining -= properties),
  };
  const unique = letters(index);
  const kind = `${unique.slice(0, 1).toUpperCase()}${unique.slice(1)}${random.pick(nouns)}`;
  const group = `g${index}.${random.chance(0.03) ? 'k8s.io' : 'example.com'}`;
  const made = versions(build, { kind, unique, group });
  for (const { name, lines } of made) files.declare(name, kind, exportKind(lines));
  const [storage] = made;
  return {
    index,
    group,
    kind,
    files: files.print(),
    constructs,
    version: storage?.name ?? '',
    spec: storage?.spec.witness ?? {},
  };
}

/** Where its files are: how a diagnostic is known to be about it. */
export function folderOf(index: number): string {
  return `src/d${index}`;
}

/** As a name that no English rule has an opinion about: `qaab`. */
function letters(index: number): string {
  const digits = [...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `q${digits.join('')}`;
}

function exportKind(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line.startsWith('interface ') ? `export ${line}` : line));
}
