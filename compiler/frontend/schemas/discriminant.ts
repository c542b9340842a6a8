import type { Expander } from '../types/expander.js';
import { constituents, type ObjectShape } from '../types/shape.js';

type Literal = string | number | boolean;

/** The property that tells the variants of a union apart. */
export interface Discriminant {
  readonly name: string;
  /** Of each variant. */
  readonly values: readonly (readonly Literal[])[];
}

/** The first property, in source order, whose literals are different in every variant. */
export function discriminantOf(expander: Expander, variants: readonly ObjectShape[]): Discriminant | undefined {
  for (const name of variants[0]?.members.keys() ?? []) {
    const values = variants.map((variant) => literalsOf(expander, variant, name));
    const all = values.flatMap((literals) => literals ?? []);
    if (values.every((literals) => literals !== undefined) && new Set(all).size === all.length) {
      return { name, values: values.map((literals) => literals ?? []) };
    }
  }
  return undefined;
}

function literalsOf(expander: Expander, variant: ObjectShape, name: string): readonly Literal[] | undefined {
  const member = variant.members.get(name);
  if (!member?.type || member.optional) return undefined;
  const shape = expander.expand(member.type);
  const parts = shape ? constituents(shape) : [];
  const literals = parts.flatMap((part) => (part.kind === 'literal' ? [part.value] : []));
  return parts.length > 0 && literals.length === parts.length ? literals : undefined;
}
