import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { admissionWebhookExtension } from '../../compiler/extensions/admission-webhook/index.js';
import { controllerExtension } from '../../compiler/extensions/controller/index.js';
import { tags as resourceTags } from '../../compiler/extensions/custom-resource/tags/index.js';
import { openProject } from '../../compiler/frontend/open-project.js';
import type { Project } from '../../compiler/frontend/project.js';
import type { FunctionDeclaration, ResourceDeclaration } from '../../compiler/model/declaration.js';
import type { OutputFile } from '../../compiler/model/planned-file.js';
import type { Schema } from '../../compiler/model/schema.js';

/** A project that is nowhere on the disk; kext is this repository's own source. */
export const folder = '/virtual/project';
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const tags = [...resourceTags, ...controllerExtension.tags, ...admissionWebhookExtension.tags];

export const tsconfig = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    paths: { kext: [`${root}/api/index.ts`], 'kext/*': [`${root}/kubernetes/*.ts`] },
  },
  include: ['src', 'generated'],
};

export type Files = Readonly<Record<string, string>>;

export interface Read {
  readonly resources: readonly ResourceDeclaration[];
  readonly functions: readonly FunctionDeclaration[];
  /** `src/a.ts:3:5 frontend/bare-number …`, of one file or of all. */
  readonly problems: (file?: string) => readonly string[];
  /** The schema of the spec of a resource. */
  readonly spec: (kind: string) => Schema;
}

export function open(files: Files, sources: readonly string[] = []): Project {
  const { report, sorted } = collectDiagnostics();
  const overlay = overlayOf(files);
  const project = openProject({ folder, sources, overlay }, report);
  if (!project)
    throw new Error(
      sorted()
        .map(({ message }) => message)
        .join('\n'),
    );
  return project;
}

export function overlayOf(files: Files): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      'tsconfig.json': JSON.stringify(tsconfig),
      'package.json': '{ "name": "virtual", "type": "module" }',
      ...files,
    }).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

/** Both passes of a run over one project. */
export function read(files: Files, generated: readonly OutputFile[] = []): Read {
  const project = open(files);
  try {
    return readOpen(project, generated);
  } finally {
    project.close();
  }
}

export function readOpen(project: Project, generated: readonly OutputFile[] = []): Read {
  const { report, sorted } = collectDiagnostics();
  const resources = project.resources(tags, report).filter((it) => it.kind === 'resource');
  const functions = project.functions(generated, tags, report).filter((it) => it.kind === 'function');
  return {
    resources,
    functions,
    problems: (file) =>
      sorted()
        .filter(({ at }) => file === undefined || at?.file === file)
        .map(({ at, code, message }) => `${at ? `${at.file}:${at.line}:${at.column} ` : ''}${code} ${message}`),
    spec(kind) {
      const schema = resources.find(({ name }) => name === kind)?.schema.properties?.get('spec');
      if (!schema) throw new Error(`no spec of ${kind}: ${sorted().map(({ message }) => message)}`);
      return schema;
    },
  };
}

/** A schema as plain JSON, without its places. */
export function plain(schema: Schema | undefined): unknown {
  if (!schema) return undefined;
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === 'at' || key === 'places' || key === 'origin' || key === 'names') return undefined;
      return value instanceof Map ? Object.fromEntries(value) : value;
    }),
  );
}
