import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Read, read } from './virtual-project.js';

/** The lines of an interface, and what is said of them, the first line being 1: what stands before it has lines below 1. */
const cases: readonly (readonly [name: string, members: string, ...problems: string[]])[] = [
  ['number', 'a: number;', '1:1 frontend/bare-number'],
  ['numbers', 'a: number[];', '1:1 frontend/bare-number'],
  ['a map of numbers', 'a: Record<string, number>;', '1:1 frontend/bare-number'],
  ['any', 'a: any;', '1:1 frontend/unsupported-type `any`'],
  ['no type', 'a;', '1:1 frontend/type-error', '1:1 frontend/unsupported-type `any`'],
  ['unknown', 'a?: unknown;', '1:1 frontend/unsupported-type `unknown`'],
  ['object', 'a: object;', '1:1 frontend/unsupported-type `object`'],
  ['bigint', 'a: bigint;', '1:1 frontend/unsupported-type `bigint`'],
  ['symbol', 'a: symbol;', '1:1 frontend/unsupported-type A symbol'],
  ['never', 'a?: never;', '1:1 frontend/unsupported-type `never`'],
  ['void', 'a: void;', '1:1 frontend/unsupported-type `void`'],
  ['undefined', 'a: undefined;', '1:1 frontend/unsupported-type `undefined`'],
  ['null', 'a: null;', '1:1 frontend/unsupported-type `null`'],
  ['undefined in a list', 'a: (string | undefined)[];', '1:1 frontend/unsupported-type `undefined`'],
  ['a tuple', 'a: [string, string];', '1:1 frontend/unsupported-type A tuple'],
  ['a constant tuple', 'a: typeof pair;', '1:1 frontend/unsupported-type A tuple'],
  ['a function', 'a: () => void;', '1:1 frontend/unsupported-type A function'],
  ['a method', 'b: string;\na(): void;', '2:1 frontend/unsupported-type A function'],
  ['a computed enum', 'a: Counted;', '1:1 frontend/unsupported-type An enum'],
  ['a call signature', 'a: Called;', '1:1 frontend/unsupported-type A function'],
  ['an inherited one', 'a: Inheriting;', '1:1 frontend/unsupported-type A function'],
  ['one in braces', 'a: { (x: string): void; b: string };', '1:1 frontend/unsupported-type A function'],
  ['a construct signature', 'a: Constructed;', '1:1 frontend/unsupported-type A class'],
  ['Date', 'a: Date;', '1:1 frontend/unsupported-type `Date`'],
  ['Map', 'a: Map<string, string>;', '1:1 frontend/unsupported-type A `Map` or `Set`'],
  ['Set', 'a: Set<string>;', '1:1 frontend/unsupported-type A `Map` or `Set`'],
  ['RegExp', 'a: RegExp;', '1:1 frontend/unsupported-type A class'],
  ['Promise', 'a: Promise<string>;', '1:1 frontend/unsupported-type A class'],
  ['a class', 'a: Own;', '1:1 frontend/unsupported-type A class'],
  ['a class that an interface adds to', 'a: Widened;', '1:1 frontend/unsupported-type A class'],
  ['a constructor', 'a?: abstract new () => object;', '1:1 frontend/unsupported-type A function'],
  ['text or list', 'a: string | string[];', '1:1 frontend/mixed-union'],
  ['text or truth', 'a: string | boolean;', '1:1 frontend/mixed-union'],
  ['text or number', 'a: string | Int32;', '1:1 frontend/number-or-text'],
  ['literals of two types', "a: 'auto' | 1;", '1:1 frontend/number-or-text'],
  ['objects', 'a: { b: string } | { c: string };', '1:1 frontend/no-discriminant'],
  ['an optional discriminant', "a: { t?: 'b' } | { t?: 'c' };", '1:1 frontend/no-discriminant'],
  ['a name with two types', "a: { t: 'b'; c: string } | { t: 'd'; c: boolean };", '1:1 frontend/variants-differ'],
  ['index and properties', 'a: { b: string; [key: string]: string };', '1:1 frontend/index-and-properties'],
  ['a type for keys', 'a: Record<DnsLabel, string>;', '1:1 frontend/map-key'],
  ['recursion', 'a: Tree;', '-10:18 frontend/recursive-type Tree contains itself: Tree.children -> Tree'],
  [
    'recursion over two',
    'a: Left;',
    '-2:19 frontend/recursive-type Left contains itself: Left.right -> Right.left -> Left',
  ],
  [
    'endless generics',
    'a: Endless<string>;',
    '-1:24 frontend/recursive-type Endless contains itself: Endless.inner -> Endless.',
  ],
  ['lost tags', 'a: ReturnType<() => Port>;', '1:1 frontend/lost-constraints'],
  ['lost tags of a union', 'a?: Returned<() => Mode>;', '1:1 frontend/lost-constraints'],
  ['disjoint enums', '/** @schema {"enum": ["c"]} */\na: \'a\' | \'b\';', '1:5 frontend/no-value-left'],
  [
    'unknown tag',
    '/** @minimun 5 */\na: Int32;',
    '1:5 frontend/unknown-tag There is no tag @minimun. Did you mean @minimum?',
  ],
  ['misplaced tag', '/** @shortName x */\na: Int32;', '1:5 frontend/misplaced-tag'],
  ['repeated tag', '/**\n * @minimum 5\n * @minimum 6\n */\na: Int32;', '3:4 frontend/repeated-tag'],
  ['bad argument', '/** @minimum five */\na: Int32;', '1:5 frontend/invalid-tag @minimum takes'],
  ['a tag on the line of the brace', 'a: { /** @minimum 1 */ b: Int32 };', '1:10 frontend/unattached-tag'],
  ['a default on the line of the brace', 'a: { /** @default 3 */ b: Int32 };', '1:10 frontend/unattached-tag'],
  [
    'a tag behind text',
    '/** The size. @minimum 1 */\na: Int32;',
    '1:15 frontend/tag-behind-text @minimum stands behind other text, where it is text too and does nothing. Begin a line',
  ],
  [
    'a tag behind text of several lines',
    '/**\n * The size @minimum 1\n * of all.\n */\na: Int32;',
    '2:13 frontend/tag-',
  ],
  ['tags behind text', '/** The size. @minimum 1 @maximum 3 */\na: Int32;', '1:15 frontend/tag-behind-text @minimum'],
  [
    'a tag behind text and before a tag',
    '/**\n * Size. @minimum 1\n * @maximum 3\n */\na: Int32;',
    '2:10 frontend/tag-',
  ],
  ['a tag behind', 'a: Int32; /** @minimum 1 */\nb: Int32;', '1:15 frontend/unattached-tag'],
  ['two comments', '/** @minimum 1 */\n/** Text. */\na: Int32;', '1:5 frontend/unattached-tag'],
];

