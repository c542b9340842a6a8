import type { Json } from '../../model/json.js';
import type { Location } from '../../model/location.js';
import type { Schema } from '../../model/schema.js';
import type { Problem } from './lowering.js';
import { intOrString, mixedUnion } from './problems.js';

/** Literals of one type as an enum, in source order. */
export function lowerLiterals(literals: readonly (string | number | boolean)[], at: Location): Schema | Problem {
  const values = [...new Set<Json>(literals)];
  const types = new Set(literals.map((value) => typeof value));
  if (types.size > 1) return types.has('string') && types.has('number') ? intOrString : mixedUnion;
  if (types.has('boolean')) return { type: 'boolean', ...(values.length < 2 && { enum: values }), at };
  if (types.has('string')) return { type: 'string', enum: values, at };
  return { type: literals.every(Number.isInteger) ? 'integer' : 'number', enum: values, at };
}
