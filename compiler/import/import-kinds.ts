import type { Report } from '../diagnostics/diagnostic.js';
import { kebabCase } from '../model/name.js';
import type { OutputFile } from '../model/planned-file.js';
import { adoptKind } from './adopt-kind.js';
import type { ImportDocument } from './document.js';
import type { ImportedKind } from './imported-kind.js';
import type { Lowering } from './lowering.js';
import { type Reference, referenceTo } from './named-type.js';
import { createNames } from './names.js';
import { printFile } from './print-file.js';
import { readDefinition } from './read-definition.js';
import { readDocuments } from './read-documents.js';

export interface ImportOptions {
  /** The folder of the files, relative to the project, with forward slashes. */
  readonly out: string;
  /** Writes the project's own source, with `@resource`, instead of kinds that it uses. */
  readonly adopt: boolean;
}

/**
 * OpenAPI v3 documents and CRDs -> annotated TypeScript: `<out>/<group>/<version>.ts`, or with `adopt` a file for each
 * version of each kind. What can't be imported is reported, and then nothing is returned. Descriptions, bounds, rules and
 * defaults come back when the files are compiled.
 */
export async function importKinds(
  documents: readonly ImportDocument[],
  options: ImportOptions,
  report: Report,
): Promise<readonly OutputFile[]> {
  const { definitions } = readDocuments(documents, report);
  const kinds = definitions.flatMap((definition) => readDefinition(definition, report));
  return Promise.all(kinds.map((kind) => adoptedFile(kind, options.out)));
}

async function adoptedFile(kind: ImportedKind, out: string): Promise<OutputFile> {
  const lowering = createLowering();
  const types = adoptKind(kind, lowering);
  const path = `${out}/${kind.group}/${kind.version}/${kebabCase(kind.kind)}.ts`;
  const specifier = ({ module }: Reference): string | undefined => (module === '' ? undefined : module);
  return { path, text: await printFile({ name: '', types, values: [] }, specifier) };
}

function createLowering(): Lowering {
  return {
    local: (name) => referenceTo('', name),
    names: createNames([]),
    types: [],
    shapes: new Map(),
    builtIn: () => undefined,
    refer: () => undefined,
  };
}
