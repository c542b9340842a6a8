import { printJson } from '../../json.js';
import { isObject, type ObjectValue } from './json-value.js';

/** What tells an item of a list from the others. */
export type Identify = (item: unknown) => unknown;

export const byValue: Identify = (item) => (typeof item === 'object' ? printJson(item) : item);

/**
 * By each property that could be the list's key: a string or a number, in all items of both lists, and different in
 * each. The schema's own list-map keys are not asked for: most lists of Kubernetes have none, and where there is one it
 * is such a property. Of several, the one that finds most items again makes the smallest patch. `name` comes first.
 */
export function identifiers(before: readonly unknown[], after: readonly unknown[]): readonly Identify[] {
  if (!before.every(isObject) || !after.every(isObject)) return [];
  const [first = {}] = before;
  return Object.keys(first)
    .sort((left, right) => Number(right === 'name') - Number(left === 'name'))
    .filter((name) => isKey(name, before) && isKey(name, after))
    .map((name) => (item) => (isObject(item) ? item[name] : undefined));
}

function isKey(name: string, items: readonly ObjectValue[]): boolean {
  const values = new Set<unknown>();
  for (const item of items) {
    const value = Object.hasOwn(item, name) ? item[name] : undefined;
    if ((typeof value !== 'string' && typeof value !== 'number') || values.has(value)) return false;
    values.add(value);
  }
  return true;
}
