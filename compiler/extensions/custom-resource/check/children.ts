import type { Schema } from '../../../model/schema.js';

/** The schemas of values inside a value of this one; not its branches. */
export function childrenOf({ properties, items, additionalProperties }: Schema): readonly Schema[] {
  return [
    ...(properties?.values() ?? []),
    ...(items ? [items] : []),
    ...(additionalProperties !== undefined && additionalProperties !== true ? [additionalProperties] : []),
  ];
}

/** The branches of value validation that stand on this schema, each with where it stands. */
export function branchesOf({ allOf, anyOf, oneOf, not }: Schema): readonly (readonly [string, Schema])[] {
  return [
    ...(allOf ?? []).map((schema) => ['allOf', schema] as const),
    ...(anyOf ?? []).map((schema) => ['anyOf', schema] as const),
    ...(oneOf ?? []).map((schema) => ['oneOf', schema] as const),
    ...(not ? [['not', not] as const] : []),
  ];
}
