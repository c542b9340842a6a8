import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../../compiler/compile.js';
import { collectDiagnostics } from '../../../compiler/diagnostics/collect.js';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { openProject } from '../../../compiler/frontend/open-project.js';
import type { OutputFile } from '../../../compiler/model/planned-file.js';
import type { Configuration } from '../../../compiler/model/resource.js';
import { folderOf } from './declaration.js';

/** Sources of one kind, in a folder of their own. */
export interface Sources {
  readonly index: number;
  readonly files: ReadonlyMap<string, string>;
}

export interface Compiled {
  /** Index -> the text of its CustomResourceDefinition. */
  readonly definitions: ReadonlyMap<number, string>;
  /** Index -> its diagnostics, warnings included. */
  readonly diagnostics: ReadonlyMap<number, readonly Diagnostic[]>;
}

/** A folder that is not there; below the repository, where `kext` is found. */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'virtual');

/** Compiles all of them as one project: where an error stops the run, once more without what is wrong. */
export async function compileAll(sources: readonly Sources[]): Promise<Compiled> {
  const first = await compileOnce(sources);
  const right = sources.filter(({ index }) => !isRefused(first.diagnostics, index));
  if (right.length === sources.length || right.length === 0) return first;
  const second = await compileOnce(right);
  const late = right.filter(({ index }) => isRefused(second.diagnostics, index));
  const diagnostics = new Map([...second.diagnostics, ...refused(first.diagnostics)]);
  if (late.length === 0) return { definitions: second.definitions, diagnostics };
  throw new Error(`Only without the others were refused: ${late.map(({ index }) => index).join(' ')}`);
}

/** What is said of each, and nothing is emitted where any is wrong. */
export async function compileOnce(sources: readonly Sources[]): Promise<Compiled> {
  const { report, sorted } = collectDiagnostics();
  const project = openProject({ folder, sources: [], overlay: overlayOf(sources) }, report);
  if (project === undefined)
    throw new Error(
      sorted()
        .map(({ message }) => message)
        .join('\n'),
    );
  try {
    const { files, diagnostics } = await compile(project, configuration);
    return { definitions: definitionsOf(files), diagnostics: byIndex([...sorted(), ...diagnostics]) };
  } finally {
    project.close();
  }
}

export function isRefused(diagnostics: Compiled['diagnostics'], index: number): boolean {
  return diagnostics.get(index)?.some(({ severity }) => severity === 'error') ?? false;
}

function refused(diagnostics: Compiled['diagnostics']): [number, readonly Diagnostic[]][] {
  return [...diagnostics].filter(([index]) => isRefused(diagnostics, index));
}

function overlayOf(sources: readonly Sources[]): ReadonlyMap<string, string> {
  const files = sources.flatMap(({ files }) =>
    [...files].map(([path, text]): [string, string] => [join(folder, path), text]),
  );
  return new Map([
    [join(folder, 'tsconfig.json'), tsconfig],
    [join(folder, 'package.json'), '{ "type": "module" }'],
    ...files,
  ]);
}

const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  },
  include: ['src'],
});

const configuration: Configuration = {
  name: 'generated',
  namespace: 'generated-system',
  image: 'generated:latest',
  sources: [],
  labels: {},
  annotations: {},
  descriptions: true,
  watch: 'cluster',
  minor: 36,
  openshift: false,
};

/** By the group in a file's name, such as `manifests/crds/qaathings.g26.example.com.yaml`. */
function definitionsOf(files: readonly OutputFile[]): ReadonlyMap<number, string> {
  return new Map(
    files.flatMap(({ path, text }): [number, string][] => {
      const index = /^manifests\/crds\/[^.]+\.g(\d+)\./.exec(path)?.[1];
      return index === undefined ? [] : [[Number(index), text]];
    }),
  );
}

/** @throws Error for a diagnostic that is about none of them */
function byIndex(diagnostics: readonly Diagnostic[]): ReadonlyMap<number, readonly Diagnostic[]> {
  const found = new Map<number, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const index = Number(/^src\/d(\d+)\//.exec(diagnostic.at?.file ?? '')?.[1]);
    if (Number.isNaN(index) || !diagnostic.at?.file.startsWith(`${folderOf(index)}/`)) {
      throw new Error(`${diagnostic.code} at ${diagnostic.at?.file}: ${diagnostic.message}`);
    }
    found.set(index, [...(found.get(index) ?? []), diagnostic]);
  }
  return found;
}
