import { alignLists, haveSameNames } from './align-lists.js';
import { isObject, jsonValue, type ObjectValue, propertyOf } from './json-value.js';
import { type Operations, operations } from './operations.js';

/**
 * The RFC 6902 patch that turns `before`, which JSON.parse made, into `after`, as JSON text; undefined where nothing
 * differs. It touches only what differs, and items of a list are told apart by their key (`name`, a port, …) and not by
 * where they stand, so a container put before the others is one `add`. Positions stand in the paths all the same,
 * because JSON Patch has no others; they are right, because the API server applies a patch to the very object that it
 * sent: see callAttrMutatingHook in k8s.io/apiserver/pkg/admission/plugin/webhook/mutating/dispatcher.go.
 * @throws TypeError or RangeError: `after` has a cycle
 */
export function jsonPatch(before: ObjectValue, after: ObjectValue): string | undefined {
  const found = operations();
  diffObjects(before, after, found);
  return found.text();
}

function diffAt(name: string | number, before: unknown, after: unknown, found: Operations): void {
  if (before === after) return;
  found.path.push(name);
  if (isObject(before) && isObject(after)) diffObjects(before, after, found);
  else if (Array.isArray(before) && Array.isArray(after)) diffLists(before, after, found);
  else found.replace(after);
  found.path.pop();
}

function diffObjects(before: ObjectValue, after: ObjectValue, found: Operations): void {
  const old = Object.keys(before);
  const names = Object.keys(after);
  if (found.path.length > 0 && old.every((name) => propertyOf(after, name) === undefined)) {
    // Nothing of it stays, so that nothing is touched for naught.
    if (old.length > 0 || names.length > 0) found.replace(after);
    return;
  }
  for (const name of old) {
    const value = propertyOf(after, name);
    if (value === undefined) found.remove(name);
    else diffAt(name, before[name], value, found);
  }
  for (const name of names) {
    if (Object.hasOwn(before, name)) continue;
    const value = propertyOf(after, name);
    if (value !== undefined) found.add(name, value);
  }
}

/** From the back what goes, so that positions before it stay; then from the front what is new or differs. */
function diffLists(before: readonly unknown[], given: readonly unknown[], found: Operations): void {
  const after = given.map((value) => jsonValue(value) ?? null);
  if (haveSameNames(before, after)) {
    for (const [position, item] of after.entries()) diffAt(position, before[position], item, found);
    return;
  }
  const { head, tail, middle } = alignLists(before, after);
  if (head + tail === before.length && middle.length === 0) return;
  if (Math.max(before.length, after.length) > 1 && head + tail === 0 && !middle.some(({ same }) => same)) {
    found.replace(after);
    return;
  }
  const kept = new Set(middle.map(({ from }) => from));
  for (let position = before.length - tail - 1; position >= head; position--) {
    if (!kept.has(position)) found.remove(position);
  }
  for (const [step, { from, same }] of middle.entries()) {
    const position = head + step;
    if (from === undefined) found.add(position, after[position]);
    // Another item in its place is no change of the one that was there.
    else diffAt(position, same ? before[from] : undefined, after[position], found);
  }
}
