import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { importKinds } from '../../compiler/import/import-kinds.js';
import type { Json, JsonObject } from '../../compiler/model/json.js';

/** A CRD of one version with this spec and status, and what else is given. */
export function definition(
  properties: JsonObject,
  more: { version?: JsonObject; spec?: JsonObject; root?: JsonObject } = {},
): JsonObject {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'caches.example.com' },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { kind: 'Cache', plural: 'caches' },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object', properties, ...more.root } },
          ...more.version,
        },
      ],
      ...more.spec,
    },
  };
}

/** A spec of these properties. */
export function spec(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { spec: { type: 'object', properties, ...more } };
}

export interface Imported {
  readonly files: ReadonlyMap<string, string>;
  /** `file:line:column code message`. */
  readonly problems: readonly string[];
}

export async function importAll(documents: readonly Json[], adopt: boolean): Promise<Imported> {
  const { report, sorted } = collectDiagnostics();
  const named = documents.map((document, at) => ({ file: `${at}.yaml`, document }));
  const files = await importKinds(named, { out: 'src', adopt }, report);
  const problems = sorted().map(({ at, code, message }) => `${at?.file}:${at?.line}:${at?.column} ${code} ${message}`);
  return { files: new Map(files.map(({ path, text }) => [path, text])), problems };
}

/** The text of the only file. */
export async function adopted(document: Json): Promise<string> {
  const { files, problems } = await importAll([document], true);
  if (files.size !== 1) throw new Error(problems.join('\n'));
  return [...files.values()].join('');
}
