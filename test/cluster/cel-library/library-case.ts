import type { Random } from '../declarations/random.js';

/** What an expression and a function read. */
export interface Input {
  readonly a: string;
  readonly b: string;
  readonly n: number;
  readonly texts: readonly string[];
  readonly others: readonly string[];
  readonly integers: readonly number[];
  readonly numbers: readonly number[];
}

/** A function of kext/cel, and the CEL that it stands for, over `self`. */
export interface LibraryCase {
  readonly expression: string;
  readonly run: (self: Input) => unknown;
  readonly make: (random: Random) => Input;
}

export const schema = {
  type: 'object',
  properties: {
    a: { type: 'string' },
    b: { type: 'string' },
    n: { type: 'integer' },
    texts: { type: 'array', items: { type: 'string' } },
    others: { type: 'array', items: { type: 'string' } },
    integers: { type: 'array', items: { type: 'integer' } },
    numbers: { type: 'array', items: { type: 'number' } },
  },
};

/** Cases over texts of one kind: `quantity(self.a)` beside what JavaScript makes of it. */
export function casesOf(
  make: (random: Random) => string,
  cases: { readonly [expression: string]: (self: Input) => unknown },
): readonly LibraryCase[] {
  return Object.entries(cases).map(([expression, run]) => ({ expression, run, make: inputs(make) }));
}

function inputs(make: (random: Random) => string): (random: Random) => Input {
  return (random) => {
    const words = Array.from({ length: 4 }, () => make(random));
    const a = make(random);
    return {
      a,
      b: random.chance(0.2) ? a : make(random),
      n: random.pick([0, 1, -1, 5, 1000, -1000, 2 ** 31, 9007199254740991, -9007199254740991]),
      texts: list(random, () => random.pick(words)),
      others: list(random, () => random.pick(words)),
      integers: list(random, () => random.integer(-5, 5)),
      numbers: list(random, () => random.pick([0, 1.5, -2.25, 0.1, 0.2, 1e300, 5e-324])),
    };
  };
}

function list<T>(random: Random, make: () => T): readonly T[] {
  return Array.from({ length: random.integer(0, 4) }, make);
}
