import { equal } from './equal.js';

/** Lists as sets, by CEL's equality. Source: github.com/google/cel-go/ext/sets.go. */
export const sets = { contains, equivalent, intersects } as const;

/** Whether each item of the second list is in the first. */
function contains<T>(list: readonly T[], items: readonly T[]): boolean {
  return items.every((item) => list.some((other) => equal(item, other)));
}

/** Whether each list contains the other. */
function equivalent<T>(left: readonly T[], right: readonly T[]): boolean {
  return contains(left, right) && contains(right, left);
}

/** Whether an item is in both lists. */
function intersects<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.some((item) => right.some((other) => equal(item, other)));
}
