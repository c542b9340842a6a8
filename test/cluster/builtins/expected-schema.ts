import { isJsonObject, isList, type Json, type JsonObject } from '../../../compiler/model/json.js';

/** Definitions of an API server's OpenAPI v3, by name, of all groups. */
export type Definitions = ReadonlyMap<string, JsonObject>;

const prefix = '#/components/schemas/';

/** The definition of this kind, with all references resolved. */
export function expectedSchema(definitions: Definitions, group: string, version: string, kind: string): JsonObject {
  for (const schema of definitions.values()) {
    const kinds = schema['x-kubernetes-group-version-kind'];
    const own = kinds !== undefined && isList(kinds) && kinds.length === 1 ? kinds[0] : undefined;
    if (own === undefined || own === null || !isJsonObject(own)) continue;
    if (own.group === group && own.version === version && own.kind === kind)
      return withoutBase(resolve(schema, definitions));
  }
  throw new Error(`The server has no ${kind} in ${group}/${version}.`);
}

/** What every object has is not part of the comparison: its types are narrower in kext than the server's. */
export function withoutBase(schema: JsonObject): JsonObject {
  const { apiVersion: _, kind: _k, metadata: _m, ...properties } = schema.properties as JsonObject;
  const required = list(schema.required).filter((name) => !['apiVersion', 'kind', 'metadata'].includes(String(name)));
  return { ...schema, properties, required };
}

function resolve(schema: JsonObject, definitions: Definitions): JsonObject {
  const [only, more] = list(schema.allOf);
  const target =
    schema.$ref ?? (only !== undefined && more === undefined && isJsonObject(only) ? only.$ref : undefined);
  if (typeof target !== 'string') return mapObject(schema, (value) => resolveAny(value, definitions));
  const { $ref: _, allOf: _a, ...rest } = schema;
  const name = target.replace(prefix, '');
  return { ...(scalars.get(name) ?? resolve(definitions.get(name) ?? {}, definitions)), ...rest };
}

function resolveAny(value: Json, definitions: Definitions): Json {
  if (isList(value)) return value.map((item) => resolveAny(item, definitions));
  return isJsonObject(value) ? resolve(value, definitions) : value;
}

const anything = { 'x-kubernetes-preserve-unknown-fields': true };
const intOrString = { 'x-kubernetes-int-or-string': true };

/** What the server's OpenAPI says less of than its own reader takes. */
const scalars: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['io.k8s.apimachinery.pkg.api.resource.Quantity', intOrString],
  ['io.k8s.apimachinery.pkg.util.intstr.IntOrString', intOrString],
  ['io.k8s.apimachinery.pkg.runtime.RawExtension', { type: 'object', ...anything }],
  ['io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1', { type: 'object', ...anything }],
  ['io.k8s.apimachinery.pkg.apis.meta.v1.Time', { type: 'string', format: 'date-time' }],
  ['io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime', { type: 'string', format: 'date-time' }],
]);

/**
 * What must be the same in what the server says and what kext compiles: `required` is a set, absent list and map types are
 * the default ones, prose is left out, and Go's zero values are no defaults.
 */
export function comparable(schema: JsonObject): JsonObject {
  const result: Record<string, Json> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (ignored.has(key) || isDefaultType(key, value) || value === false) continue;
    if (key === 'default' && isZero(value)) continue;
    if (key === 'properties') result[key] = mapObject(value as JsonObject, (child) => comparable(child as JsonObject));
    else if (key === 'required') result[key] = list(value).map(String).sort();
    else result[key] = key === 'items' || key === 'additionalProperties' ? comparable(value as JsonObject) : value;
  }
  if (list(result.required).length === 0) delete result.required;
  if (schema['x-kubernetes-int-or-string']) return intOrString;
  return isCondition(result) ? { condition: true } : result;
}

/** metav1's own bounds are not in its OpenAPI, so a condition is compared as such. */
function isCondition({ properties }: JsonObject): boolean {
  const names = properties !== undefined && isJsonObject(properties) ? Object.keys(properties) : [];
  return ['type', 'status', 'reason', 'message', 'lastTransitionTime'].every((name) => names.includes(name));
}

const ignored: ReadonlySet<string> = new Set([
  'description',
  'title',
  'externalDocs',
  'x-kubernetes-group-version-kind',
  'x-kubernetes-patch-strategy',
  'x-kubernetes-patch-merge-key',
  'x-kubernetes-unions',
]);

function isDefaultType(key: string, value: Json): boolean {
  return (
    (key === 'x-kubernetes-list-type' && value === 'atomic') ||
    (key === 'x-kubernetes-map-type' && value === 'granular')
  );
}

function isZero(value: Json): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === '' || value === 0 || value === false;
}

function list(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}

function mapObject(object: JsonObject, map: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
