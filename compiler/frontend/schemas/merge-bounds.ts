import type { Fragment, Schema } from '../../model/schema.js';

type Bounds = {
  -readonly [Key in 'minLength' | 'minItems' | 'minProperties' | 'maxLength' | 'maxItems' | 'maxProperties']?: number;
};

/** Of two lower bounds the larger, of two upper bounds the smaller; of two equal ones the exclusive. */
export function mergeBounds(merged: Schema, schema: Schema, fragment: Fragment): Schema {
  const sized = { ...merged, ...sizes(schema, fragment) };
  return withMaximum(withMinimum(sized, schema, fragment), schema, fragment);
}

function sizes(schema: Schema, fragment: Fragment): Bounds {
  const found: Bounds = {};
  for (const key of ['minLength', 'minItems', 'minProperties'] as const) {
    const left = schema[key];
    const right = fragment[key];
    if (left !== undefined && right !== undefined) found[key] = Math.max(left, right);
  }
  for (const key of ['maxLength', 'maxItems', 'maxProperties'] as const) {
    const left = schema[key];
    const right = fragment[key];
    if (left !== undefined && right !== undefined) found[key] = Math.min(left, right);
  }
  return found;
}

function withMinimum(merged: Schema, schema: Schema, fragment: Fragment): Schema {
  const { minimum: left } = schema;
  const { minimum: right } = fragment;
  if (left === undefined || right === undefined) return merged;
  const { exclusiveMinimum: _, ...rest } = merged;
  const exclusive =
    (left >= right && schema.exclusiveMinimum === true) || (right >= left && fragment.exclusiveMinimum === true);
  return { ...rest, minimum: Math.max(left, right), ...(exclusive && { exclusiveMinimum: true }) };
}

function withMaximum(merged: Schema, schema: Schema, fragment: Fragment): Schema {
  const { maximum: left } = schema;
  const { maximum: right } = fragment;
  if (left === undefined || right === undefined) return merged;
  const { exclusiveMaximum: _, ...rest } = merged;
  const exclusive =
    (left <= right && schema.exclusiveMaximum === true) || (right <= left && fragment.exclusiveMaximum === true);
  return { ...rest, maximum: Math.min(left, right), ...(exclusive && { exclusiveMaximum: true }) };
}
