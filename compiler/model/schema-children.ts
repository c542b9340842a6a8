import type { Schema } from './schema.js';

/** Whether values hold no other values. Of the thousands of schemas of a run most are leaves: not worth remembering. */
export function isLeaf({ properties, items, additionalProperties }: Schema): boolean {
  return !properties && !items && (additionalProperties === undefined || additionalProperties === true);
}

const none: readonly never[] = [];

/** Calls for each of the schemas of values inside a value of this one; not for its branches. */
export function forEachChild({ properties, items, additionalProperties }: Schema, call: (child: Schema) => void): void {
  // Every schema of every kind is visited: forEach makes no object of each.
  properties?.forEach(call);
  if (items) call(items);
  if (additionalProperties !== undefined && additionalProperties !== true) call(additionalProperties);
}

/** Whether it is true of a schema of values inside a value of this one. */
export function someChild(schema: Schema, test: (child: Schema) => boolean): boolean {
  let found = false;
  forEachChild(schema, (child) => {
    found ||= test(child);
  });
  return found;
}

/** The branches of value validation that stand on this schema, each with where it stands. */
export function branchesOf({ allOf, anyOf, oneOf, not }: Schema): readonly (readonly [string, Schema])[] {
  if (!allOf && !anyOf && !oneOf && !not) return none;
  return [
    ...(allOf ?? []).map((schema) => ['allOf', schema] as const),
    ...(anyOf ?? []).map((schema) => ['anyOf', schema] as const),
    ...(oneOf ?? []).map((schema) => ['oneOf', schema] as const),
    ...(not ? [['not', not] as const] : []),
  ];
}
