import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';
import { referenceOf } from './open-api-schema.js';

/** The schema with every reference replaced by what it refers to; undefined where it contains itself or something unknown. */
export function resolveReferences(
  schema: JsonObject,
  definitions: ReadonlyMap<string, JsonObject>,
): JsonObject | undefined {
  let whole = true;
  function resolve(node: JsonObject, inside: readonly string[]): JsonObject {
    const { $ref: _, ...own } = node;
    const id = typeof node.$ref === 'string' ? referenceOf(node) : undefined;
    if (id === undefined) return mapChildren(node, (child) => resolve(child, inside));
    const target = inside.includes(id) ? undefined : definitions.get(id);
    if (target === undefined) {
      whole = false;
      return own;
    }
    return { ...resolve(target, [...inside, id]), ...own };
  }
  const result = resolve(schema, []);
  return whole ? result : undefined;
}

function mapChildren(node: JsonObject, map: (child: JsonObject) => JsonObject): JsonObject {
  const entries = Object.entries(node).map(([key, value]): [string, Json] => {
    if (key === 'properties' && isJsonObject(value)) {
      return [key, Object.fromEntries(Object.entries(value).map(([name, child]) => [name, mapped(child, map)]))];
    }
    return [
      key,
      ['items', 'additionalProperties', 'not', 'allOf', 'anyOf', 'oneOf'].includes(key) ? mapped(value, map) : value,
    ];
  });
  return Object.fromEntries(entries);
}

function mapped(value: Json, map: (child: JsonObject) => JsonObject): Json {
  if (isList(value)) return value.map((child) => mapped(child, map));
  return isJsonObject(value) ? map(value) : value;
}
