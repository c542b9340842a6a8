import { element, inline, nullable } from './aliases.js';
import { type Build, choose, type Maker } from './build.js';
import { clampSize, type Shape, type Site, shapeOf, unboundedSize } from './shape.js';

/** An object whose keys are the user's. */
export function map(build: Build, site: Site): Shape {
  return choose(build, mapMakers, site);
}

const mapMakers: readonly Maker[] = [
  { construct: 'Record', weight: 4, make: (build, site) => mapOf(build, site, (value) => `Record<string, ${value}>`) },
  { construct: 'index signature', weight: 3, make: (build, site) => mapOf(build, site, indexed) },
  { construct: 'interface with an index signature', weight: 1, make: indexedInterface },
  { construct: 'mapped over string', weight: 1, make: (build, site) => mapOf(build, site, mapped) },
  { construct: 'readonly Record', weight: 1, make: (build, site) => mapOf(build, site, readonlyRecord) },
];

function indexed(value: string): string {
  return `{ [key: string]: ${value} }`;
}

function mapped(value: string): string {
  return `{ [Key in string]: ${value} }`;
}

function readonlyRecord(value: string): string {
  return `Readonly<Record<string, ${value}>>`;
}

function mapOf(build: Build, site: Site, spell: (value: string) => string): Shape {
  const { random } = build;
  const max = random.chance(0.4) ? random.integer(2, 12) : undefined;
  const atomic = random.chance(0.15);
  const made = inline(build, build.make(valueSite(site, max, atomic)));
  const value = random.chance(0.06) ? nullable(build, made) : made;
  const { visible, defaultable } = value;
  return shapeOf(
    spell(value.text),
    'object',
    { [random.pick(['a', 'key', 'on', 'example.com/a'])]: value.witness },
    {
      tags: [...(max === undefined ? [] : [`@maxProperties ${max}`]), ...mapTypeTags(build, atomic)],
      size: max === undefined ? unboundedSize : clampSize(max * (value.size + 300)),
      open: 'object',
      visible,
      defaultable,
    },
  );
}

function mapTypeTags({ random }: Build, atomic: boolean): string[] {
  if (atomic) return ['@mapType atomic'];
  return random.chance(0.1) ? ['@mapType granular'] : [];
}

function valueSite(site: Site, max: number | undefined, atomic: boolean): Site {
  const cardinality = site.cardinality * (max ?? 1_000_000);
  return { ...site, depth: site.depth + 1, cardinality, transitions: site.transitions && !atomic, defaults: true };
}

function indexedInterface(build: Build, site: Site): Shape {
  const shape = mapOf(build, site, (value) => value);
  const name = build.name('Map');
  build.declare(name, [`interface ${name} {`, `  [key: string]: ${shape.text.replaceAll('\n', '\n  ')};`, '}']);
  return { ...shape, text: element(name) };
}
