import { isJsonObject, type JsonObject } from '../model/json.js';
import type { Scope } from '../model/kind.js';
import type { ImportObject } from './read-documents.js';
import { objectAt, objectsAt, stringAt } from './read-json.js';

/** One version of one kind, by name. */
export interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** What the paths of a document say of a kind. */
export interface Endpoint {
  readonly plural: string;
  readonly scope: Scope;
}

/** A schema under `components.schemas`, by its name there. */
export interface OpenApiDefinition {
  readonly id: string;
  readonly schema: JsonObject;
  /** The only kind that it is; some of apimachinery's stand for themselves in every group. */
  readonly kind?: GroupVersionKind;
  readonly source: ImportObject;
}

export interface OpenApi {
  readonly definitions: ReadonlyMap<string, OpenApiDefinition>;
  /** By `group/version/kind`. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
}

export function readOpenApi(documents: readonly ImportObject[]): OpenApi {
  const definitions = new Map<string, OpenApiDefinition>();
  const endpoints = new Map<string, Endpoint>();
  for (const source of documents) {
    const schemas = objectAt(objectAt(source.object, 'components') ?? {}, 'schemas') ?? {};
    for (const [id, schema] of Object.entries(schemas)) {
      if (!isJsonObject(schema) || definitions.has(id)) continue;
      const kind = onlyKind(schema);
      definitions.set(id, { id, schema, source, ...(kind && { kind }) });
    }
    readPaths(objectAt(source.object, 'paths') ?? {}, endpoints);
  }
  return { definitions, endpoints };
}

export function kindKey({ group, version, kind }: GroupVersionKind): string {
  return `${group}/${version}/${kind}`;
}

function onlyKind(schema: JsonObject): GroupVersionKind | undefined {
  const [only, more] = objectsAt(schema, 'x-kubernetes-group-version-kind');
  return only && !more ? kindIn(only) : undefined;
}

function kindIn(object: JsonObject): GroupVersionKind | undefined {
  const [group, version, kind] = [stringAt(object, 'group'), stringAt(object, 'version'), stringAt(object, 'kind')];
  return group === undefined || version === undefined || kind === undefined ? undefined : { group, version, kind };
}

const collection = /^\/(?:api\/[^/]+|apis\/[^/]+\/[^/]+)(\/namespaces\/\{namespace\})?\/([a-z0-9.-]+)(?:\/\{name\})?$/;

/** A collection's path, or that of one of its objects, names the plural; a namespace in any of them makes the scope. */
function readPaths(paths: JsonObject, endpoints: Map<string, Endpoint>): void {
  for (const [path, item] of Object.entries(paths)) {
    const [, namespaced, plural] = collection.exec(path) ?? [];
    if (plural === undefined || !isJsonObject(item)) continue;
    for (const operation of Object.values(item).filter(isJsonObject)) {
      const named = objectAt(operation, 'x-kubernetes-group-version-kind');
      const kind = named && kindIn(named);
      if (kind === undefined) continue;
      const scope = namespaced !== undefined || endpoints.get(kindKey(kind))?.scope === 'Namespaced';
      endpoints.set(kindKey(kind), { plural, scope: scope ? 'Namespaced' : 'Cluster' });
    }
  }
}
