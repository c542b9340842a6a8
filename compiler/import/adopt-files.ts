import type { Report } from '../diagnostics/diagnostic.js';
import { kebabCase } from '../model/name.js';
import type { OutputFile } from '../model/planned-file.js';
import { adoptKind } from './adopt-kind.js';
import { type BuiltIns, createBuiltIns } from './built-in.js';
import { distinctKinds } from './distinct-kinds.js';
import type { ImportedKind } from './imported-kind.js';
import type { Lowering } from './lowering.js';
import { type Reference, referenceTo } from './named-type.js';
import { createNames } from './names.js';
import { openApiKinds } from './open-api-kinds.js';
import { printFile } from './print-file.js';
import type { OpenApi } from './read-open-api.js';
import { schemaHasher } from './schema-hash.js';

/** The project's own source: a file for each version of each kind. */
export async function adoptFiles(
  kinds: readonly ImportedKind[],
  openApi: OpenApi,
  out: string,
  report: Report,
): Promise<readonly OutputFile[]> {
  const builtIns = createBuiltIns(true);
  const others = openApiKinds(openApi, ({ id }) => builtIns.definition(id) === undefined, report);
  const all = distinctKinds([...kinds, ...others], report);
  return Promise.all(all.map((kind) => adoptedFile(kind, builtIns, out)));
}

async function adoptedFile(kind: ImportedKind, builtIns: BuiltIns, out: string): Promise<OutputFile> {
  const types = adoptKind(kind, createLowering(builtIns));
  const path = `${out}/${kind.group}/${kind.version}/${kebabCase(kind.kind)}.ts`;
  return { path, text: await printFile({ name: '', types, values: [] }, specifier) };
}

/** A file's own types are in the module without a name. */
function specifier({ module }: Reference): string | undefined {
  return module === '' ? undefined : module;
}

function createLowering(builtIns: BuiltIns): Lowering {
  return {
    local: (name) => referenceTo('', name),
    names: createNames([]),
    types: [],
    shapes: new Map(),
    hash: schemaHasher(true),
    builtIn: builtIns.find,
    refer: () => undefined,
  };
}
