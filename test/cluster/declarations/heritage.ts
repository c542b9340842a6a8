import { inline } from './aliases.js';
import { type Build, choose, type Maker } from './build.js';
import { comment } from './comment.js';
import { literalOf, members } from './members.js';
import { declareInterface, objectOf } from './objects.js';
import { properties, property } from './properties.js';
import { type Property, type Shape, type Site, shapeOf, unboundedSize } from './shape.js';

/** An object that is put together from others. */
export function heritage(build: Build, site: Site): Shape {
  return choose(build, heritageMakers, site);
}

const heritageMakers: readonly Maker[] = [
  { construct: 'extends', weight: 3, make: (build, site) => extending(build, site, 1) },
  { construct: 'extends several', weight: 2, make: (build, site) => extending(build, site, 2) },
  { construct: 'extends overriding', weight: 2, make: overriding },
  { construct: 'extends Pick', weight: 1, make: extendingPick },
  { construct: 'intersection', weight: 2, make: intersection },
  { construct: 'intersection with an anonymous object', weight: 2, make: intersectionWithAnonymous },
  { construct: 'intersection of one name', weight: 1, make: intersectionOfOneName },
  { construct: 'generic interface', weight: 2, make: genericInterface },
  { construct: 'generic alias', weight: 2, make: genericAlias },
  { construct: 'generic with a default', weight: 1, make: genericDefault },
  { construct: 'generic that extends a generic', weight: 1, make: genericHeritage },
];

/** The later one's properties take the place of the earlier one's, where they stood first. */
export function merge(...lists: readonly (readonly Property[])[]): Property[] {
  const merged = new Map<string, Property>();
  for (const property of lists.flat()) merged.set(property.name, property);
  return [...merged.values()];
}

function without(taken: readonly Property[], fresh: readonly Property[]): Property[] {
  return fresh.filter(({ name }) => !taken.some((it) => it.name === name));
}

function plainSite(site: Site): Site {
  return { ...site, relations: false, depth: site.depth + 1 };
}

function extending(build: Build, site: Site, count: number): Shape {
  const bases = Array.from({ length: count }, () => distinctBase(build, site));
  const inherited = bases.flatMap(({ properties }) => properties);
  const own = without(inherited, properties(build, plainSite(site), 2));
  const { text } = declareInterface(build, own, [], ` extends ${bases.map((it) => it.text).join(', ')}`);
  return objectOf(text, merge(inherited, own));
}

/** With names that no other base has: two bases must not disagree about a property. */
function distinctBase(build: Build, site: Site): Shape & { readonly properties: readonly Property[] } {
  const prefix = build.name('own').toLowerCase();
  const all = properties(build, plainSite(site), 2).map((it, at) => ({ ...it, name: `${prefix}${at}` }));
  return { ...declareInterface(build, all, []), properties: all };
}

function overriding(build: Build, site: Site): Shape {
  const base = distinctBase(build, site);
  const plain = plainSite(site);
  const wide: Property = {
    ...property(build, { ...plain, defaults: false }, 'wide', shapeOf('string', 'string', 'a')),
    optional: true,
  };
  const narrow: Property = {
    ...wide,
    optional: false,
    present: true,
    tags: [],
    shape: shapeOf("'a' | 'b'", 'string', 'a', { size: 4 }),
  };
  const parent = declareInterface(build, [wide], [], ` extends ${base.text}`);
  const own = [narrow, ...properties(build, plain, 1).filter(({ name }) => name !== 'wide')];
  const { text } = declareInterface(build, own, [], ` extends ${parent.text}`);
  return objectOf(text, merge(base.properties, [wide], own));
}

function extendingPick(build: Build, site: Site): Shape {
  const base = distinctBase(build, site);
  const [first] = base.properties;
  if (first === undefined) return base;
  const own = without(base.properties, properties(build, plainSite(site), 2));
  const { text } = declareInterface(build, own, [], ` extends Pick<${base.text}, '${first.name}'>`);
  return objectOf(text, [first, ...own]);
}

