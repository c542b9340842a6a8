import type { Schema } from '../definition/schema.js';
import { equalJson, isObject, type Json } from '../json.js';

/** What the item was before: only items of `@listType map` are known again, by their keys. */
export function correlatedItem(item: Json, schema: Schema, old: readonly Json[] | undefined): Json | undefined {
  const keys = schema['x-kubernetes-list-map-keys'];
  if (schema['x-kubernetes-list-type'] !== 'map' || !keys || !old || !isObject(item)) return undefined;
  return old.find((other) => isObject(other) && keys.every((key) => equalJson(other[key], item[key])));
}
