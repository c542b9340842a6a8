import { equalValues, isObject } from './json-value.js';
import { byValue, type Identify, identifiers } from './list-key.js';
import { longestIncreasing } from './longest-increasing.js';

export interface Alignment {
  /** How many items are equal at the front. */
  readonly head: number;
  /** How many are equal at the back. */
  readonly tail: number;
  /** Of each item of the new list between these. */
  readonly middle: readonly Source[];
}

/** Where an item of the new list comes from. */
export interface Source {
  /** Its position in the old list; undefined: it is new. Ascending. */
  readonly from: number | undefined;
  /** Whether it is that very item, perhaps changed, and not another one that takes its place. */
  readonly same: boolean;
}

const added: Source = { from: undefined, same: false };

export function alignLists(before: readonly unknown[], after: readonly unknown[]): Alignment {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && equalValues(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && equalValues(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const old = before.slice(head, before.length - tail);
  const middle = alignMiddle(old, after.slice(head, after.length - tail));
  return {
    head,
    tail,
    middle: middle.map(({ from, same }) => ({ from: from === undefined ? from : from + head, same })),
  };
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

/** Most changes are made inside of items, which stay where they are: no more needs to be looked at then. */
export function haveSameNames(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((item, at) => {
    const other = after[at];
    return isObject(item) && isObject(other) && item.name !== undefined && item.name === other.name;
  });
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
