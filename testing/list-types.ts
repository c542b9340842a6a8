import { type Cause, causeOf } from './cause.js';
import { type Schema, valuesOf } from './definition/schema.js';
import { equalJson, isList, isObject, type Json, type JsonObject } from './json.js';

/** What stands twice in a set, or in a list with keys. Source: apiserver/schema/listtype/validation.go. */
export function validateListTypes(value: Json, schema: Schema, path = ''): readonly Cause[] {
  if (isList(value)) {
    const { items } = schema;
    const inside = items ? value.flatMap((item, at) => validateListTypes(item, items, `${path}[${at}]`)) : [];
    return [...duplicates(value, schema, path), ...inside];
  }
  if (!isObject(value)) return [];
  const values = valuesOf(schema);
  return Object.entries(value).flatMap(([name, item]) => {
    const property = schema.properties?.[name];
    if (property) return validateListTypes(item, property, path === '' ? name : `${path}.${name}`);
    return values ? validateListTypes(item, values, `${path}[${name}]`) : [];
  });
}

function duplicates(value: readonly Json[], schema: Schema, path: string): readonly Cause[] {
  const type = schema['x-kubernetes-list-type'];
  if (type !== 'set' && type !== 'map') return [];
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  const odd = type === 'map' ? value.findIndex((item) => item !== null && !isObject(item)) : -1;
  if (odd >= 0) {
    const problem = 'must be an object for an array of list-type map';
    return [causeOf('Invalid', `${path}[${odd}]`, value[odd] ?? null, problem)];
  }
  const identities = type === 'set' ? value : value.map((item) => keysOf(item, keys));
  return identities.flatMap((identity, at) => {
    const before = identities.slice(0, at).filter((other) => equalJson(other, identity)).length;
    return before === 1 ? [causeOf('Duplicate', `${path}[${at}]`, identity, '')] : [];
  });
}

function keysOf(item: Json, keys: readonly string[]): JsonObject {
  if (!isObject(item)) return {};
  return Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]])));
}
