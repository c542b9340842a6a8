import { call, type Expression, has, join, select } from '../../../cel/expression.js';
import { fieldNameOf } from '../../../cel/field-name.js';
import { constant } from '../../../cel/lowering/form.js';
import type { TypeStep } from '../../../model/declaration.js';
import type { Json } from '../../../model/json.js';
import type { Schema, TypeName } from '../../../model/schema.js';

/** Where the value of a rule is, seen from a union: a variant, and the properties from there. */
export interface Standing {
  /** The property that tells the variants apart, and what it is in this one. */
  readonly discriminant: string;
  readonly values: readonly Json[];
  readonly path: readonly string[];
}

/** Each variant of the union that is of the type, or that has a property which is. */
export function standingsIn(
  union: Schema,
  { type, path }: { readonly type: TypeName; readonly path: readonly TypeStep[] },
): readonly Standing[] {
  const steps = propertiesOf(path);
  const discriminant = steps && discriminantOf(union);
  if (!discriminant) return [];
  return (union.oneOf ?? []).flatMap((branch) => {
    const values = branch.properties?.get(discriminant)?.enum ?? [];
    const inside = [...(branch.properties ?? [])].filter(([, { names }]) => names?.includes(type));
    const starts = [...(branch.names?.includes(type) ? [[]] : []), ...inside.map(([name]) => [name])];
    return starts.map((start): Standing => ({ discriminant, values, path: [...start, ...steps] }));
  });
}

/** Undefined where the way leads into elements: rules on those stand on the list, whose items the variants share. */
function propertiesOf(path: readonly TypeStep[]): readonly string[] | undefined {
  const names = path.flatMap((step) => (step.kind === 'property' ? [step.name] : []));
  return names.length === path.length ? names : undefined;
}

/** The first property that is always there, and whose values differ in all variants. */
function discriminantOf({ oneOf = [], required = [] }: Schema): string | undefined {
  return required.find((name) => {
    const values = oneOf.map((branch) => branch.properties?.get(name)?.enum);
    const all = values.flatMap((those) => those ?? []).map((value) => JSON.stringify(value));
    return values.every((those) => those !== undefined) && new Set(all).size === all.length;
  });
}

export interface Reached {
  readonly value: Expression;
  /** Holds where the union is that variant and the properties on the way are there. */
  readonly present: Expression;
}

/** Undefined for properties that CEL can't name. */
export function reach(union: Expression, { discriminant, values, path }: Standing): Reached | undefined {
  const named = fieldNameOf(discriminant);
  const fields = path.map(fieldNameOf);
  if (named === undefined || !fields.every((field) => field !== undefined)) return undefined;
  const tests = [isOneOf(select(union, named), values)];
  let value = union;
  for (const field of fields) {
    tests.push(has(value, field));
    value = select(value, field);
  }
  return { value, present: join('&&', tests) };
}

/** Discriminants are texts, whole numbers and booleans. */
function isOneOf(value: Expression, values: readonly Json[]): Expression {
  const items = values.map((it) => constant(typeof it === 'number' || typeof it === 'boolean' ? it : String(it)).cel);
  const [only, ...others] = items;
  return only && others.length === 0 ? call('==', value, only) : call('in', value, { kind: 'list', items });
}
