import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';
import { metaSchemas } from './meta-schemas.js';
import { objectAt, stringAt, stringsAt } from './read-json.js';

/** `definition#property` of every property that is a key of a list somewhere. */
export type ListKeys = ReadonlySet<string>;

/** What an OpenAPI document of an API server says of structure to clients only, not to a schema. */
const dropped: ReadonlySet<string> = new Set([
  'x-kubernetes-group-version-kind',
  'x-kubernetes-patch-strategy',
  'x-kubernetes-patch-merge-key',
  'x-kubernetes-unions',
]);

/**
 * A definition's schema as a CRD would have it: references stand alone, scalars are written out, and the zero values that
 * Go's types carry as defaults are gone, except on an optional key of a list.
 */
export function openApiSchema(id: string, schema: JsonObject, keys: ListKeys): JsonObject {
  const required = new Set(stringsAt(schema, 'required'));
  const properties = objectAt(schema, 'properties');
  const told = Object.entries(properties ?? {}).map(([name, child]) => {
    const keeps = keys.has(`${id}#${name}`) && !required.has(name);
    return [name, isJsonObject(child) ? nodeSchema(child, keeps) : {}] as const;
  });
  return { ...nodeSchema(schema, false), ...(properties && { properties: Object.fromEntries(told) }) };
}

function nodeSchema(schema: JsonObject, keepsZero: boolean): JsonObject {
  const reference = referenceOf(schema);
  const known = reference === undefined ? undefined : metaSchemas.get(reference);
  const result: Record<string, Json> = known ? { ...known } : {};
  if (reference !== undefined && known === undefined) result.$ref = reference;
  for (const [key, value] of Object.entries(schema)) {
    if (dropped.has(key) || key === '$ref' || value === null || (key === 'allOf' && reference !== undefined)) continue;
    if (key === 'default' && !keepsZero && isZero(value)) continue;
    result[key] = childSchema(key, value);
  }
  return result;
}

/** Zero values under `properties` of a nested object, a list's items or a map's values never belong to a key. */
function childSchema(key: string, value: Json): Json {
  if (key === 'properties' && isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, childSchema('items', child)]));
  }
  const nested = ['items', 'additionalProperties'].includes(key) && isJsonObject(value);
  return nested ? nodeSchema(value, false) : value;
}

/** `{ allOf: [{ $ref }] }` is how OpenAPI 3.0 puts a description beside a reference. */
export function referenceOf(schema: JsonObject): string | undefined {
  const own = stringAt(schema, '$ref');
  const { allOf } = schema;
  const [only, more] = allOf !== undefined && isList(allOf) ? allOf : [];
  const inner = only !== undefined && more === undefined && isJsonObject(only) ? stringAt(only, '$ref') : undefined;
  return (own ?? inner)?.replace('#/components/schemas/', '');
}

function isZero(value: Json): boolean {
  if (isList(value)) return value.length === 0;
  return isJsonObject(value) ? Object.keys(value).length === 0 : ['', 0, false].includes(value as string);
}

/** Every key of every list of these definitions. */
export function listKeys(definitions: ReadonlyMap<string, JsonObject>): ListKeys {
  const keys = new Set<string>();
  for (const schema of definitions.values()) {
    for (const property of Object.values(objectAt(schema, 'properties') ?? {})) {
      const items = isJsonObject(property) ? objectAt(property, 'items') : undefined;
      const id = items && referenceOf(items);
      if (id === undefined || !isJsonObject(property)) continue;
      for (const key of stringsAt(property, 'x-kubernetes-list-map-keys')) keys.add(`${id}#${key}`);
    }
  }
  return keys;
}
