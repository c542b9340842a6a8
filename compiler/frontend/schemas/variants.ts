import type { Schema } from '../../model/schema.js';
import type { ObjectShape } from '../types/shape.js';
import { type Discriminant, discriminantOf } from './discriminant.js';
import { joinVariants, type Property } from './join-variants.js';
import { lowerLiterals } from './literals.js';
import { isProblem, type Lowering, type Place, type Problem } from './lowering.js';
import { noDiscriminant, variantRule } from './problems.js';

/** One of the objects of a union. */
interface Variant {
  readonly schema: Schema;
  readonly values: Discriminant['values'][number];
}

/**
 * A union of objects that a literal property tells apart. A structural schema has one list of properties, so they are
 * merged; `oneOf` then says for each variant what it demands, and refuses the properties of the others.
 */
export function lowerVariants(lowering: Lowering, shapes: readonly ObjectShape[], place: Place): Schema | Problem {
  const [only] = shapes;
  if (only && shapes.length === 1) return lowering.shape(only, place);
  const discriminant = discriminantOf(lowering.expander, shapes);
  if (!discriminant) return noDiscriminant;
  const variants: Variant[] = [];
  for (const [at, shape] of shapes.entries()) {
    const schema = lowering.shape(withoutNever(lowering, shape), place);
    if (isProblem(schema)) return schema;
    const name = shape.layers[0]?.declaration.name ?? 'one variant';
    if (schema.constraints || schema['x-kubernetes-validations'] || schema.additionalProperties)
      return variantRule(name);
    variants.push({ schema, values: discriminant.values[at] ?? [] });
  }
  return merged(discriminant.name, variants, place);
}

/** `other?: never` says what the union says anyway. */
function withoutNever({ expander }: Lowering, shape: ObjectShape): ObjectShape {
  const kept = [...shape.members].filter(([, { optional, type }]) => {
    const inner = optional && type ? expander.expand(type) : undefined;
    return inner?.kind !== 'keyword' || (inner.name !== 'never' && inner.name !== 'undefined');
  });
  return kept.length === shape.members.size ? shape : { ...shape, members: new Map(kept) };
}

function merged(discriminant: string, variants: readonly Variant[], { at }: Place): Schema | Problem {
  const names = [...new Set(variants.flatMap(({ schema }) => [...(schema.properties?.keys() ?? [])]))];
  const properties = new Map<string, Schema>();
  const bounds = variants.map(() => new Map<string, Schema>());
  for (const name of names) {
    const property =
      name === discriminant
        ? discriminantProperty(name, variants)
        : joinVariants(
            name,
            variants.map(({ schema }) => schema),
          );
    if (isProblem(property)) return property;
    properties.set(name, property.schema);
    property.branches.forEach((branch, index) => {
      if (branch) bounds[index]?.set(name, branch);
    });
  }
  const required = names.filter((name) => variants.every(({ schema }) => schema.required?.includes(name)));
  const oneOf = variants.map((variant, index) => branch(variant, names, required, bounds[index] ?? new Map()));
  return { type: 'object', properties, required, oneOf, at };
}

function discriminantProperty(name: string, variants: readonly Variant[]): Property | Problem {
  const own = variants.map(({ schema }) => schema.properties?.get(name));
  const at = own[0]?.at ?? variants[0]?.schema.at;
  if (!at) throw new Error('a union without variants');
  const literals = lowerLiterals(
    variants.flatMap(({ values }) => values),
    at,
  );
  if (isProblem(literals)) return literals;
  const described = own.find((schema) => schema?.description !== undefined)?.description;
  const branches = variants.map(({ values }): Schema => ({ enum: values, at }));
  return { schema: { ...literals, ...(described !== undefined && { description: described }) }, branches };
}

function branch(
  { schema }: Variant,
  names: readonly string[],
  required: readonly string[],
  bounds: ReadonlyMap<string, Schema>,
): Schema {
  const { at, names: typeNames } = schema;
  const demanded = (schema.required ?? []).filter((name) => !required.includes(name));
  const refused = names
    .filter((name) => !schema.properties?.has(name))
    .map((name): Schema => ({ required: [name], at }));
  const [first] = refused;
  const not: Schema | undefined = first && refused.length > 1 ? { anyOf: refused, at } : first;
  const { minProperties, maxProperties } = schema;
  return {
    properties: bounds,
    ...(demanded.length > 0 && { required: demanded }),
    ...(not && { not }),
    ...(minProperties !== undefined && { minProperties }),
    ...(maxProperties !== undefined && { maxProperties }),
    ...(typeNames && { names: typeNames }),
    at,
  };
}
