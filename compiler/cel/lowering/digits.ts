import { anchoredOf } from '../patterns/anchored.js';
import { isDigitsOnly } from '../patterns/characters.js';
import { mayBeginWithDigit } from '../patterns/order.js';
import { hasAny } from '../patterns/tree.js';
import { widthOfAll } from '../patterns/width.js';
import type { TextKind } from './kind.js';

/** How a text surely begins: with one digit at least. */
export interface Digits {
  /** The greatest number of digits. */
  readonly most: number;
  /** Nothing comes behind them. */
  readonly isAll: boolean;
}

/** Of more digits JavaScript's numbers have gaps. */
const safe = 15;

/** Undefined where the text may begin with something else, or with more digits than a number holds. */
export function digitsOf({
  values,
  patterns = [],
  maxLength = Number.POSITIVE_INFINITY,
}: TextKind): Digits | undefined {
  if (values?.every((text) => /^\d{1,15}$/.test(text))) {
    return { most: Math.max(...values.map(({ length }) => length)), isAll: true };
  }
  const found = patterns.flatMap((pattern) => digitsOfPattern(pattern) ?? []);
  const all = found.find(({ isAll }) => isAll) ?? found[0];
  const most = all && Math.min(all.most, maxLength);
  return all && most !== undefined && most <= safe ? { ...all, most } : undefined;
}

/** What both match, where both are digits from end to end. */
export function patternsOfBoth(one: TextKind, other: TextKind): readonly string[] | undefined {
  if (!one.patterns && !other.patterns) return undefined;
  const [left, right] = [digitsOf(one), digitsOf(other)];
  return left?.isAll && right?.isAll ? [`^[0-9]{1,${Math.max(left.most, right.most)}}$`] : undefined;
}

function digitsOfPattern(pattern: string): Digits | undefined {
  const parts = anchoredOf(pattern);
  if (!parts?.fromStart) return undefined;
  const { items, toEnd } = parts;
  const end = items.findIndex((item) => !isDigitsOnly(item) || hasAny(item, ({ kind }) => kind === 'edge'));
  const digits = end < 0 ? items : items.slice(0, end);
  const { least, most } = widthOfAll(digits);
  if (least === 0) return undefined;
  if (end < 0) return toEnd ? { most, isAll: true } : undefined;
  return mayBeginWithDigit(items.slice(end)) ? undefined : { most, isAll: false };
}
