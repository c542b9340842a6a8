import { type Schema, valuesOf } from '../definition/schema.js';
import { equalJson, isList, isObject, type Json, type JsonObject } from '../json.js';
import { correlatedItem } from './correlated.js';

/**
 * Whether the value is as it was. Items of `@listType map` may have changed places; what the schema does not know counts
 * as changed. Source: k8s.io/apiserver/pkg/cel/common/equality.go, CachedDeepEqual.
 */
export function isUnchanged(value: Json, old: Json | undefined, schema: Schema): boolean {
  if (isList(value)) return isList(old) && value.length === old.length && isUnchangedList(value, old, schema);
  if (isObject(value)) return isObject(old) && isUnchangedObject(value, old, schema);
  return value === old;
}

function isUnchangedList(value: readonly Json[], old: readonly Json[], schema: Schema): boolean {
  const { items } = schema;
  if (schema['x-kubernetes-list-type'] !== 'map' || !items) return equalJson(value, old);
  return value.every((item) => {
    const before = correlatedItem(item, schema, old);
    return before !== undefined && isUnchanged(item, before, items);
  });
}

function isUnchangedObject(value: JsonObject, old: JsonObject, schema: Schema): boolean {
  const values = valuesOf(schema);
  const names = Object.keys(value);
  return (
    names.length === Object.keys(old).length &&
    names.every((name) => {
      const [item, property] = [value[name], schema.properties?.[name] ?? values];
      return item !== undefined && property !== undefined && isUnchanged(item, old[name], property);
    })
  );
}
