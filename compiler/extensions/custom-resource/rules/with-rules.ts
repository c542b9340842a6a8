import { extended } from '../../../model/extended.js';
import type { Schema, ValidationRule } from '../../../model/schema.js';
import { isLeaf, someChild } from '../../../model/schema-children.js';
import { type Immutable, keysRule, presentRule, unchangedRule, type Vanishing } from './immutable.js';
import { countRule, siblingRules } from './siblings.js';
import { uniqueRule } from './unique.js';

/** The root with its constraints written as rules, at every depth. What has no constraints stays the same object. */
export function withRules(root: Schema): Schema {
  const known = lowered.get(root);
  if (known) return known;
  const { schema, vanishing } = lower(root, 'the object', true);
  const found = place(schema, vanishing);
  lowered.set(root, found);
  return found;
}

const lowered = new WeakMap<Schema, Schema>();

interface Lowered {
  readonly schema: Schema;
  /** What only an object above can watch over. */
  readonly vanishing: readonly Vanishing[];
}

/** `anchored`: the value is there whenever the root, or the item or map entry that it lies in, is there. */
function lower(schema: Schema, name: string, anchored: boolean): Lowered {
  if (!hasConstraints(schema)) return { schema, vanishing: [] };
  const vanishing: Vanishing[] = [];
  const properties = schema.properties && lowerProperties(schema, schema.properties, anchored, vanishing);
  const { items, additionalProperties } = schema;
  const rules = [...(schema['x-kubernetes-validations'] ?? []), ...rulesOf(schema, name)];
  const whole: Schema = {
    ...schema,
    ...(properties && { properties }),
    ...(items && { items: lowerElement(items, name) }),
    ...(additionalProperties !== undefined &&
      additionalProperties !== true && { additionalProperties: lowerElement(additionalProperties, name) }),
    ...(rules.length > 0 && { 'x-kubernetes-validations': rules }),
  };
  return { schema: whole, vanishing };
}

function lowerProperties(
  { required }: Schema,
  properties: ReadonlyMap<string, Schema>,
  anchored: boolean,
  vanishing: Vanishing[],
): ReadonlyMap<string, Schema> {
  const entries = [...properties].map(([name, property]) => {
    const always = required?.includes(name) === true || (property.default !== undefined && property.default !== null);
    const below = lower(property, name, anchored && always);
    if (anchored && always) return [name, place(below.schema, below.vanishing)] as const;
    const own = immutablesOf(property).map((constraint) => ({ path: [name], constraint }));
    vanishing.push(...own, ...below.vanishing.map((it) => ({ ...it, path: [name, ...it.path] })));
    return [name, below.schema] as const;
  });
  return new Map(entries);
}

/** An item, or a value of a map: it comes and goes as a whole, so what lies in it is watched from itself. */
function lowerElement(schema: Schema, name: string): Schema {
  const below = lower(schema, name, true);
  return place(below.schema, below.vanishing);
}

function place(schema: Schema, vanishing: readonly Vanishing[]): Schema {
  const rules = vanishing.flatMap((it) => presentRule(it) ?? []);
  if (rules.length === 0) return schema;
  return extended(schema, { 'x-kubernetes-validations': [...(schema['x-kubernetes-validations'] ?? []), ...rules] });
}

function rulesOf(schema: Schema, name: string): readonly ValidationRule[] {
  const own = (schema.constraints ?? []).flatMap((constraint): readonly (ValidationRule | undefined)[] => {
    switch (constraint.kind) {
      case 'immutable':
        return [unchangedRule(constraint, name)];
      case 'unique':
        return schema.type === 'array' ? [uniqueRule(schema, constraint)] : [];
      case 'atMostOneOf':
      case 'exactlyOneOf':
      case 'atLeastOneOf':
        return schema.properties ? [countRule(constraint)] : [];
      default:
        return [];
    }
  });
  const { additionalProperties } = schema;
  const values = additionalProperties === true ? undefined : additionalProperties;
  const keys = values ? immutablesOf(values).map(keysRule) : [];
  return [...own, ...siblingRules(schema), ...keys].filter((rule) => rule !== undefined);
}

function immutablesOf({ constraints }: Schema): readonly Immutable[] {
  return (constraints ?? []).filter((constraint) => constraint.kind === 'immutable');
}

/** Whether anything here or below becomes a rule. */
function hasConstraints(schema: Schema): boolean {
  const own = schema.constraints?.some(({ kind }) => kind !== 'required') ?? false;
  if (isLeaf(schema)) return own;
  const known = constrained.get(schema);
  if (known !== undefined) return known;
  const found = own || someChild(schema, hasConstraints);
  constrained.set(schema, found);
  return found;
}

const constrained = new WeakMap<Schema, boolean>();
