import { element, inline, nullable } from './aliases.js';
import { type Build, choose, type Maker } from './build.js';
import { keyedItem, shortScalar } from './items.js';
import { affordable, clampSize, isScalar, type Shape, type Site, shapeOf, unboundedSize } from './shape.js';

export function list(build: Build, site: Site): Shape {
  return choose(build, listMakers, site);
}

const listMakers: readonly Maker[] = [
  { construct: 'list', weight: 6, make: (build, site) => anyList(build, site, 'T[]') },
  { construct: 'readonly list', weight: 1, make: (build, site) => anyList(build, site, 'readonly T[]') },
  { construct: 'Array', weight: 1, make: (build, site) => anyList(build, site, 'Array<T>') },
  { construct: 'ReadonlyArray', weight: 1, make: (build, site) => anyList(build, site, 'ReadonlyArray<T>') },
  { construct: 'set', weight: 3, make: set },
  { construct: 'set of objects', weight: 1, make: setOfObjects },
  { construct: 'list map', weight: 4, make: listMap },
  { construct: 'unique list', weight: 2, make: uniqueList },
  { construct: 'list with unique properties', weight: 2, make: uniqueByProperties },
];

/** How many there may be is decided first: the cost of rules on the items depends on it. */
interface Length {
  readonly max: number | undefined;
  readonly tags: readonly string[];
}

function length({ random }: Build, bounded: number): Length {
  const max = random.chance(bounded) ? random.integer(2, 12) : undefined;
  return { max, tags: max === undefined ? [] : [`@maxItems ${max}`] };
}

function itemSite(site: Site, { max }: Length, transitions: boolean): Site {
  const cardinality = site.cardinality * (max ?? 1_000_000);
  return { ...site, depth: site.depth + 1, cardinality, transitions, defaults: true };
}

function listOf(item: Shape, spelling: string, length: Length, tags: readonly string[]): Shape {
  const { text } = item;
  const type = spelling.endsWith('T[]')
    ? spelling.replace('T[]', () => `${element(text)}[]`)
    : `${spelling.slice(0, -2)}${text}>`;
  const size = length.max === undefined ? unboundedSize : clampSize(length.max * item.size);
  const { visible, defaultable } = item;
  return shapeOf(type, 'array', [item.witness], {
    tags: [...length.tags, ...tags],
    size,
    open: 'array',
    visible,
    defaultable,
  });
}

function anyList(build: Build, site: Site, spelling: string): Shape {
  const bound = length(build, 0.5);
  const made = inline(build, build.make(itemSite(site, bound, false)));
  const item = build.random.chance(0.06) ? nullable(build, made) : made;
  return listOf(item, spelling, bound, build.random.chance(0.2) ? ['@listType atomic'] : []);
}

function set(build: Build, site: Site): Shape {
  const bound = length(build, 0.4);
  const item = inline(build, build.leaf(itemSite(site, bound, false)));
  if (!isScalar(item)) return listOf(item, 'T[]', bound, []);
  build.use('set of scalars');
  return listOf(item, 'T[]', bound, ['@listType set']);
}

function setOfObjects(build: Build, site: Site): Shape {
  const bound = length(build, 0.4);
  const item = keyedItem(build, itemSite(site, bound, false), { tags: ['@mapType atomic'], keys: 0 });
  return listOf(item.shape, 'T[]', bound, ['@listType set']);
}

function listMap(build: Build, site: Site): Shape {
  const bound = length(build, 0.4);
  const several = build.random.chance(0.3);
  build.use(several ? 'list map with several keys' : 'list map with one key');
  const item = keyedItem(build, itemSite(site, bound, site.transitions), { tags: [], keys: several ? 2 : 1 });
  const together = build.random.chance(0.5) || !several;
  const keys = together ? [`@listMapKey ${item.keys.join(' ')}`] : item.keys.map((key) => `@listMapKey ${key}`);
  return listOf(item.shape, 'T[]', bound, build.random.chance(0.2) ? ['@listType map', ...keys] : keys);
}

function uniqueList(build: Build, site: Site): Shape {
  const bound = length(build, 1);
  return listOf(inline(build, shortScalar(build, site)), 'T[]', bound, comparable(site) ? ['@unique'] : []);
}

function uniqueByProperties(build: Build, site: Site): Shape {
  const bound = length(build, 1);
  const item = keyedItem(build, itemSite(site, bound, false), { tags: [], keys: build.random.integer(1, 2) });
  return listOf(item.shape, 'T[]', bound, comparable(site) ? [`@unique ${item.keys.join(' ')}`] : []);
}

/** Whether all pairs of a dozen items may be compared: some 5,000 units of cost. */
function comparable(site: Site): boolean {
  return affordable(site, 5000);
}
