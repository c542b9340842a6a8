import { equalJson, isJsonObject, type Json } from '../../../model/json.js';
import type { Schema } from '../../../model/schema.js';
import type { Problem } from './problem.js';

/** Lengths, and items that a set or a map must keep apart. */
export function problemsOfList(value: readonly Json[], schema: Schema, path: string): readonly Problem[] {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  return [
    ...(value.length < minItems ? [{ path, text: `must have at least ${minItems} items` }] : []),
    ...(value.length > maxItems ? [{ path, text: `must have at most ${maxItems} items` }] : []),
    ...duplicates(value, schema, path),
  ];
}

function duplicates(value: readonly Json[], schema: Schema, path: string): readonly Problem[] {
  const type = schema['x-kubernetes-list-type'];
  if (type !== 'set' && type !== 'map') return [];
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  const identities = type === 'set' ? value : value.map((item) => keys.map((key) => keyOf(item, key, schema)));
  const twice = identities.findIndex((identity, at) =>
    identities.slice(0, at).some((other) => equalJson(other, identity)),
  );
  return twice < 0 ? [] : [{ path: `${path}[${twice}]`, text: `is there twice in a ${type}` }];
}

function keyOf(item: Json, key: string, schema: Schema): Json {
  const value = isJsonObject(item) ? item[key] : undefined;
  return value ?? schema.items?.properties?.get(key)?.default ?? null;
}
