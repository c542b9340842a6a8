import { alias } from './aliases.js';
import { type Build, choose, type Maker } from './build.js';
import { comment } from './comment.js';
import { literalOf, members } from './members.js';
import { properties } from './properties.js';
import { relate } from './relations.js';
import { objectRules } from './rules.js';
import { type Property, type Shape, type Site, shapeOf, sizeOf, witnessOf } from './shape.js';
import { sentence } from './words.js';

/** An object with members of its own. */
export function object(build: Build, site: Site): Shape {
  return choose(build, objectMakers, site);
}

const objectMakers: readonly Maker[] = [
  { construct: 'interface', weight: 8, make: interfaceOf },
  { construct: 'anonymous object', weight: 4, make: anonymous },
  { construct: 'alias of an object', weight: 2, make: (build, site) => alias(build, anonymous(build, site), 'Shape') },
  { construct: 'empty object', weight: 1, make: empty },
  {
    construct: 'atomic object',
    weight: 1,
    make: (build, site) => interfaceOf(build, { ...site, transitions: false }, ['@mapType atomic']),
  },
  { construct: 'preserved object', weight: 1, make: preserved },
];

function count({ random }: Build, { depth }: Site): number {
  return random.integer(depth > 2 ? 1 : 2, depth > 2 ? 3 : 6);
}

/** What all objects with these properties have in common. */
export function objectOf(text: string, all: readonly Property[], tags: readonly string[] = []): Shape {
  return shapeOf(text, 'object', witnessOf(all), {
    tags,
    size: sizeOf(all),
    visible: all.every(({ shape }) => shape.visible),
    defaultable: all.every(({ shape, present }) => shape.defaultable || !present),
    properties: all,
  });
}

export function interfaceOf(build: Build, site: Site, tags: readonly string[] = []): Shape {
  const related = relate(build, site, properties(build, site, count(build, site)));
  const rules = objectRules(build, site, related.properties);
  return declareInterface(build, related.properties, [...tags, ...related.tags, ...rules]);
}

export function declareInterface(build: Build, all: readonly Property[], tags: readonly string[], head = ''): Shape {
  const name = build.name('Part');
  const description = build.random.chance(0.4) ? sentence(build.random) : '';
  build.declare(name, [
    ...comment('', description, tags),
    `interface ${name}${head} {`,
    ...members(build, '  ', all),
    '}',
  ]);
  return objectOf(name, all);
}

function anonymous(build: Build, site: Site): Shape {
  const { properties: all } = relate(build, { ...site, relations: false }, properties(build, site, count(build, site)));
  return objectOf(literalOf(build, all), all, objectRules(build, site, all));
}

function empty({ random }: Build): Shape {
  return shapeOf(random.pick(['{}', 'Record<string, never>']), 'object', {});
}

function preserved(build: Build, site: Site): Shape {
  const shape = interfaceOf(build, { ...site, relations: false, cardinality: Number.POSITIVE_INFINITY }, [
    '@preserveUnknownFields',
  ]);
  return { ...shape, visible: false };
}

/** An object that may be taken apart and put together: nothing holds between its properties. */
export function plainInterface(
  build: Build,
  site: Site,
  minimum: number,
): Shape & { readonly properties: readonly Property[] } {
  const plain = { ...site, relations: false, depth: site.depth + 1 };
  const all = properties(build, plain, minimum + build.random.integer(0, 2));
  return { ...declareInterface(build, all, []), properties: all };
}
