import { beforeAll, describe, expect, test } from '@jest/globals';
import { plain, type Read, read } from './virtual-project.js';

const source = `import type { CustomResource, Int32 } from 'kext';
/** @minimum 1 */
type Port = Int32;
enum Kind { Disk = 'disk', Bucket = 'bucket', Archive = 'archive' }
interface Disk {
  /** Which storage. */
  kind: Kind.Disk;
  /** @minimum 3 */
  size: Int32;
  shared?: string;
}
interface Bucket {
  kind: Kind.Bucket | Kind.Archive;
  /**
   * How large.
   * @minimum 5
   */
  size?: Int32;
  url: string;
  note?: string;
}
type Result<T> = { ok: true; value: T } | { ok: false; error: string };
type Storage = Disk | Bucket;
type Exclusive = { by: 'a'; a: string; b?: never } | { by: 'b'; b: string; a?: undefined };
export interface Spec {
  storage: Storage;
  named: Storage & { name: string };
  list: Storage[] | null;
  result: Result<Port>;
  exclusive: Exclusive;
  one: { kind: 'only'; a: string };
  modes: { t: 1; mode: 'x' | 'y' } | { t: 2; mode: 'z' };
  /** @minProperties 1 */
  bound?: Storage;
}
/** @resource example.com/v1 */
export interface Thing extends CustomResource<Spec> {}
`;

const storage = {
  type: 'object',
  properties: {
    kind: { type: 'string', enum: ['disk', 'bucket', 'archive'], description: 'Which storage.' },
    size: { type: 'integer', format: 'int32', description: 'How large.' },
    shared: { type: 'string' },
    url: { type: 'string' },
    note: { type: 'string' },
  },
  required: ['kind'],
  oneOf: [
    {
      properties: { kind: { enum: ['disk'] }, size: { minimum: 3 } },
      required: ['size'],
      not: { anyOf: [{ required: ['url'] }, { required: ['note'] }] },
    },
    {
      properties: { kind: { enum: ['bucket', 'archive'] }, size: { minimum: 5 } },
      required: ['url'],
      not: { required: ['shared'] },
    },
  ],
};

describe('a union of objects', () => {
  let result: Read;
  beforeAll(() => {
    result = read({ 'src/a.ts': source });
  });
  const property = (name: string) => plain(result.spec('Thing').properties?.get(name));

  test('has the properties of all, and says in oneOf what each variant demands and refuses', () => {
    expect(result.problems()).toEqual([]);
    expect(property('storage')).toEqual(storage);
  });

  test('may be intersected with what all have', () => {
    expect(property('named')).toEqual({
      ...storage,
      properties: { ...storage.properties, name: { type: 'string' } },
      required: ['kind', 'name'],
    });
  });

  test('may be listed', () => {
    expect(property('list')).toEqual({ type: 'array', nullable: true, items: storage });
  });

  test('may be generic, and told apart by a boolean', () => {
    expect(property('result')).toEqual({
      type: 'object',
      properties: {
        ok: { type: 'boolean' },
        value: { type: 'integer', format: 'int32', minimum: 1 },
        error: { type: 'string' },
      },
      required: ['ok'],
      oneOf: [
        { properties: { ok: { enum: [true] } }, required: ['value'], not: { required: ['error'] } },
        { properties: { ok: { enum: [false] } }, required: ['error'], not: { required: ['value'] } },
      ],
    });
  });

  test('may refuse by itself', () => {
    expect(property('exclusive')).toMatchObject({
      properties: { by: { enum: ['a', 'b'] }, a: { type: 'string' }, b: { type: 'string' } },
      oneOf: [
        { required: ['a'], not: { required: ['b'] } },
        { required: ['b'], not: { required: ['a'] } },
      ],
    });
  });

  test('of one is that one', () => {
    expect(property('one')).toEqual({
      type: 'object',
      properties: { kind: { type: 'string', enum: ['only'] }, a: { type: 'string' } },
      required: ['kind', 'a'],
    });
  });

  test('may give a property other values in each', () => {
    expect(property('modes')).toEqual({
      type: 'object',
      properties: { t: { type: 'integer', enum: [1, 2] }, mode: { type: 'string' } },
      required: ['t', 'mode'],
      oneOf: [
        { properties: { t: { enum: [1] }, mode: { enum: ['x', 'y'] } } },
        { properties: { t: { enum: [2] }, mode: { enum: ['z'] } } },
      ],
    });
  });

  test('takes tags of its own', () => {
    expect(property('bound')).toEqual({ ...storage, minProperties: 1 });
  });

  test.each([
    ['a default of one', "{ t: 'a'; /** @default 1 */\n c?: Int32 } | { t: 'b' }", 'frontend/unattached-tag'],
    [
      'a default of one',
      "{ t: 'a';\n/** @default 1 */\nc?: Int32 } | { t: 'b' }",
      'frontend/variant-default c has a default',
    ],
    ['a rule of one', "A | { t: 'b' }", 'frontend/variant-rule The rules of A'],
    ['two types', "{ t: 'a'; c: string } | { t: 'b'; c: string[] }", 'frontend/variants-differ'],
  ])('refuses %s', (_, type, problem) => {
    const { problems } = read({
      'src/a.ts': `import type { CustomResource, Int32 } from 'kext';
/** @exactlyOneOf b c */
interface A { t: 'a'; b?: string; c?: string }
/** @resource example.com/v1 */
export interface Thing extends CustomResource<{ x?: A; u: ${type} }> {}
`,
    });
    expect(problems()).toEqual([expect.stringContaining(problem)]);
  });
});
