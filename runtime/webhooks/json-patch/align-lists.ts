import { equalValues, isObject } from './json-value.js';
import { byValue, type Identify, identifiers } from './list-key.js';
import { longestIncreasing } from './longest-increasing.js';

/** Where an item of the new list comes from. */
export interface Source {
  /** Its position in the old list; undefined: it is new. Ascending. */
  readonly from: number | undefined;
  /** Whether it is that very item, perhaps changed, and not another one that takes its place. */
  readonly same: boolean;
}

const added: Source = { from: undefined, same: false };

/** For each item of the new list. */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): readonly Source[] {
  const head = equalItems(before, after, (list, step) => list[step]);
  const most = Math.min(before.length, after.length) - head;
  const tail = Math.min(
    most,
    equalItems(before, after, (list, step) => list[list.length - 1 - step]),
  );
  const middle = alignMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return after.map((_item, position) => {
    if (position < head) return { from: position, same: true };
    if (position >= after.length - tail) return { from: position - after.length + before.length, same: true };
    const { from, same } = middle[position - head] ?? added;
    return { from: from === undefined ? undefined : from + head, same };
  });
}

/** How many items are equal from one end on. */
function equalItems(
  before: readonly unknown[],
  after: readonly unknown[],
  at: (list: readonly unknown[], step: number) => unknown,
): number {
  const most = Math.min(before.length, after.length);
  let step = 0;
  while (step < most && equalValues(at(before, step), at(after, step))) step++;
  return step;
}

function alignMiddle(before: readonly unknown[], after: readonly unknown[]): readonly Source[] {
  if (before.length === 0) return after.map(() => added);
  let best = pairs(before, after, byValue);
  let keyed = false;
  for (const identify of identifiers(before, after)) {
    const found = pairs(before, after, identify);
    if (found.size <= best.size && (keyed || found.size === 0)) continue;
    best = found;
    keyed = true;
    if (best.size === Math.min(before.length, after.length)) break;
  }
  return fillGaps(best, { before, after, keyed });
}

/** Position in the new list -> position in the old one, of items with the same identity that keep their order. */
function pairs(before: readonly unknown[], after: readonly unknown[], identify: Identify): ReadonlyMap<number, number> {
  const places = new Map<unknown, number[]>();
  for (const [position, item] of before.entries()) {
    const identity = identify(item);
    const known = places.get(identity);
    if (known) known.push(position);
    else places.set(identity, [position]);
  }
  const found = after.flatMap((item, position): [number, number][] => {
    const from = places.get(identify(item))?.shift();
    return from === undefined ? [] : [[position, from]];
  });
  return new Map(longestIncreasing(found));
}

interface Lists {
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
  /** Whether items have a key, so that two that aren't paired are surely not the same. */
  readonly keyed: boolean;
}

/** Between two pairs, what is left on both sides is paired as it stands: one operation in place of two. */
function fillGaps(paired: ReadonlyMap<number, number>, { before, after, keyed }: Lists): readonly Source[] {
  const taken = new Set(paired.values());
  let next = 0;
  return after.map((item, position) => {
    const from = paired.get(position);
    if (from !== undefined) {
      next = from + 1;
      return { from, same: true };
    }
    if (next >= before.length || taken.has(next)) return added;
    const same = !keyed && isObject(item) && isObject(before[next]);
    return { from: next++, same };
  });
}