/** The same, where nothing is wrong. */
const fine: readonly (readonly [name: string, members: string])[] = [
  ['anything kept', '/** @preserveUnknownFields */\na: unknown;'],
  ['a tree cut', '/** @preserveUnknownFields */\na: { b: string };\nb: Cut;'],
  ['a schema by hand', '/** @schema {"type": "string"} */\na: Date;'],
  ['foreign tags', '/**\n * @remarks x\n * @example\n * ```ts\n * @Component()\n * ```\n */\na: string;'],
  ['mail addresses', '/** Ask me@example.com or\n * \\@me. */\na: string;'],
  ['prose with tags inside', '/** What @minimum does. */\na: string;'],
  [
    'prose with words that are tags',
    '/** Small, see \\@minimum 1, `@minimum 1` and {@link x} @title of it. */\na: Int32;',
  ],
  ['prose with tags that stand elsewhere', '/** The @scope Cluster */\na: string;'],
  ['prose with tags in code', '/** As in\n * ```\n * a: Int32 // @minimum 1\n * ```\n */\na: Int32;'],
  ['tags in a literal', "a: '/** @minimum 1 */';"],
];

const source = `import type { CustomResource, DnsLabel, Int32 } from 'kext';
/** @minimum 1 */
type Port = Int32;
/** @default "a" */
type Mode = 'a' | 'b';
type Returned<T> = T extends () => infer U ? U | undefined : never;
class Own {
  /** @default 1 */
  a = 1;
}
interface Called { (x: string): void; more?: Int32 }
interface Inheriting extends Called { a: string }
interface Constructed { new (x: string): Own }
class Widened { a = 1 }
interface Widened { b: string }
enum Counted { A = 'abc'.length }
const pair = ['a', 'b'] as const;
interface Tree { children?: Tree[] }
interface Cut {
  /** @preserveUnknownFields */
  children?: Cut[];
  /** @preserveUnknownFields */
  one?: Cut;
}
interface Left { right?: Right }
interface Right { left?: Left }
interface Endless<T> { inner?: Endless<T[]> }
export interface Spec {
`;
const head = source.split('\n').length - 1;

describe('what is wrong in a type', () => {
  let result: Read;
  beforeAll(() => {
    const all = [...cases.map(([, members]) => members), ...fine.map(([, members]) => members)];
    result = read(
      Object.fromEntries(
        all.map((members, at) => [
          `src/c${at}.ts`,
          `${source}${members}\n}\n/** @resource c${at}.example.com/v1 */\nexport interface Thing extends CustomResource<Spec> {}\n`,
        ]),
      ),
    );
  });

  function found(at: number): readonly string[] {
    const file = `src/c${at}.ts`;
    return result.problems(file).map((problem) => {
      const [, line = '', rest = ''] = /^[^:]*:(\d+)(:.*)$/s.exec(problem) ?? [];
      return `${Number(line) - head}${rest}`;
    });
  }

  test.each(cases.map(([name, , ...problems], at) => [name, problems, at] as const))('%s', (_, problems, at) => {
    expect(found(at)).toEqual(problems.map((problem) => expect.stringContaining(problem)));
  });

  test.each(fine.map(([name], at) => [name, at + cases.length] as const))('%s', (_, at) => {
    expect(found(at)).toEqual([]);
  });
});
