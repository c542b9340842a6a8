import { beforeAll, describe, expect, test } from '@jest/globals';
import { plain, type Read, read } from './virtual-project.js';

const text = { type: 'string' };
const port = { type: 'integer', format: 'int32', minimum: 1, maximum: 65535, description: 'A port.' };
const boxed = object({ value: { type: 'string' }, more: { type: 'array', items: { type: 'string' } } }, ['value']);
const size = { type: 'integer', format: 'int32', minimum: 3 };
const named = { type: 'string', minLength: 2, description: 'Its name.' };

const mode = { type: 'string', enum: ['a', 'b'], default: 'a' };
const deepBase = object({ name: named, port });
const deepPartial = object({
  a: deepBase,
  b: { type: 'array', items: port },
  c: mode,
  d: mode,
  e: { ...deepBase, nullable: true },
});
const deepWritable = object(
  { a: object({ name: named, port }, ['name']), b: { type: 'array', items: port }, c: mode },
  ['a', 'b'],
);

/** A property of each type, and its schema. All stand in one file, so that one project does for all of them. */
const cases: readonly (readonly [type: string, schema: object])[] = [
  ['string', { type: 'string' }],
  ['boolean', { type: 'boolean' }],
  ['Int32', { type: 'integer', format: 'int32' }],
  ['Int64', { type: 'integer', format: 'int64' }],
  ['Integer', { type: 'integer' }],
  ['Float', { type: 'number', format: 'float' }],
  ['Double', { type: 'number', format: 'double' }],
  ['Numeric', { type: 'number' }],
  ['DateTime', { type: 'string', format: 'date-time' }],
  ['Duration', { type: 'string', format: 'duration' }],
  ['Bytes', { type: 'string', format: 'byte' }],
  ["({ a?: Int32 } & { a?: Int32 | null })['a']", { type: 'integer', format: 'int32' }],
  ['Ipv4 | Ipv6', { type: 'string', anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] }],
  ["DateTime | 'never'", { type: 'string', anyOf: [{ format: 'date-time' }, { enum: ['never'] }] }],
  ['DateTime | string', { type: 'string' }],
  ['DnsLabel', { type: 'string', maxLength: 63, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' }],
  ['IntOrString', { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] }],
  ['JsonValue', { 'x-kubernetes-preserve-unknown-fields': true }],
  ['JsonObject', { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }],
  ['string | null', { type: 'string', nullable: true }],
  ["'b' | 'a' | null", { type: 'string', nullable: true, enum: ['b', 'a', null] }],
  ["'b' | 'a'", { type: 'string', enum: ['b', 'a'] }],
  ["'a' | string", { type: 'string' }],
  ['2 | 1', { type: 'integer', enum: [2, 1] }],
  ['0.5 | 1', { type: 'number', enum: [0.5, 1] }],
  ['-1', { type: 'integer', enum: [-1] }],
  ['true', { type: 'boolean', enum: [true] }],
  ['true | false', { type: 'boolean' }],
  ['string[]', { type: 'array', items: { type: 'string' } }],
  ['readonly string[]', { type: 'array', items: { type: 'string' } }],
  ['Array<Int32>', { type: 'array', items: { type: 'integer', format: 'int32' } }],
  ['ReadonlyArray<string | null>', { type: 'array', items: { type: 'string', nullable: true } }],
  ['Record<string, string>', { type: 'object', additionalProperties: { type: 'string' } }],
  ['{ [key: string]: Int32 }', { type: 'object', additionalProperties: { type: 'integer', format: 'int32' } }],
  ["Record<'b' | 'a', string>", object({ b: text, a: text }, ['b', 'a'])],
  ["Partial<Record<'b' | 'a', string>>", object({ b: text, a: text })],
  ['{}', { type: 'object' }],
  ['Record<string, never>', { type: 'object' }],
  ['{ b: string; a?: { c: string } }', object({ b: text, a: object({ c: text }, ['c']) }, ['b'])],
  ['Color', { type: 'string', enum: ['red', 'blue'] }],
  ['Color.Blue', { type: 'string', enum: ['blue'] }],
  ['Level', { type: 'integer', enum: [0, 5, 6] }],
  ['Sized', { type: 'integer', enum: [1, 2, 4] }],
  ['(typeof sizes)[number]', { type: 'string', enum: ['s', 'm', 'l'] }],
  ['keyof typeof speeds', { type: 'string', enum: ['slow', 'fast'] }],
  ['(typeof speeds)[keyof typeof speeds]', { type: 'integer', enum: [9, 1] }],
  ['keyof typeof Color', { type: 'string', enum: ['Red', 'Blue'] }],
  [
    'typeof speeds',
    object({ slow: { type: 'integer', enum: [9] }, fast: { type: 'integer', enum: [1] } }, ['slow', 'fast']),
  ],
  ['`a-${string}.b`', { type: 'string', pattern: '^a-.*\\.b$' }],
  ['`v${bigint}`', { type: 'string', pattern: '^v-?(0|[1-9][0-9]*)$' }],
  ["`${'a' | 'b'}-${1 | 2}`", { type: 'string', enum: ['a-1', 'a-2', 'b-1', 'b-2'] }],
  ["Uppercase<'a' | 'b'>", { type: 'string', enum: ['A', 'B'] }],
  ['Port', port],
  ['Port[]', { type: 'array', items: port }],
  ['Record<string, Port>', { type: 'object', additionalProperties: port }],
  ['Box<Port>', object({ value: port, more: { type: 'array', items: port } }, ['value'])],
  ['Box<Box<Port>>["value"]["value"]', port],
  ['Box<Box<string>>', object({ value: boxed, more: { type: 'array', items: boxed } }, ['value'])],
  ['Partial<Base>', object({ name: named, port })],
  ['Required<Base>', object({ name: named, port }, ['name', 'port'])],
  ['Readonly<Base>', object({ name: named, port }, ['name'])],
  ["Pick<Base, 'port'>", object({ port })],
  ["Omit<Base, 'port'>", object({ name: named }, ['name'])],
  ['NonNullable<Port | null | undefined>', port],
  ["Exclude<'a' | 'b' | 'c', 'b'>", { type: 'string', enum: ['a', 'c'] }],
  ["Extract<'a' | 'b' | 1, string>", { type: 'string', enum: ['a', 'b'] }],
  ['Nullable<Base>', object({ name: { ...named, nullable: true }, port: { ...port, nullable: true } }, ['name'])],
  ['Renamed<Base>', object({ theName: named, thePort: port }, ['theName'])],
  // The comment of a property goes with it, whatever becomes of its type.
  [
    'Flags<Base>',
    object({ name: { type: 'boolean', minLength: 2, description: 'Its name.' }, port: { type: 'boolean' } }),
  ],
  ['OnlyText<Base>', object({ name: named }, ['name'])],
  ["If<'a', Port, string>", port],
  ['If<true, Port, string>', text],
  ['Element<string[]>', text],
  ['Element<Port[]>', port],
  ['Element<readonly Port[]>', { ...text, enum: ['none'] }],
  // The checker answers these; it keeps the name of an alias where it can.
  ['Returned<() => Ports>', { type: 'array', items: { type: 'integer', format: 'int32' }, maxItems: 3 }],
  ['DeepPartial<{ a: Base; b: Port[]; c: Mode; d?: Mode; e: Base | null }>', deepPartial],
  ['DeepWritable<{ readonly a: Base; b: readonly Port[]; c?: Mode }>', deepWritable],
  [
    "Extract<Disk | Bucket, { kind: 'disk' }>",
    object({ kind: { ...text, enum: ['disk'] }, size: port }, ['kind', 'size']),
  ],
  ['Exclude<Mode | null, null>', mode],
  ["Exclude<Mode, 'b'>", { ...text, enum: ['a'], default: 'a' }],
  ['NonNull<Mode | null | undefined>', mode],
  ["If<DnsLabel, 'yes', 'no'>", { ...text, enum: ['yes'] }],
  ["If<Int32, 'yes', 'no'>", { ...text, enum: ['no'] }],
  ["Only<Port | undefined, 'yes', 'no'>", { ...text, enum: ['no'] }],
  ['Base & { more: string }', object({ name: named, port, more: text }, ['name', 'more'])],
  ['Base & { port: Port }', object({ name: named, port }, ['name', 'port'])],
  ["Base['port']", port],
  ["ObjectMeta['labels']", { type: 'object', additionalProperties: text }],
  ["import('./other.js').Other", object({ other: text }, ['other'])],
  ['other.Other', object({ other: text }, ['other'])],
  ['Again', object({ other: text }, ['other'])],
  ['Derived', object({ name: { ...named, enum: ['a'] }, port, own: text }, ['name', 'own'])],
  ['Merged', object({ one: text, two: text }, ['one', 'two'])],
  ['Branded', { type: 'string' }],
  [
    'Api.Inner',
    object({ a: { type: 'string', maxLength: 4 }, size, deep: object({ y: { type: 'boolean' } }, ['y']) }, [
      'a',
      'deep',
    ]),
  ],
  ['Api.Size', size],
  ['Api.Mode.A', { ...text, enum: ['a'] }],
  ['Api.Deep.X', object({ y: { type: 'boolean' } }, ['y'])],
  // The checker finds the right one of two with the same name.
  ['ReturnType<() => Api.Same>', object({ inner: text }, ['inner'])],
  ['ReturnType<() => Same>', object({ outer: text }, ['outer'])],
  [
    'Augmented',
    { ...object({ own: text, added: text, extra: { type: 'string', minLength: 2 } }, ['own']), maxProperties: 2 },
  ],
  ['MergedTags', { ...object({ one: text }, ['one']), maxProperties: 3, description: 'More.' }],
  [
    "{ list: string[] & readonly 'a'[] }",
    object({ list: { type: 'array', items: { ...text, enum: ['a'] } } }, ['list']),
  ],
  ["'a' | never", { ...text, enum: ['a'] }],
  ["Record<string, string> & Record<string, 'a'>", { type: 'object', additionalProperties: { ...text, enum: ['a'] } }],
  ['TwoBases', object({ name: { ...named, maxLength: 9 }, port }, ['name'])],
  ['Diamond', object({ name: named, port, left: text, right: text }, ['name', 'left', 'right'])],
  ['Accessed', object({ one: { type: 'string', minLength: 3 }, two: text }, ['one', 'two'])],
  ["{ type: 'only'; a: string }", object({ type: { type: 'string', enum: ['only'] }, a: text }, ['type', 'a'])],
  ['Condition["type"]', { type: 'string' }],
];

