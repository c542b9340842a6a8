import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Compilation, compile } from '../../../compiler/compile.js';
import { collectDiagnostics } from '../../../compiler/diagnostics/collect.js';
import type { Diagnostic, Report } from '../../../compiler/diagnostics/diagnostic.js';
import { customResource } from '../../../compiler/extensions/custom-resource/index.js';
import { extensions } from '../../../compiler/extensions/index.js';
import { openProject } from '../../../compiler/frontend/open-project.js';
import type { Project } from '../../../compiler/frontend/project.js';
import type { JsonObject } from '../../../compiler/model/json.js';
import type { OutputFile, YamlContent } from '../../../compiler/model/planned-file.js';
import type { Configuration, Model } from '../../../compiler/model/resource.js';
import { print } from '../../../compiler/output/print.js';
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

const tags = extensions.flatMap((extension) => extension.tags);

/** A folder that is not there; below the repository, where `kext` is found. */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'virtual');

/**
 * Compiles all of them as one project, as the corridor does, but for what is made of the definitions. Those that are right
 * get theirs whatever is wrong with the others.
 */
export async function compileAll(sources: readonly Sources[]): Promise<Compiled> {
  return inProject(sources, async (project, report, sorted) => {
    const declarations = project.resources(tags, report);
    const parts = customResource.read(declarations, report);
    const model: Model = { configuration, resources: parts.resources(report) };
    project.functions([], tags, report);
    await parts.check(model, report);
    const diagnostics = byIndex(sorted());
    const manifests = parts.emit(model).flatMap((it) => (it.kind === 'manifest' ? [it] : []));
    const files = manifests.map(({ file, object }) => ({ path: `manifests/${file}`, content: yaml(object) }));
    return { definitions: definitionsOf(print(files)), diagnostics };
  });
}

/** The whole corridor: everything that a project of these kinds gets, or nothing where any is wrong. */
export function compileWhole(sources: readonly Sources[]): Promise<Compilation> {
  return compileProject(new Map(sources.flatMap(({ files }) => [...files])));
}

/** The whole corridor for a project of these files, by path from its folder. */
export function compileProject(files: ReadonlyMap<string, string>): Promise<Compilation> {
  return inProject([{ index: 0, files }], (project) => compile(project, configuration));
}

async function inProject<Result>(
  sources: readonly Sources[],
  use: (project: Project, report: Report, sorted: () => readonly Diagnostic[]) => Promise<Result>,
): Promise<Result> {
  const { report, sorted } = collectDiagnostics();
  const project = openProject({ folder, sources: [], overlay: overlayOf(sources) }, report);
  if (project === undefined)
    throw new Error(
      sorted()
        .map(({ message }) => message)
        .join('\n'),
    );
  try {
    return await use(project, report, sorted);
  } finally {
    project.close();
  }
}

function yaml(object: JsonObject): YamlContent {
  return { kind: 'yaml', documents: [{ object }] };
}

export function isRefused(diagnostics: Compiled['diagnostics'], index: number): boolean {
  return diagnostics.get(index)?.some(({ severity }) => severity === 'error') ?? false;
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
  secureMetrics: false,
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
