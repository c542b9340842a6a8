import type { Schema } from '../model/schema.js';

/** Whether a property with a default is anywhere inside: then what is read and what is sent are different types. */
export function hasDefaults(schema: Schema): boolean {
  if (schema.properties === undefined && schema.items === undefined && !schema.additionalProperties) return false;
  const found =
    known.get(schema) ?? children(schema).some((child) => child.default !== undefined || hasDefaults(child));
  known.set(schema, found);
  return found;
}

const known = new WeakMap<Schema, boolean>();

function children({ properties, items, additionalProperties }: Schema): readonly Schema[] {
  const values = additionalProperties === undefined || additionalProperties === true ? [] : [additionalProperties];
  return [...(properties?.values() ?? []), ...(items === undefined ? [] : [items]), ...values];
}
