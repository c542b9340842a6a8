/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type JsonObject = Record<string, unknown>;

export function randomObject(next: () => number, depth = 0): JsonObject {
  const entries = Array.from({ length: size(next) }, () => [pick(names, next), randomValue(next, depth + 1)]);
  return Object.fromEntries(entries);
}

/** Items changed, added, removed and moved, at any depth. */
export function randomChange(object: JsonObject, next: () => number): JsonObject {
  const entries = Object.entries(object)
    .filter(() => next() > 0.1)
    .map(([name, value]) => [name, changed(value, next)]);
  return { ...Object.fromEntries(entries), ...(next() < 0.2 && { [pick(names, next)]: randomValue(next, 2) }) };
}

const names = ['name', 'image', 'a/b', 'c~d', 'spec', 'constructor', 'value', 'port'];

function changed(value: unknown, next: () => number): unknown {
  if (next() < 0.1) return randomValue(next, 2);
  if (Array.isArray(value)) return changedList(value, next);
  return typeof value === 'object' && value !== null ? randomChange(value as JsonObject, next) : value;
}

function changedList(items: readonly unknown[], next: () => number): readonly unknown[] {
  const kept = items.filter(() => next() > 0.2).map((item) => changed(item, next));
  if (next() < 0.3) kept.splice(Math.floor(next() * (kept.length + 1)), 0, randomValue(next, 2));
  if (next() < 0.2) kept.reverse();
  return kept;
}

function randomValue(next: () => number, depth: number): unknown {
  const choice = Math.floor(next() * (depth > 4 ? 4 : 8));
  if (choice < 1) return null;
  if (choice < 2) return next() < 0.5;
  if (choice < 3) return Math.floor(next() * 4);
  if (choice < 4) return pick(names, next);
  if (choice < 6) return randomObject(next, depth);
  if (choice < 7) return Array.from({ length: size(next) }, () => randomValue(next, depth + 1));
  return Array.from({ length: size(next) }, (_item, at) => ({ ...randomObject(next, depth), name: `item-${at}` }));
}

function size(next: () => number): number {
  return Math.floor(next() * 6);
}

function pick<Item>(items: readonly Item[], next: () => number): Item {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
