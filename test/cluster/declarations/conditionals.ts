import { inline } from './aliases.js';
import { type Build, choose, type Maker } from './build.js';
import { declareInterface, objectOf } from './objects.js';
import { property } from './properties.js';
import { type Property, type Shape, type Site, shapeOf } from './shape.js';

/** A type that depends on what another one is. */
export function conditional(build: Build, site: Site): Shape {
  return choose(build, conditionalMakers, site);
}

const conditionalMakers: readonly Maker[] = [
  { construct: 'conditional over a value', weight: 3, make: answered },
  { construct: 'DeepPartial', weight: 2, make: deepPartial },
  { construct: 'DeepReadonly', weight: 1, make: deepReadonly },
  { construct: 'properties of one type', weight: 1, make: filtered },
  { construct: 'properties without callbacks', weight: 1, make: withoutCallbacks },
  { construct: 'Exclude of literals', weight: 1, make: excluded },
  { construct: 'Extract of a variant', weight: 1, make: extracted },
  { construct: 'conditional with infer', weight: 2, make: inferred },
];

/** What TypeScript answers for each: a schema that takes the other answer is wrong. */
const answers: readonly (readonly [type: string, bound: string, answer: boolean])[] = [
  ['Int32', 'number', true],
  ['Int64', 'string', false],
  ['Double', 'number', true],
  ['DateTime', 'string', true],
  ['DnsLabel', 'object', false],
  ['Int32[]', 'object', true],
  ['Int32[]', 'readonly number[]', true],
  ['readonly string[]', 'string[]', false],
  ['Record<string, Int32>', 'object', true],
  ['{ a: Int32 }', '{ a: number }', true],
  ['{ a?: Int32 }', '{ a: number }', false],
  ['{ a: Int32 }', '(...args: never[]) => unknown', false],
  ['{ a: Int32 }', 'Date', false],
  ["'a'", 'string', true],
  ["'a'", "'a' | 'b'", true],
  ["'c'", "'a' | 'b'", false],
  ['5', 'number', true],
  ['string', "'a'", false],
  ['true', 'boolean', true],
  ['null', '{}', false],
  ['string', '{}', true],
  ['boolean', 'string', false],
];

function answered(build: Build): Shape {
  const [type, bound, answer] = build.random.pick(answers);
  const scalar = /\b(Int32|Int64|Double|DateTime|DnsLabel)\b/.exec(type)?.[0];
  if (scalar !== undefined) build.imported(scalar, 'kext');
  const name = build.name('Answer');
  const [check, asked] = build.random.chance(0.3) ? ['[T]', `[${bound}]`] : ['T', bound];
  build.declare(name, [`type ${name}<T> = ${check} extends ${asked} ? 'yes' : 'no';`]);
  const shape = shapeOf(`${name}<${type}>`, 'string', answer ? 'yes' : 'no', { size: 12 });
  return objectOf(`{ answer: ${shape.text} }`, [simple('answer', shape, false)]);
}

/** An object of leaves, an object in it, and a list of such. */
function nested(build: Build, site: Site): { readonly text: string; readonly inner: readonly Property[] } {
  const plain: Site = { ...site, relations: false, defaults: false, depth: site.depth + 2 };
  const inner = ['one', 'two'].map((name) => property(build, plain, name, build.leaf(plain)));
  const { text } = declareInterface(build, inner, []);
  const outer = build.name('Outer');
  build.declare(outer, [`interface ${outer} {`, `  inner: ${text};`, `  items: readonly ${text}[];`, '}']);
  return { text: outer, inner };
}

/** Nothing in it is needed any more, at any depth. */
function deepPartial(build: Build, site: Site): Shape {
  const { text, inner } = nested(build, site);
  const name = build.name('DeepPartial');
  const head = build.random.pick([
    '',
    'T extends (infer U)[] ? NAME<U>[] : ',
    'T extends readonly (infer U)[] ? readonly NAME<U>[] : ',
    'T extends (...args: never[]) => unknown ? T : ',
    'T extends Date | Function ? T : ',
  ]);
  const body = `${head}T extends object ? { [K in keyof T]?: NAME<T[K]> } : T`.replaceAll('NAME', name);
  build.declare(name, [`type ${name}<T> = ${body};`]);
  const kept = build.random.chance(0.5) ? [] : inner.map((it) => ({ ...it, optional: true, present: false }));
  const all = [simple('inner', objectOf('', kept), true), simple('items', itemsOf(kept), true)];
  return objectOf(`${name}<${text}>`, build.random.chance(0.5) ? all : absent(all));
}

