import { CelError } from './cel-error.js';
import { type Comparable, compare } from './compare.js';
import { equal } from './equal.js';
import { safeInteger } from './unsafe-integer.js';

/** Whether exactly one item fulfils the condition: CEL's `exists_one`. */
export function existsOne<T>(list: readonly T[], condition: (item: T) => boolean): boolean {
  return list.filter((item) => condition(item)).length === 1;
}

/** Whether exactly one of the conditions holds. */
export function exactlyOne(...conditions: readonly boolean[]): boolean {
  return existsOne(conditions, (condition) => condition);
}

/** Whether no item is greater than the next. Source of this and the next: k8s.io/apiserver/pkg/cel/library/lists.go. */
export function isSorted(list: readonly Comparable[]): boolean {
  return list.every((item, at) => at === 0 || compare(list[at - 1], item) <= 0);
}

/**
 * The sum of the numbers, 0 for none.
 * @throws UnsafeInteger when whole numbers add up to more than 2^53
 */
export function sum(list: readonly number[]): number {
  const total = list.reduce((sum, item) => sum + item, 0);
  return list.length > 0 && list.every(Number.isInteger) ? safeInteger(total) : total;
}

/** @throws CelError for an empty list */
export function min<T extends Comparable>(list: readonly T[]): T {
  return best('min', list, 1);
}

/** @throws CelError for an empty list */
export function max<T extends Comparable>(list: readonly T[]): T {
  return best('max', list, -1);
}

function best<T extends Comparable>(name: string, list: readonly T[], worse: number): T {
  const [first, ...rest] = list;
  if (first === undefined) throw new CelError(`${name} called on empty list`);
  return rest.reduce((found, item) => (compare(found, item) === worse ? item : found), first);
}

/** Where the first item that equals this one stands, by CEL's equality, or -1. */
export function indexOf<T>(list: readonly T[], item: T): number {
  return list.findIndex((other) => equal(other, item));
}

/** Where the last item that equals this one stands, by CEL's equality, or -1. */
export function lastIndexOf<T>(list: readonly T[], item: T): number {
  return list.findLastIndex((other) => equal(other, item));
}

/** The list without what equals an item before it. From Kubernetes 1.35 on. */
export function distinct<T>(list: readonly T[]): T[] {
  return list.filter((item, at) => indexOf(list, item) === at);
}

/** The list in order. From Kubernetes 1.35 on. */
export function sort<T extends Comparable>(list: readonly T[]): T[] {
  return [...list].sort(compare);
}

/** The list in the order of the keys. From Kubernetes 1.35 on. */
export function sortBy<T>(list: readonly T[], key: (item: T) => Comparable): T[] {
  const keyed = list.map((item) => [key(item), item] as const);
  return keyed.sort(([left], [right]) => compare(left, right)).map(([, item]) => item);
}
