import { inline } from './aliases.js';
import { type Build, choose, type Maker } from './build.js';
import { objectOf, plainInterface } from './objects.js';
import { openScalar } from './scalars.js';
import type { Property, Shape, Site } from './shape.js';

/** A type that TypeScript works out from others. */
export function computed(build: Build, site: Site): Shape {
  return choose(build, computedMakers, site);
}

const computedMakers: readonly Maker[] = [
  { construct: 'Partial', weight: 2, make: (build, site) => utility(build, site, 'Partial<T>', optional) },
  { construct: 'Required', weight: 2, make: (build, site) => utility(build, site, 'Required<T>', required) },
  { construct: 'Readonly', weight: 1, make: (build, site) => utility(build, site, 'Readonly<T>', same) },
  { construct: 'Pick', weight: 2, make: (build, site) => picked(build, site, 'Pick') },
  { construct: 'Omit', weight: 2, make: (build, site) => picked(build, site, 'Omit') },
  { construct: 'Partial of Pick', weight: 1, make: partialOfPick },
  { construct: 'Record of literals', weight: 2, make: recordOfLiterals },
  { construct: 'mapped over keyof, optional', weight: 1, make: (build, site) => mapped(build, site, '?', optional) },
  { construct: 'mapped over keyof, required', weight: 1, make: (build, site) => mapped(build, site, '-?', required) },
  { construct: 'mapped over keyof', weight: 1, make: (build, site) => mapped(build, site, '', same) },
  { construct: 'mapped over literals', weight: 1, make: mappedOverLiterals },
  { construct: 'mapped with new names', weight: 1, make: renamed },
  { construct: 'conditional over an object', weight: 1, make: conditional },
  { construct: 'object that is inferred', weight: 1, make: inferred },
  { construct: 'indexed access', weight: 2, make: indexedAccess },
];

function utility(build: Build, site: Site, spelling: string, change: (property: Property) => Property): Shape {
  const source = plainInterface(build, site, 1);
  return objectOf(spelling.replace('T', source.text), source.properties.map(change));
}

function same(property: Property): Property {
  return property;
}

function optional(property: Property): Property {
  return { ...property, optional: true };
}

function required(property: Property): Property {
  return { ...property, optional: false, present: true };
}

function names(properties: readonly Property[]): string {
  return properties.map(({ name }) => `'${name}'`).join(' | ') || 'never';
}

function picked(build: Build, site: Site, by: 'Pick' | 'Omit'): Shape {
  const source = plainInterface(build, site, 2);
  const chosen = new Set(build.random.some(source.properties, build.random.integer(1, 2)));
  const rest = source.properties.filter((it) => !chosen.has(it));
  const named = source.properties.filter((it) => chosen.has(it));
  return objectOf(`${by}<${source.text}, ${names(named)}>`, by === 'Pick' ? named : rest);
}

function partialOfPick(build: Build, site: Site): Shape {
  const source = plainInterface(build, site, 2);
  const [first, second] = source.properties;
  if (first === undefined || second === undefined) return source;
  const text = `Partial<Pick<${source.text}, ${names([first])}>> & Omit<${source.text}, ${names([first])}>`;
  return objectOf(text, [optional(first), ...source.properties.slice(1)]);
}

function recordOfLiterals(build: Build, site: Site): Shape {
  const value = inline(build, build.make({ ...site, depth: site.depth + 1, relations: false }));
  const [left, right] = build.random.some(['cpu', 'memory', 'on', 'max-surge'], 2);
  const all = [left, right].map((name = 'other') => simple(name, value, false));
  const text = `Record<${names(all)}, ${value.text}>`;
  return build.random.chance(0.3) ? objectOf(`Partial<${text}>`, all.map(optional)) : objectOf(text, all);
}

function mapped(build: Build, site: Site, mark: string, change: (property: Property) => Property): Shape {
  const source = plainInterface(build, site, 1);
  const name = build.name('Mapped');
  const key = build.random.pick(['readonly ', '-readonly ', '']);
  build.declare(name, [`type ${name}<T> = { ${key}[K in keyof T]${mark}: T[K] };`]);
  return objectOf(`${name}<${source.text}>`, source.properties.map(change));
}

function mappedOverLiterals(build: Build, site: Site): Shape {
  const value = inline(build, build.make({ ...site, depth: site.depth + 1, relations: false }));
  const all = ['first', 'second'].map((name) => simple(name, value, true));
  return objectOf(`{ [K in ${names(all)}]?: ${value.text} }`, all);
}

/** Of untagged properties: the comments of the source are not the new ones'. */
function renamed(build: Build, site: Site): Shape {
  const [source, name] = [build.name('Source'), build.name('Renamed')];
  const value = inline(build, build.leaf({ ...site, relations: false }));
  build.spend(2);
  build.declare(source, [`interface ${source} { one: ${value.text}; two?: ${value.text} }`]);
  build.declare(name, [`type ${name}<T> = { [K in keyof T as \`with\${Capitalize<K & string>}\`]: T[K] };`]);
  return objectOf(`${name}<${source}>`, [simple('withOne', value, false), simple('withTwo', value, true)]);
}

function conditional(build: Build, site: Site): Shape {
  const source = plainInterface(build, site, 2);
  const other = plainInterface(build, site, 1);
  const name = build.name('Choose');
  build.declare(name, [`type ${name}<T> = T extends string ? ${source.text} : ${other.text};`]);
  return build.random.chance(0.5)
    ? objectOf(`${name}<'a'>`, source.properties)
    : objectOf(`${name}<boolean>`, other.properties);
}

function inferred(build: Build, site: Site): Shape {
  const source = plainInterface(build, site, 1);
  const name = build.name('Item');
  build.declare(name, [`type ${name}<T> = T extends readonly (infer U)[] ? U : never;`]);
  return objectOf(`${name}<${source.text}[]>`, source.properties);
}

function indexedAccess(build: Build, site: Site): Shape {
  const shape = openScalar(build, site);
  const name = build.name('Source');
  build.declare(name, [`interface ${name} { member: ${shape.text}; 'other-member'?: ${shape.text} }`]);
  const key = build.random.chance(0.5) ? 'member' : 'other-member';
  const text = key === 'member' ? `${name}['member']` : `NonNullable<${name}['other-member']>`;
  return { ...shape, text };
}

function simple(name: string, shape: Shape, optional: boolean): Property {
  return { name, shape, optional, readonly: false, description: '', tags: [], defaulted: false, present: true };
}
