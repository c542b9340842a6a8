import type { Schema } from '../definition/schema.js';
import { failed, matched, merged, type Outcome } from './outcome.js';
import { type Path, unplaced, wrong } from './place.js';

/** Bounds of whole numbers are cut to whole numbers, as the server does. */
export function validateNumber(value: number, schema: Schema, path: Path): Outcome {
  const { minimum, maximum, exclusiveMinimum = false, exclusiveMaximum = false, multipleOf } = schema;
  const cut = (bound: number) => (Number.isInteger(value) ? Math.trunc(bound) : bound);
  const problems = [
    ...(isInRange(value, schema) ? [] : [unplaced(rangeText(schema, path))]),
    ...(multipleOf !== undefined && !isMultiple(value, cut(multipleOf))
      ? [wrong(path, value, `should be a multiple of ${cut(multipleOf)}`)]
      : []),
    ...(minimum !== undefined && isBeyond(cut(minimum), value, exclusiveMinimum)
      ? [wrong(path, value, `should be greater than ${exclusiveMinimum ? '' : 'or equal to '}${cut(minimum)}`)]
      : []),
    ...(maximum !== undefined && isBeyond(value, cut(maximum), exclusiveMaximum)
      ? [wrong(path, value, `should be less than ${exclusiveMaximum ? '' : 'or equal to '}${cut(maximum)}`)]
      : []),
  ];
  return merged([failed(...problems), matched(1)]);
}

function isBeyond(value: number, bound: number, exclusive: boolean): boolean {
  return exclusive ? value >= bound : value > bound;
}

/** With the server's tolerance for fractions. */
function isMultiple(value: number, factor: number): boolean {
  if (factor <= 0) return false;
  const quotient = factor < 1 ? (1 / factor) * value : value / factor;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient));
}

function isInRange(value: number, { type, format }: Schema): boolean {
  if (type === 'integer') {
    const most = format === 'int32' ? 2 ** 31 : 2 ** 63;
    return Number.isInteger(value) && value >= -most && value < most;
  }
  return format !== 'float' || Math.abs(value) <= 3.4028234663852886e38;
}

function rangeText({ type, format }: Schema, path: Path): string {
  return `Checked value must be of type ${type} ${format === undefined ? '(default format)' : `with format ${format}`} in ${path}`;
}
