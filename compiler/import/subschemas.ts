import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';

const applicators: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'not']);

/** The schema with each schema directly below it mapped. */
export function mapSubschemas(schema: JsonObject, map: (child: JsonObject) => JsonObject): JsonObject {
  const entries = Object.entries(schema).map(([key, value]): readonly [string, Json] => {
    if (key === 'properties' && isJsonObject(value)) return [key, mapProperties(value, map)];
    return [key, applicators.has(key) ? mapped(value, map) : value];
  });
  return Object.fromEntries(entries);
}

function mapProperties(properties: JsonObject, map: (child: JsonObject) => JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, mapped(child, map)]));
}

function mapped(value: Json, map: (child: JsonObject) => JsonObject): Json {
  if (isList(value)) return value.map((child) => mapped(child, map));
  return isJsonObject(value) ? map(value) : value;
}

/** A keyword that is null is one that is not there, as the API server reads it; these hold values of their own. */
const holdsNull: ReadonlySet<string> = new Set(['default', 'example', 'enum']);

export function withoutNulls(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema).filter(([key, value]) => value !== null || holdsNull.has(key));
  return mapSubschemas(Object.fromEntries(entries), withoutNulls);
}

export function withoutDescriptions(schema: JsonObject): JsonObject {
  const { description: _, ...rest } = schema;
  return mapSubschemas(rest, withoutDescriptions);
}
