import { isList, type Json, type JsonObject } from '../model/json.js';
import type { ScalarType } from './scalars.js';

/** A union of literals, where it comes back as this very enum. */
export function enumType(schema: JsonObject): ScalarType | undefined {
  const values = schema.enum;
  if (values === undefined || !isList(values) || values.length === 0) return undefined;
  const nullLast = values.at(-1) === null;
  const literals = nullLast && schema.nullable === true ? values.slice(0, -1) : values;
  if (literals.length === 0 || new Set(literals).size !== literals.length) return undefined;
  if (schema.type === 'string' && literals.every((value) => typeof value === 'string')) return union(literals);
  if (schema.type === 'integer' && literals.every(Number.isSafeInteger)) return union(literals);
  return undefined;
}

function union(literals: readonly Json[]): ScalarType {
  return { type: literals.map(literalText).join(' | '), says: ['type', 'enum'] };
}

/** As TypeScript writes it, in single quotes. */
export function literalText(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const inside = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}