function absent(all: readonly Property[]): readonly Property[] {
  return all.map((it) => ({ ...it, present: false }));
}

function itemsOf(properties: readonly Property[]): Shape {
  return shapeOf('', 'array', [objectOf('', properties).witness]);
}

function deepReadonly(build: Build, site: Site): Shape {
  const { text, inner } = nested(build, site);
  const name = build.name('DeepReadonly');
  const list = build.random.chance(0.5) ? `T extends readonly (infer U)[] ? readonly ${name}<U>[] : ` : '';
  build.declare(name, [`type ${name}<T> = ${list}T extends object ? { readonly [K in keyof T]: ${name}<T[K]> } : T;`]);
  const all = [simple('inner', objectOf('', inner), false), simple('items', itemsOf(inner), false)];
  return objectOf(`${name}<${text}>`, all);
}

/** Texts stay, whatever is no text goes: it is left out of the object. */
function filtered(build: Build, site: Site): Shape {
  const plain: Site = { ...site, relations: false, depth: site.depth + 1 };
  const source = ['one', 'two', 'three'].map((name) => property(build, plain, name, build.leaf(plain)));
  const { text } = declareInterface(build, source, []);
  const name = build.name('Texts');
  build.declare(name, [`type ${name}<T> = { [K in keyof T as NonNullable<T[K]> extends string ? K : never]: T[K] };`]);
  return objectOf(
    `${name}<${text}>`,
    source.filter(({ shape }) => shape.type === 'string'),
  );
}

function withoutCallbacks(build: Build, site: Site): Shape {
  const plain: Site = { ...site, relations: false, depth: site.depth + 1 };
  const kept = property(build, plain, 'kept', build.leaf(plain));
  const callback = build.name('Callback');
  build.declare(callback, [
    `interface ${callback} { (text: string): void; new (text: string): ${callback}; readonly size: number; call(): void }`,
  ]);
  const gone = simple('gone', shapeOf(callback, 'any', null), true);
  const { text } = declareInterface(build, [kept, gone], []);
  const name = build.name('DataOnly');
  build.declare(name, [
    `type ${name}<T> = { [K in keyof T as NonNullable<T[K]> extends ${callback} ? never : K]: T[K] };`,
  ]);
  return objectOf(`${name}<${text}>`, [kept]);
}

function excluded(build: Build): Shape {
  const name = build.name('Level');
  build.declare(name, [`type ${name} = 'low' | 'middle' | 'high' | null;`]);
  const text = build.random.pick([
    `Exclude<${name}, 'low' | null>`,
    `Extract<${name}, 'middle' | 'high' | 'highest'>`,
    `Exclude<NonNullable<${name}>, 'low'>`,
  ]);
  return objectOf(`{ level: ${text} }`, [simple('level', shapeOf(text, 'string', 'high', { size: 16 }), false)]);
}

function extracted(build: Build, site: Site): Shape {
  const plain: Site = { ...site, relations: false, depth: site.depth + 1 };
  const own = property(build, plain, 'own', build.leaf(plain));
  const kind = (value: string) => simple('kind', shapeOf(`'${value}'`, 'string', value), false);
  const [left, right] = [declareInterface(build, [kind('a'), own], []), declareInterface(build, [kind('b')], [])];
  const name = build.name('Either');
  build.declare(name, [`type ${name} = ${left.text} | ${right.text};`]);
  const text = build.random.pick([`Extract<${name}, { kind: 'a' }>`, `Exclude<${name}, { kind: 'b' }>`]);
  return objectOf(text, [kind('a'), own]);
}

function inferred(build: Build, site: Site): Shape {
  const plain: Site = { ...site, relations: false, depth: site.depth + 1 };
  const item = inline(build, build.leaf(plain));
  const name = build.name('Item');
  const pattern = build.random.pick([
    'readonly (infer U)[]',
    '(infer U)[]',
    'Array<infer U>',
    'ReadonlyArray<infer U>',
  ]);
  build.declare(name, [`type ${name}<T> = T extends ${pattern} ? U : never;`]);
  const shape = { ...item, text: `${name}<(${item.text})[]>` };
  return objectOf(`{ item: ${shape.text} }`, [simple('item', shape, false)]);
}

function simple(name: string, shape: Shape, optional: boolean): Property {
  return { name, shape, optional, readonly: false, description: '', tags: [], defaulted: false, present: true };
}
