import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';

/** What stands under the key, if it is an object. */
export function objectAt(object: JsonObject, key: string): JsonObject | undefined {
  const value = object[key];
  return value !== undefined && isJsonObject(value) ? value : undefined;
}

export function stringAt(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

/** The objects of a list; empty where there is none. */
export function objectsAt(object: JsonObject, key: string): readonly JsonObject[] {
  return listAt(object, key).filter(isJsonObject);
}

export function stringsAt(object: JsonObject, key: string): readonly string[] {
  return listAt(object, key).filter((value) => typeof value === 'string');
}

function listAt(object: JsonObject, key: string): readonly Json[] {
  const value = object[key];
  return value !== undefined && isList(value) ? value : [];
}
