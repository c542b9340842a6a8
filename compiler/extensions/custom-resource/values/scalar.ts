import { compilePattern } from '../../../cel/pattern.js';
import type { Schema } from '../../../model/schema.js';
import { textFormats } from './format.js';
import type { Problem } from './problem.js';

export function problemsOfNumber(value: number, schema: Schema, path: string): readonly Problem[] {
  const { minimum, maximum, multipleOf, format } = schema;
  const { exclusiveMinimum, exclusiveMaximum } = schema;
  const tooLow = boundsOf(value, minimum).some((low) => (exclusiveMinimum ? value <= low : value < low));
  const tooHigh = boundsOf(value, maximum).some((high) => (exclusiveMaximum ? value >= high : value > high));
  const range = format === 'int32' ? 2 ** 31 : format === 'float' ? 3.4028234663852886e38 : 2 ** 63;
  const outside = format === 'float' ? Math.abs(value) > range : value < -range || value >= range;
  const bounded = schema.type === 'integer' || format === 'float';
  return [
    ...(tooLow ? [{ path, text: `must be ${exclusiveMinimum ? 'greater than' : 'at least'} ${minimum}` }] : []),
    ...(tooHigh ? [{ path, text: `must be ${exclusiveMaximum ? 'less than' : 'at most'} ${maximum}` }] : []),
    ...(isMultiple(value, multipleOf) ? [] : [{ path, text: `must be a multiple of ${multipleOf}` }]),
    ...(bounded && outside ? [{ path, text: `does not fit ${format ?? 'int64'}` }] : []),
  ];
}

/** What the bound says, and what a server makes of it where the value is whole. */
function boundsOf(value: number, bound: number | undefined): readonly number[] {
  if (bound === undefined) return [];
  return Number.isInteger(value) ? [bound, Math.trunc(bound)] : [bound];
}

/** With the server's tolerance for fractions. */
function isMultiple(value: number, factor: number | undefined): boolean {
  if (factor === undefined || factor <= 0) return true;
  const quotient = factor < 1 ? (1 / factor) * value : value / factor;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient));
}

export function problemsOfText(value: string, schema: Schema, path: string): readonly Problem[] {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = schema;
  const length = [...value].length;
  const compiled = pattern === undefined ? undefined : compilePattern(pattern);
  const misses = compiled && 'matches' in compiled && !compiled.matches(value);
  const known = format === undefined ? undefined : textFormats.get(format === 'datetime' ? 'date-time' : format);
  return [
    ...(length < minLength ? [{ path, text: `must have at least ${minLength} characters` }] : []),
    ...(length > maxLength ? [{ path, text: `must have at most ${maxLength} characters` }] : []),
    ...(misses ? [{ path, text: `must match /${pattern}/` }] : []),
    ...(known && !known.accepts(value) ? [{ path, text: `must have the format ${format}` }] : []),
  ];
}
