import { type Build, choose, type Maker } from './build.js';
import { literalOf, members, quoteName } from './members.js';
import { properties } from './properties.js';
import { type Property, type Shape, type Site, shapeOf, sizeOf, witnessOf } from './shape.js';

/** A union of objects that one of their properties tells apart. */
export function variants(build: Build, site: Site): Shape {
  return choose(build, variantMakers, site);
}

const variantMakers: readonly Maker[] = [
  { construct: 'union of interfaces', weight: 3, make: (build, site) => union(build, site, declared, "'") },
  { construct: 'union of anonymous objects', weight: 2, make: (build, site) => union(build, site, literalOf, "'") },
  { construct: 'alias of a union', weight: 2, make: aliasOfUnion },
  { construct: 'union told apart by an enum', weight: 1, make: unionByEnum },
  { construct: 'union told apart by integers', weight: 1, make: (build, site) => union(build, site, declared, '') },
];

function declared(build: Build, all: readonly Property[]): string {
  const name = build.name('Variant');
  const lines = members(build, '  ', all);
  build.declare(name, [`interface ${name} {`, ...lines, '}']);
  return name;
}

type Write = (build: Build, all: readonly Property[]) => string;

function union(build: Build, site: Site, write: Write, quote: "'" | ''): Shape {
  const values = quote === '' ? ['1', '2', '3'] : ['a', 'b', 'c'];
  return unionOf(
    build,
    site,
    write,
    values.map((it) => `${quote}${it}${quote}`),
  );
}

/** Each with some properties of its own, and some that all have alike. */
function unionOf(build: Build, site: Site, write: Write, literals: readonly string[]): Shape {
  const { random } = build;
  const inner: Site = {
    ...site,
    depth: site.depth + 2,
    defaults: false,
    relations: false,
    cardinality: Number.POSITIVE_INFINITY,
  };
  const discriminant = random.pick(['type', 'kind', 'mode']);
  const shared = prefixed(properties(build, inner, random.integer(0, 1)), 'shared');
  const each = literals.slice(0, random.integer(2, 3)).map((text, at): Property[] => {
    const own = prefixed(properties(build, inner, random.integer(0, 2)), `own${at}`);
    return [tellingProperty(discriminant, text), ...shared, ...own];
  });
  const text = each.map((all) => write(build, all)).join(' | ');
  const all = each.flat();
  return shapeOf(text, 'object', witnessOf(each[0] ?? []), {
    size: sizeOf(all),
    visible: all.every(({ shape }) => shape.visible),
    defaultable: (each[0] ?? []).every(({ shape }) => shape.defaultable),
  });
}

function prefixed(properties: readonly Property[], prefix: string): Property[] {
  return properties.map((it, at) => ({ ...it, name: `${prefix}${at === 0 ? '' : at}` }));
}

function tellingProperty(name: string, text: string): Property {
  const member = /^\w+\.Member(\d)$/.exec(text);
  const witness = member ? `value${member[1]}` : JSON.parse(text.replaceAll("'", '"'));
  const shape = shapeOf(text, typeof witness === 'number' ? 'integer' : 'string', witness);
  return { name, shape, optional: false, readonly: false, description: '', tags: [], defaulted: false, present: true };
}

function aliasOfUnion(build: Build, site: Site): Shape {
  const shape = union(build, site, build.random.chance(0.5) ? declared : literalOf, "'");
  const name = build.name('Union');
  build.declare(name, [`type ${name} = ${shape.text};`]);
  return { ...shape, text: name };
}

function unionByEnum(build: Build, site: Site): Shape {
  const name = build.name('Mode');
  const lines = [0, 1, 2].map((at) => `  ${quoteName(`Member${at}`, false)} = 'value${at}',`);
  build.declare(name, [`enum ${name} {`, ...lines, '}']);
  return unionOf(
    build,
    site,
    declared,
    [0, 1, 2].map((at) => `${name}.Member${at}`),
  );
}
