import type { Fragment, Schema } from '../../model/schema.js';

type Limit = 'maximum' | 'maxLength' | 'maxItems' | 'maxProperties';
type Floor = 'minimum' | 'minLength' | 'minItems' | 'minProperties';

/** The larger of two lower bounds; of two equal ones the exclusive. */
export function mergeMinimum(merged: Schema, schema: Schema, fragment: Fragment): Schema {
  const floors: readonly Floor[] = ['minLength', 'minItems', 'minProperties'];
  const sizes = floors.reduce(
    (result, key) => ({ ...result, ...narrower(key, schema[key], fragment[key], Math.max) }),
    {},
  );
  const { minimum: left } = schema;
  const { minimum: right } = fragment;
  if (left === undefined || right === undefined) return hasKeys(sizes) ? { ...merged, ...sizes } : merged;
  const { exclusiveMinimum: _, ...rest } = { ...merged, ...sizes };
  const exclusive =
    (left >= right && schema.exclusiveMinimum === true) || (right >= left && fragment.exclusiveMinimum === true);
  return { ...rest, minimum: Math.max(left, right), ...(exclusive && { exclusiveMinimum: true }) };
}

/** The smaller of two upper bounds; of two equal ones the exclusive. */
export function mergeMaximum(merged: Schema, schema: Schema, fragment: Fragment): Schema {
  const limits: readonly Limit[] = ['maxLength', 'maxItems', 'maxProperties'];
  const sizes = limits.reduce(
    (result, key) => ({ ...result, ...narrower(key, schema[key], fragment[key], Math.min) }),
    {},
  );
  const { maximum: left } = schema;
  const { maximum: right } = fragment;
  if (left === undefined || right === undefined) return hasKeys(sizes) ? { ...merged, ...sizes } : merged;
  const { exclusiveMaximum: _, ...rest } = { ...merged, ...sizes };
  const exclusive =
    (left <= right && schema.exclusiveMaximum === true) || (right <= left && fragment.exclusiveMaximum === true);
  return { ...rest, maximum: Math.min(left, right), ...(exclusive && { exclusiveMaximum: true }) };
}

function narrower<Key extends Limit | Floor>(
  key: Key,
  left: number | undefined,
  right: number | undefined,
  pick: (left: number, right: number) => number,
): Partial<Record<Key, number>> {
  if (left === undefined || right === undefined) return {};
  return { [key]: pick(left, right) } as Partial<Record<Key, number>>;
}

function hasKeys(value: object): boolean {
  return Object.keys(value).length > 0;
}
