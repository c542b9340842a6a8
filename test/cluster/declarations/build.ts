import type { Random } from './random.js';
import type { Shape, Site } from './shape.js';

/** The case in the making: what makers draw from and write to. */
export interface Build {
  readonly random: Random;
  /** A name for a type that is used nowhere else in the case. */
  name(stem: string): string;
  /** Puts a declaration into one of the case's files, and says which names it declares. */
  declare(name: string, lines: readonly string[]): void;
  /** Counts a construct for the coverage. */
  use(construct: string): void;
  /** Any type that may stand there. */
  make(site: Site): Shape;
  /** A type without rules and without members. */
  leaf(site: Site): Shape;
  /** A name of the package's, imported where it is used. */
  imported(name: string, door: string): string;
  /** How many more properties the case may have. */
  remaining(): number;
  spend(properties: number): void;
}

/** One way to write a type: chosen by weight among those that fit. */
export interface Maker {
  readonly construct: string;
  readonly weight: number;
  readonly make: (build: Build, site: Site) => Shape;
}

export function choose(build: Build, makers: readonly Maker[], site: Site): Shape {
  const total = makers.reduce((sum, { weight }) => sum + weight, 0);
  let left = build.random.integer(1, total);
  for (const { construct, weight, make } of makers) {
    left -= weight;
    if (left > 0) continue;
    build.use(construct);
    return make(build, site);
  }
  throw new Error('No maker was chosen.');
}
