import { alignLists } from './align-lists.js';
import { equalValues, isObject, jsonValue, type ObjectValue, propertyOf } from './json-value.js';
import { escapeReference, type Operations, operations } from './operations.js';

/**
 * The RFC 6902 patch that turns `before` into `after`, as JSON text; undefined where nothing differs. It touches only
 * what differs, and items of a list are told apart by their key (`name`, a port, …) and not by where they stand, so a
 * container put before the others is one `add`. Positions stand in the paths all the same, because JSON Patch has no
 * others; they are right, because the API server applies a patch to the very object that it sent: see
 * callAttrMutatingHook in k8s.io/apiserver/pkg/admission/plugin/webhook/mutating/dispatcher.go.
 * @throws TypeError or RangeError: `after` has a cycle
 */
export function jsonPatch(before: ObjectValue, after: ObjectValue): string | undefined {
  const found = operations();
  diffObjects('', before, after, found);
  return found.text();
}

function diffValues(path: string, before: unknown, after: unknown, found: Operations): void {
  if (before === after) return;
  if (isObject(before) && isObject(after)) diffObjects(path, before, after, found);
  else if (Array.isArray(before) && Array.isArray(after)) diffLists(path, before, after, found);
  else found.replace(path, after);
}

function diffObjects(path: string, before: ObjectValue, after: ObjectValue, found: Operations): void {
  const old = Object.keys(before);
  if (path !== '' && old.every((name) => propertyOf(after, name) === undefined)) {
    // Nothing of it stays, so that nothing is touched for naught.
    if (old.length > 0 || Object.keys(after).length > 0) found.replace(path, after);
    return;
  }
  for (const name of old) {
    const value = propertyOf(after, name);
    if (value === undefined) found.remove(`${path}/${escapeReference(name)}`);
    else if (value !== before[name]) diffValues(`${path}/${escapeReference(name)}`, before[name], value, found);
  }
  for (const name of Object.keys(after)) {
    if (Object.hasOwn(before, name)) continue;
    const value = propertyOf(after, name);
    if (value !== undefined) found.add(`${path}/${escapeReference(name)}`, value);
  }
}

/** From the back what goes, so that positions before it stay; then from the front what is new or differs. */
function diffLists(path: string, before: readonly unknown[], after: readonly unknown[], found: Operations): void {
  if (equalValues(before, after)) return;
  const values = after.map((value) => jsonValue(value) ?? null);
  const sources = alignLists(before, values);
  if (Math.max(before.length, values.length) > 1 && !sources.some(({ same }) => same)) {
    found.replace(path, values);
    return;
  }
  const kept = new Set(sources.map(({ from }) => from));
  for (let position = before.length - 1; position >= 0; position--) {
    if (!kept.has(position)) found.remove(`${path}/${position}`);
  }
  for (const [position, { from, same }] of sources.entries()) {
    const place = `${path}/${position}`;
    if (from === undefined) found.add(place, values[position]);
    else if (same) diffValues(place, before[from], values[position], found);
    else found.replace(place, values[position]);
  }
}
