import type { Schema } from '../definition/schema.js';

/** The types that a value may have; none where the schema does not say. */
export function typesOf(schema: Schema): readonly string[] {
  if (schema['x-kubernetes-int-or-string']) return ['integer', 'string'];
  return schema.type === undefined ? [] : [schema.type];
}
