import { createHash } from 'node:crypto';
import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';
import { canonicalText } from './canonical.js';

/** Stands for a schema; the same for two that demand the same: a list without a word is atomic, `required` is a set. */
export type SchemaHash = string;

/** Hashes schemas; what it has seen it knows, so that hashing each node of a tree costs no more than hashing the tree. */
export type HashSchema = (schema: JsonObject) => SchemaHash;

/** With `prose`, descriptions and titles count. */
export function schemaHasher(prose: boolean): HashSchema {
  const known = new WeakMap<JsonObject, SchemaHash>();
  function hash(schema: JsonObject): SchemaHash {
    const seen = known.get(schema);
    if (seen !== undefined) return seen;
    const entries = Object.entries(schema).flatMap(([key, value]) => entryOf(key, value, prose, child));
    const result = digest(Object.fromEntries(entries));
    known.set(schema, result);
    return result;
  }
  function child(value: Json): Json {
    if (isList(value)) return value.map(child);
    return isJsonObject(value) ? hash(value) : value;
  }
  return hash;
}

type Entry = readonly (readonly [string, Json])[];

function entryOf(key: string, value: Json, prose: boolean, child: (value: Json) => Json): Entry {
  if (!prose && (key === 'description' || key === 'title')) return [];
  if (key === 'x-kubernetes-list-type' && value === 'atomic') return [];
  if (key === 'x-kubernetes-map-type' && value === 'granular') return [];
  if (key === 'required' && isList(value)) return [[key, value.map(String).sort()]];
  if (key === 'properties' && isJsonObject(value)) {
    return [[key, Object.fromEntries(Object.entries(value).map(([name, property]) => [name, child(property)]))]];
  }
  return [[key, applicators.has(key) ? child(value) : value]];
}

const applicators: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'not']);

function digest(value: Json): SchemaHash {
  return createHash('sha256').update(canonicalText(value)).digest('base64url').slice(0, 10);
}
