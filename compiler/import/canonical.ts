import { createHash } from 'node:crypto';
import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';

/** The same text for equal values, whatever the order of their keys. */
export function canonicalText(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null)}`).join(',')}}`;
}

/** What of a schema makes two of them the same: list types without a word are atomic, `required` is a set. */
export function canonicalSchema(schema: JsonObject): JsonObject {
  const result: Record<string, Json> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'x-kubernetes-list-type' && value === 'atomic') continue;
    if (key === 'x-kubernetes-map-type' && value === 'granular') continue;
    result[key] = canonicalKeyword(key, value);
  }
  return result;
}

function canonicalKeyword(key: string, value: Json): Json {
  if (key === 'required' && isList(value)) return value.map(String).sort();
  if (key === 'properties' && isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, canonicalChild(child)]));
  }
  return schemaKeywords.has(key) ? canonicalChild(value) : value;
}

const schemaKeywords: ReadonlySet<string> = new Set([
  'items',
  'additionalProperties',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
]);

function canonicalChild(value: Json): Json {
  if (isList(value)) return value.map(canonicalChild);
  return isJsonObject(value) ? canonicalSchema(value) : value;
}

/** Twelve hexadecimal digits that stand for a schema. */
export function schemaHash(schema: JsonObject): string {
  return createHash('sha256')
    .update(canonicalText(canonicalSchema(schema)))
    .digest('hex')
    .slice(0, 12);
}
