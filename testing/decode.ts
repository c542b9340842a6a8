import type { Schema } from './definition/schema.js';
import { valuesOf } from './definition/schema.js';
import { isList, isObject, type Json, type JsonObject } from './json.js';

/**
 * What a server makes of the object before it looks at it: properties that the schema does not have are dropped, nulls
 * where they mean nothing, and defaults are set. Source: k8s.io/apiextensions-apiserver/pkg/apiserver/schema, pruning
 * and defaulting.
 */
export function decode(object: JsonObject, schema: Schema): JsonObject {
  const { apiVersion, kind, metadata, ...rest } = object;
  const decoded = withDefaults(pruned(rest, schema), schema);
  const typeMeta = { ...(apiVersion !== undefined && { apiVersion }), ...(kind !== undefined && { kind }) };
  return { ...typeMeta, metadata: metadata ?? {}, ...(isObject(decoded) ? decoded : {}) };
}

/** What stands where there is no schema loses its properties, but stays. */
function pruned(value: Json, schema: Schema | undefined): Json {
  if (isList(value)) return prunedList(value, schema);
  if (!isObject(value)) return value;
  if (!schema) return {};
  const values = valuesOf(schema);
  const keepsAll = schema['x-kubernetes-preserve-unknown-fields'] === true;
  const entries = Object.entries(value).flatMap(([name, item]): [string, Json][] => {
    if (isTypeMeta(schema, name)) return [[name, item]];
    const found = schema.properties?.[name] ?? values;
    if (!found) return keepsAll || schema.additionalProperties === true ? [[name, item]] : [];
    if (item === null && !found.nullable && !isAnything(found)) return [];
    return [[name, pruned(item, found)]];
  });
  return Object.fromEntries(entries);
}

function prunedList(value: readonly Json[], schema: Schema | undefined): Json {
  const keepsAll = schema?.['x-kubernetes-preserve-unknown-fields'] === true;
  return schema?.items || !keepsAll ? value.map((item) => pruned(item, schema?.items)) : value;
}

function isTypeMeta(schema: Schema, name: string): boolean {
  return schema['x-kubernetes-embedded-resource'] === true && ['apiVersion', 'kind', 'metadata'].includes(name);
}

/** A schema that says nothing takes null as well. */
function isAnything({ type, 'x-kubernetes-int-or-string': intOrString }: Schema): boolean {
  return type === undefined && !intOrString;
}

function withDefaults(value: Json, schema: Schema): Json {
  if (isList(value)) return schema.items ? value.map((item) => withDefaults(item, schema.items ?? {})) : value;
  if (!isObject(value)) return value;
  const values = valuesOf(schema);
  const missing = Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, Json][] =>
    property.default !== undefined && !Object.hasOwn(value, name) ? [[name, structuredClone(property.default)]] : [],
  );
  const whole = Object.entries({ ...value, ...Object.fromEntries(missing) });
  return Object.fromEntries(
    whole.map(([name, item]) => [name, withDefaults(item, schema.properties?.[name] ?? values ?? {})]),
  );
}