function intersection(build: Build, site: Site): Shape {
  const left = distinctBase(build, site);
  const right = distinctBase(build, site);
  return objectOf(`${left.text} & ${right.text}`, merge(left.properties, right.properties));
}

function intersectionWithAnonymous(build: Build, site: Site): Shape {
  const left = distinctBase(build, site);
  const own = without(left.properties, properties(build, plainSite(site), 2));
  const literal = literalOf(build, own);
  const text = `${left.text} & ${literal}`;
  if (build.random.chance(0.5)) return objectOf(text, merge(left.properties, own));
  const name = build.name('Both');
  build.declare(name, [...comment('', '', []), `type ${name} = ${text};`]);
  return objectOf(name, merge(left.properties, own));
}

/** Required wins over optional, and both bounds hold. */
function intersectionOfOneName(build: Build, site: Site): Shape {
  const plain = { ...plainSite(site), defaults: false };
  const shape = shapeOf(build.imported('Int32', 'kext'), 'integer', 5, { open: 'integer' });
  const [left, right] = [property(build, plain, 'shared', shape), property(build, plain, 'shared', shape)];
  const text = `${declareInterface(build, [left], []).text} & ${declareInterface(build, [right], []).text}`;
  return objectOf(text, [{ ...left, optional: left.optional && right.optional, present: true }]);
}

function genericInterface(build: Build, site: Site): Shape {
  const name = build.name('Box');
  const argument = inline(build, build.make(plainSite(site)));
  const others = properties(build, plainSite(site), 1).filter((it) => it.name !== 'value');
  const value = property(build, { ...plainSite(site), defaults: false }, 'value', {
    ...argument,
    text: 'T',
    open: 'none',
    nullable: true,
  });
  const all = [{ ...value, shape: { ...value.shape, nullable: argument.nullable } }, ...others];
  build.declare(name, [`interface ${name}<T> {`, ...members(build, '  ', all), '}']);
  return objectOf(`${name}<${argument.text}>`, all);
}

function genericAlias(build: Build, site: Site): Shape {
  const [first, second] = [inline(build, build.make(plainSite(site))), inline(build, build.leaf(plainSite(site)))];
  const name = build.name('Pair');
  build.declare(name, [`type ${name}<A, B> = { first: A; second?: B; all?: A[] };`]);
  build.spend(3);
  const all = [simple('first', first, false), simple('second', second, true)];
  return { ...objectOf(`${name}<${first.text}, ${second.text}>`, all), size: unboundedSize };
}

function genericDefault(build: Build, site: Site): Shape {
  const name = build.name('Box');
  build.declare(name, [`interface ${name}<T extends string = 'a' | 'b'> { value: T; others?: readonly T[] }`]);
  const custom = build.random.chance(0.5) ? build.leaf(plainSite(site)) : undefined;
  const argument = custom?.type === 'string' && !custom.nullable ? inline(build, custom) : undefined;
  const value = argument ?? shapeOf("'a' | 'b'", 'string', 'b', { size: 4 });
  return objectOf(argument ? `${name}<${argument.text}>` : name, [simple('value', value, false)]);
}

function genericHeritage(build: Build, site: Site): Shape {
  const argument = inline(build, build.make(plainSite(site)));
  const [base, name] = [build.name('Base'), build.name('Derived')];
  build.declare(base, [`interface ${base}<T> { items?: T[]; byName?: Record<string, T> }`]);
  build.declare(name, [`interface ${name}<T> extends ${base}<T> { one: T }`]);
  build.spend(3);
  return { ...objectOf(`${name}<${argument.text}>`, [simple('one', argument, false)]), size: unboundedSize };
}

function simple(name: string, shape: Shape, optional: boolean): Property {
  return { name, shape, optional, readonly: false, description: '', tags: [], defaulted: false, present: true };
}
