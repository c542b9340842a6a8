import { nullable } from './aliases.js';
import { type Build, choose, type Maker } from './build.js';
import { builtin } from './builtins.js';
import { computed } from './computed.js';
import { conditional } from './conditionals.js';
import { heritage } from './heritage.js';
import { list } from './lists.js';
import { literal } from './literals.js';
import { map } from './maps.js';
import { object } from './objects.js';
import { scalar } from './scalars.js';
import type { Shape, Site } from './shape.js';
import { variants } from './variants.js';

const deepest = 4;

/** Any type; the deeper and the more there is already, the simpler. */
export function make(build: Build, site: Site): Shape {
  const simple = site.depth >= deepest || build.remaining() <= 0;
  return simple ? leaf(build, site) : choose(build, makers, site);
}

/** A type without members. */
export function leaf(build: Build, site: Site): Shape {
  return choose(build, leaves, site);
}

/** An object to be a spec or a status. */
export function root(build: Build, site: Site): Shape {
  return choose(build, roots, site);
}

const leaves: readonly Maker[] = [
  { construct: 'scalar', weight: 7, make: scalar },
  { construct: 'literal', weight: 3, make: literal },
];

const makers: readonly Maker[] = [
  { construct: 'leaf', weight: 26, make: leaf },
  { construct: 'list of anything', weight: 9, make: list },
  { construct: 'map of anything', weight: 4, make: map },
  { construct: 'object', weight: 6, make: object },
  { construct: 'composed object', weight: 4, make: heritage },
  { construct: 'computed object', weight: 4, make: computed },
  { construct: 'conditional object', weight: 3, make: conditional },
  { construct: 'union of objects', weight: 3, make: variants },
  { construct: 'built-in type', weight: 3, make: builtin },
  {
    construct: 'nullable leaf',
    weight: 1,
    make: (build, site) => nullable(build, leaf(build, { ...site, relations: false })),
  },
];

const roots: readonly Maker[] = [
  { construct: 'object as spec', weight: 8, make: object },
  { construct: 'composed object as spec', weight: 2, make: heritage },
  { construct: 'computed object as spec', weight: 1, make: computed },
  { construct: 'conditional as spec', weight: 1, make: conditional },
  { construct: 'union as spec', weight: 1, make: variants },
];