function object(properties: object, required?: readonly string[]): object {
  return { type: 'object', properties, ...(required && { required }) };
}

const source = `
import type { Bytes, Condition, CustomResource, DateTime, DnsLabel, Double, Duration, Float, Int32, Int64, Integer,
  IntOrString, Ipv4, Ipv6, JsonObject, JsonValue, Numeric, ObjectMeta } from 'kext';
import type * as other from './other.js';
import type { Again } from './again.js';
import type { Augmented } from './augmented.js';
/**
 * A port.
 * @minimum 1
 * @maximum 65535
 */
type Port = Int32;
enum Color { Red = 'red', Blue = 'blue' }
enum Level { Low, High = 5, Higher }
const enum Sized { S = 1, M = 1 << 1, L = M * 2 }
const sizes = ['s', 'm', 'l'] as const;
const speeds = { slow: 9, fast: 1 } as const;
interface Box<T> { value: T; more?: T[] }
interface Base {
  /**
   * Its name.
   * @minLength 2
   */
  name: string;
  port?: Port;
}
interface Derived extends Base { name: 'a'; own: string }
interface Merged { one: string }
interface Merged { two: string }
type Nullable<T> = { [K in keyof T]: T[K] | null };
type Renamed<T> = { [K in keyof T & string as \`the\${Capitalize<K>}\`]: T[K] };
type Flags<T> = { [K in keyof T]?: boolean };
type OnlyText<T> = { [K in keyof T as T[K] extends string ? K : never]: T[K] };
type If<T, A, B> = T extends string ? A : B;
type Element<T> = T extends (infer U)[] ? U : 'none';
/** Nobody's types, but read: what is in them must not matter. */
interface Callback { (x: string): void; new (x: string): Callback; readonly name: string; method?(): void; get x(): string }
interface Dictionary { [key: \`x-\${string}\`]: string; [Symbol.iterator](): Iterator<string> }
interface Accessed {
  /** @minLength 3 */
  get one(): string;
  set one(value: string);
  set two(value: string);
}
type DeepPartial<T> = T extends (infer U)[] ? DeepPartial<U>[] : T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;
type DeepWritable<T> = T extends Function | Date ? T : T extends object ? { -readonly [K in keyof T]: DeepWritable<T[K]> } : T;
type NonNull<T> = T extends null | undefined ? never : T;
type Returned<T> = T extends () => infer U ? U : never;
type Only<T, A, B> = [T] extends [Int32] ? A : B;
/** @maxItems 3 */
type Ports = Int32[];
/** @default "a" */
type Mode = 'a' | 'b';
interface Disk { kind: 'disk'; size: Port }
interface Bucket { kind: 'bucket'; url: string }
/** No size of Api's. */
type Size = string;
interface Same { outer: string }
namespace Api {
  /** @minimum 3 */
  export type Size = Int32;
  export interface Inner {
    /** @maxLength 4 */
    a: string;
    size?: Size;
    deep: Deep.X;
  }
  export interface Same { inner: string }
  export enum Mode { A = 'a', B = 'b' }
}
namespace Api.Deep { export interface X { y: boolean } }
interface Short {
  /** @maxLength 9 */
  name: string;
}
interface TwoBases extends Short, Base {}
interface Left extends Base { left: string }
interface Right extends Base { right: string }
interface Diamond extends Left, Right {}
interface MergedTags { one: string }
/**
 * More.
 * @maxProperties 3
 */
interface MergedTags {}
type Branded = string & { readonly __brand: 'Branded' };
`;

describe('a property of type', () => {
  let result: Read;
  beforeAll(() => {
    const properties = cases.map(([type], at) => `  p${at}: ${type};`).join('\n');
    result = read({
      'src/a.ts': `${source}
/** @resource example.com/v1 */
export interface Thing extends CustomResource<Spec> {}
export interface Spec {\n${properties}\n}`,
      'src/other.ts': 'export interface Other { other: string }',
      'src/augmented.ts': '/** @maxProperties 2 */\nexport interface Augmented { own: string }',
      'src/augmenting.ts': `import './augmented.js';
declare module './augmented.js' {
  interface Augmented {
    added?: string;
    /** @minLength 2 */
    extra?: string;
  }
}
`,
      'src/again.ts': "export type { Other as Again } from './other.js';",
    });
  });

  test.each(cases.map(([type, schema], at) => [type, schema, at] as const))('%s', (_, schema, at) => {
    const { description: _d, ...expected } = { description: undefined, ...schema };
    const found = plain(result.spec('Thing').properties?.get(`p${at}`));
    if ('description' in schema) expect(found).toEqual(schema);
    else expect(found).toEqual(expected);
  });

  test('and nothing is wrong with any', () => {
    expect(result.problems()).toEqual([]);
  });
});
