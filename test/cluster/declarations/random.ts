/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From `min` to `max`, both included. */
  integer(min: number, max: number): number;
  chance(probability: number): boolean;
  /** @throws Error on an empty list */
  pick<T>(items: readonly T[]): T;
  /** At most `count` of the items, each once, in any order. */
  some<T>(items: readonly T[], count: number): T[];
}

/** mulberry32: small, fast and good enough to mix test cases. */
export function newRandom(seed: number): Random {
  let state = seed >>> 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }
  function integer(min: number, max: number): number {
    return min + Math.floor(fraction() * (max - min + 1));
  }
  return {
    integer,
    chance: (probability) => fraction() < probability,
    pick: (items) => pickAt(items, integer(0, items.length - 1)),
    some: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => takeAt(left, integer(0, left.length - 1)));
    },
  };
}

/** A seed of its own for each index, so that a case does not depend on the cases before it. */
export function seedOf(seed: number, index: number): number {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) >>> 0;
}

function pickAt<T>(items: readonly T[], at: number): T {
  const [item] = items.slice(at, at + 1);
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

function takeAt<T>(items: T[], at: number): T {
  const [item] = items.splice(at, 1);
  if (item === undefined) throw new Error('Nothing to take.');
  return item;
}
