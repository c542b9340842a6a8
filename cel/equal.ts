/** A value that decides itself what it equals: a quantity, an address, a time. */
export interface Equatable {
  equals(other: unknown): boolean;
}

/**
 * CEL's `==`: lists and maps by what they hold, numbers by value, quantities and their like by theirs. A property that
 * is null or undefined counts as absent, as in a rule.
 *
 * The order of a list counts here. In a rule it does not for lists of `@listType set` and `map`, which kext sees to.
 */
export function equal(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (isEquatable(left)) return left.equals(right);
  if (typeof left !== 'object' || typeof right !== 'object') {
    return isAbsent(left) && isAbsent(right);
  }
  if (left === null || right === null) return isAbsent(left) && isAbsent(right);
  if (Array.isArray(left) || Array.isArray(right)) {
    return Array.isArray(left) && Array.isArray(right) && equalLists(left, right);
  }
  return equalMaps(left, right);
}

function isEquatable(value: unknown): value is Equatable {
  return typeof value === 'object' && value !== null && 'equals' in value && typeof value.equals === 'function';
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function equalLists(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, at) => equal(item, right[at]));
}

function equalMaps(left: object, right: object): boolean {
  const [entries, others] = [presentEntries(left), new Map(presentEntries(right))];
  return (
    entries.length === others.size && entries.every(([key, value]) => others.has(key) && equal(value, others.get(key)))
  );
}

function presentEntries(map: object): (readonly [string, unknown])[] {
  return Object.entries(map).filter(([, value]) => !isAbsent(value));
}
