import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';
import type { YamlDocument } from '../model/planned-file.js';

/** Comments by the map or list that holds the commented node, and by its key or index there. */
export type Comments = ReadonlyMap<Json, ReadonlyMap<string, readonly string[]>>;

export function commentsByNode({ object, comments = [] }: YamlDocument): Comments | undefined {
  if (comments.length === 0) return undefined;
  const found = new Map<Json, Map<string, readonly string[]>>();
  for (const { path, text } of comments) {
    const parent = path.slice(0, -1).reduce<Json>(child, object);
    const key = path.at(-1);
    if (key === undefined) throw new Error('A comment needs a path of one step at least');
    child(parent, key);
    const beside = found.get(parent) ?? new Map<string, readonly string[]>();
    beside.set(String(key), [...(beside.get(String(key)) ?? []), ...text.split('\n')]);
    found.set(parent, beside);
  }
  return found;
}

function child(parent: Json, key: string | number): Json {
  const value = isList(parent) ? parent[Number(key)] : isJsonObject(parent) ? ownValue(parent, key) : undefined;
  if (value === undefined) throw new Error(`A comment stands at "${key}", where nothing is`);
  return value;
}

function ownValue(parent: JsonObject, key: string | number): Json | undefined {
  return Object.hasOwn(parent, key) ? parent[key] : undefined;
}
