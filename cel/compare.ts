import { CelError } from './cel-error.js';

/** A value with an order of its own. */
export interface Ordered<T> {
  /** -1, 0 or 1. */
  compareTo(other: T): number;
}

/** What CEL can order: texts by code points, false before true. */
export type Comparable = number | string | boolean | Ordered<never>;

/**
 * -1, 0 or 1.
 * @throws CelError for values of different types, and for NaN
 */
export function compare(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (typeof left === 'number' && typeof right === 'number') {
    if (Number.isNaN(left) || Number.isNaN(right)) throw new CelError('NaN values cannot be ordered');
    return Math.sign(left - right) || (left < right ? -1 : left > right ? 1 : 0);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (isOrdered(left)) return left.compareTo(right);
  throw new CelError('no such overload');
}

function isOrdered(value: unknown): value is Ordered<unknown> {
  return typeof value === 'object' && value !== null && 'compareTo' in value && typeof value.compareTo === 'function';
}

/** Go orders texts by bytes, which is the order of code points and not that of UTF-16 units. */
function compareTexts(left: string, right: string): number {
  const [points, others] = [[...left], [...right]];
  const at = points.findIndex((point, at) => point !== others[at]);
  if (at < 0) return points.length < others.length ? -1 : 0;
  const [point, other] = [points[at]?.codePointAt(0) ?? 0, others[at]?.codePointAt(0) ?? -1];
  return point < other ? -1 : 1;
}
