import { equalJson, type Json } from '../../model/json.js';
import type { Schema } from '../../model/schema.js';
import type { Problem } from './lowering.js';
import { plainSchema } from './plain.js';
import { variantDefault, variantsDiffer } from './problems.js';

/** A property of merged variants: what it is in all of them, and what each adds. */
export interface Property {
  readonly schema: Schema;
  readonly branches: readonly (Schema | undefined)[];
}

/** What may stand below `oneOf`, so that variants may differ in it; what means nothing alone goes together. */
const bounds = [
  ['format'],
  ['pattern'],
  ['enum'],
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
  ['multipleOf'],
  ['minLength'],
  ['maxLength'],
  ['minItems'],
  ['maxItems'],
  ['minProperties'],
  ['maxProperties'],
  ['allOf'],
  ['anyOf'],
  ['oneOf'],
  ['not'],
] as const;

type Bound = (typeof bounds)[number][number];

export function joinVariants(name: string, variants: readonly Schema[]): Property | Problem {
  const own = variants.map(({ properties }) => properties?.get(name));
  const present = own.filter((schema) => schema !== undefined);
  const [first] = present;
  if (!first) throw new Error(`no variant has ${name}`);
  const defaults = present.filter((schema) => schema.default !== undefined);
  if (
    defaults.length > 0 &&
    (defaults.length < variants.length || !allEqual(defaults.map(({ default: it }) => it ?? null)))
  ) {
    return variantDefault(name);
  }
  const described = present.find(({ description }) => description !== undefined)?.description;
  const base: Schema = { ...first, ...(described !== undefined && { description: described }) };
  const different = differentBounds(present);
  if (!allEqual(present.map((schema) => plainSchema(without(schema, different))))) return variantsDiffer(name);
  if (different.length === 0 && haveTheSameNames(present)) return { schema: base, branches: own.map(() => undefined) };
  return { schema: without(base, different), branches: own.map((schema) => schema && only(schema, different)) };
}

/** Where they differ, each branch has its own, and what a type demands is demanded of its variant. */
function haveTheSameNames(schemas: readonly Schema[]): boolean {
  return new Set(schemas.map(({ names }) => names?.join() ?? '')).size === 1;
}

function allEqual(values: readonly Json[]): boolean {
  return values.every((value) => equalJson(value, values[0] ?? null));
}

function differentBounds(schemas: readonly Schema[]): readonly Bound[] {
  return bounds.filter((keys) => !allEqual(schemas.map((schema) => plainSchema(only(schema, keys))))).flat();
}

function without(schema: Schema, keys: readonly Bound[]): Schema {
  const { origin: _, names: _n, ...result }: { -readonly [Key in keyof Schema]: Schema[Key] } = { ...schema };
  for (const key of keys) delete result[key];
  return result;
}

function only(schema: Schema, keys: readonly Bound[]): Schema {
  const entries = keys.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]] as const]));
  const { names, at } = schema;
  return { ...Object.fromEntries(entries), ...(names && { names }), at };
}
