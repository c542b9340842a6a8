import type { Schema } from '../model/schema.js';

/**
 * The objects of a discriminated union, out of the one object that they were merged into: in each, a branch of `oneOf` says
 * the literal that tells it apart, what it requires and what it refuses. Undefined for what is no such union.
 */
export function variants(schema: Schema): readonly Schema[] | undefined {
  const { oneOf = [], required = [] } = schema;
  const isDiscriminant = (key: string) => oneOf.every(({ properties }) => properties?.get(key)?.enum !== undefined);
  if (oneOf.length < 2 || !required.some(isDiscriminant)) return undefined;
  return oneOf.map((branch) => variant(schema, branch));
}

function variant({ at, properties = new Map(), required = [], ...rest }: Schema, branch: Schema): Schema {
  const refused = refusedBy(branch);
  const left = [...properties].filter(([key]) => !refused.has(key));
  const narrowed = left.map(([key, property]): [string, Schema] => {
    const literals = branch.properties?.get(key)?.enum;
    return [key, literals === undefined ? property : { ...property, enum: literals }];
  });
  const open = rest['x-kubernetes-preserve-unknown-fields'];
  return {
    at,
    type: 'object',
    properties: new Map(narrowed),
    required: [...required, ...(branch.required ?? [])],
    ...(open && { 'x-kubernetes-preserve-unknown-fields': open }),
  };
}

function refusedBy({ not }: Schema): ReadonlySet<string> {
  return new Set([...(not?.required ?? []), ...(not?.anyOf ?? []).flatMap(({ required }) => required ?? [])]);
}
