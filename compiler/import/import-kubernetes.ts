import type { Report } from '../diagnostics/diagnostic.js';
import { isJsonObject, type JsonObject } from '../model/json.js';
import type { OutputFile } from '../model/planned-file.js';
import { buildModules } from './build-modules.js';
import type { ImportDocument } from './document.js';
import { differingTypes } from './input-types.js';
import { conditionBounds } from './meta-schemas.js';
import type { Reference } from './named-type.js';
import { placeDefinitions } from './open-api-modules.js';
import { packageModules, packageOf } from './packages.js';
import { printFile } from './print-file.js';
import { printIndex } from './print-index.js';
import { type MessageTables, printMessages } from './print-messages.js';
import { type ImportObject, readDocuments } from './read-documents.js';
import { objectAt, stringAt } from './read-json.js';
import { type GroupVersionKind, kindKey, type OpenApi, type OpenApiDefinition, readOpenApi } from './read-open-api.js';
import { withoutDescriptions } from './subschemas.js';
import { usedModules } from './used-modules.js';

/**
 * The built-in API as kext ships it, from the OpenAPI documents of a real API server: `kubernetes/<group>/<version>.ts`, without
 * prose, the messages of its kinds in `protobuf/<group>/<version>.ts`, and the table by which an import knows these types again.
 */
export async function importKubernetes(
  documents: readonly ImportDocument[],
  tables: MessageTables,
  report: Report,
): Promise<readonly OutputFile[]> {
  const { openApis } = readDocuments(documents, report);
  const minor = minorOf(openApis);
  const openApi = withoutProse(readOpenApi(openApis));
  const packages = packageModules(openApi.definitions.values());
  const withMessage = new Set(tables.kinds.map(kindKey));
  const definitions = placeDefinitions(openApi, {
    moduleOf: ({ id }) => packages.get(packageOf(id)),
    commentOf: (kind) => ({ tags: [`@see ${documentation(kind, minor)}`] }),
    messageOf: (kind) => (withMessage.has(kindKey(kind)) ? `messages.${kind.kind}` : undefined),
  });
  const built = buildModules({ definitions, kinds: new Map() }, { builtIn: () => undefined, refer: () => undefined });
  const modules = usedModules(built, () => false);
  const files = modules.map(async (module) => {
    const text = await printFile(module, (reference) => specifierIn(module.name, reference));
    const isEncoded = module.values.some((value) => value.includes('messages.'));
    const head = isEncoded ? `import * as messages from '../../protobuf/${module.name}.js';\n` : '';
    return { path: `kubernetes/${module.name}.ts`, text: `${notice('OpenAPI', minor)}${head}${text}` };
  });
  const messages = printMessages(tables, packages).map(({ name, text }) => ({
    path: `protobuf/${name}.ts`,
    text: `${notice('Go types', minor)}${text}`,
  }));
  const index = printIndex(
    definitions,
    packages,
    differingTypes(modules, () => false),
  );
  return [...(await Promise.all(files)), ...messages, { path: 'compiler/import/built-in-index.ts', text: index }];
}

function notice(source: string, minor: string): string {
  return `// Written by kext from the ${source} of Kubernetes ${minor}: \`npm run kubernetes\`. Do not edit.\n`;
}

/** Such as `1.36`. */
function minorOf(openApis: readonly ImportObject[]): string {
  const versions = openApis.map(({ object }) => stringAt(objectAt(object, 'info') ?? {}, 'version') ?? '');
  return versions.map((version) => /^v?(\d+\.\d+)/.exec(version)?.[1]).find((version) => version !== undefined) ?? '';
}

function documentation({ group, version, kind }: GroupVersionKind, minor: string): string {
  const anchor = [kind.toLowerCase(), version, (group || 'core').replaceAll('.', '-')].join('-');
  return `https://kubernetes.io/docs/reference/generated/kubernetes-api/v${minor}/#${anchor}`;
}

const doors: { readonly [name: string]: string } = {
  Kind: 'kind',
  ReadMeta: 'metadata',
  ClusterReadMeta: 'metadata',
  InputMeta: 'metadata',
};

function specifierIn(module: string, reference: Reference): string | undefined {
  if (reference.module === module) return undefined;
  if (reference.module === 'kext') return `../../api/${doors[reference.name] ?? 'scalars'}.js`;
  return `../${reference.module}.js`;
}

function withoutProse({ definitions, endpoints }: OpenApi): OpenApi {
  const told = [...definitions].map(([id, definition]): [string, OpenApiDefinition] => {
    const bounded =
      id === 'io.k8s.apimachinery.pkg.apis.meta.v1.Condition' ? bounds(definition.schema) : definition.schema;
    return [id, { ...definition, schema: withoutDescriptions(bounded) }];
  });
  return { definitions: new Map(told), endpoints };
}

function bounds(schema: JsonObject): JsonObject {
  const properties = Object.entries(objectAt(schema, 'properties') ?? {});
  const bounded = properties.map(([name, property]) => [
    name,
    { ...(isJsonObject(property) ? property : {}), ...conditionBounds[name] },
  ]);
  return { ...schema, properties: Object.fromEntries(bounded) };
}
