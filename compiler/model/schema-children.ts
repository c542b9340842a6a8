import type { Schema } from './schema.js';

/** Whether values hold no other values. Of the thousands of schemas of a run most are leaves: not worth remembering. */
export function isLeaf({ properties, items, additionalProperties }: Schema): boolean {
  return !properties && !items && (additionalProperties === undefined || additionalProperties === true);
}

const none: readonly never[] = [];

/** The schemas of values inside a value of this one; not its branches. */
export function childrenOf(schema: Schema): readonly Schema[] {
  if (isLeaf(schema)) return none;
  const { properties, items, additionalProperties } = schema;
  return [
    ...(properties?.values() ?? none),
    ...(items ? [items] : none),
    ...(additionalProperties !== undefined && additionalProperties !== true ? [additionalProperties] : none),
  ];
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
