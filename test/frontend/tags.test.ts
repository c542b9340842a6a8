import { beforeAll, describe, expect, test } from '@jest/globals';
import { plain, type Read, read } from './virtual-project.js';

/** A property, or several lines of them, and what `a` comes to. */
const cases: readonly (readonly [name: string, members: string, schema: object])[] = [
  ['prose', '/** One. */\na: string;', { type: 'string', description: 'One.' }],
  [
    'prose over lines',
    '/**\n * One\n *   two.\n *\n * Three.\n */\na: string;',
    { type: 'string', description: 'One\n  two.\n\nThree.' },
  ],
  [
    'prose before tags',
    '/**\n * One.\n * @minLength 1\n * @maxLength 2\n */\na: string;',
    { type: 'string', description: 'One.', minLength: 1, maxLength: 2 },
  ],
  [
    'lines without stars',
    '/**\n  One.\n  @minLength 1\n */\na: string;',
    { type: 'string', description: 'One.', minLength: 1 },
  ],
  [
    'a literal @ and the end of a comment',
    '/** Ask \\@me or *\\/ me@x. */\na: string;',
    { type: 'string', description: 'Ask @me or */ me@x.' },
  ],
  [
    'a tag in mid-line is prose',
    '/** The @minLength 1 tag. */\na: string;',
    { type: 'string', description: 'The @minLength 1 tag.' },
  ],
  [
    'JSON over lines',
    '/**\n * @example {\n *   "b": [1]\n * }\n */\na: JsonValue;',
    { 'x-kubernetes-preserve-unknown-fields': true, example: { b: [1] } },
  ],
  ['the last of two comments', '/** One. */\n/** Two. */\na: string;', { type: 'string', description: 'Two.' }],
  [
    'windows lines',
    '/**\r\n * One.\r\n * @minLength 1\r\n */\r\na: string;',
    { type: 'string', description: 'One.', minLength: 1 },
  ],
  [
    'deprecation',
    '/**\n * One.\n * @deprecated Use b.\n */\na: string;',
    { type: 'string', description: 'Deprecated: Use b.\nOne.' },
  ],
  ['an expression with slashes', '/** @pattern /^a\\/.*\\/b$/ */\na: string;', { type: 'string', pattern: '^a/.*/b$' }],
  [
    'the description of the type',
    'a: Port;',
    { type: 'integer', format: 'int32', minimum: 1, maximum: 9, description: 'A port.' },
  ],
  [
    'its own description first',
    '/** Mine. */\na: Port;',
    { type: 'integer', format: 'int32', minimum: 1, maximum: 9, description: 'Mine.' },
  ],
  [
    'the narrower bounds',
    '/**\n * @minimum 0\n * @maximum 5\n */\na: Port;',
    { type: 'integer', format: 'int32', minimum: 1, maximum: 5, description: 'A port.' },
  ],
  [
    'the exclusive of equal bounds',
    '/** @exclusiveMinimum 1 */\na: Port;',
    { type: 'integer', format: 'int32', minimum: 1, exclusiveMinimum: true, maximum: 9, description: 'A port.' },
  ],
  [
    'aliases of aliases',
    'a: Low;',
    { type: 'integer', format: 'int32', minimum: 1, maximum: 3, description: 'A port.' },
  ],
  [
    'both patterns',
    '/** @pattern /b/ */\na: Word;',
    { type: 'string', pattern: 'a', allOf: [{ pattern: 'b' }], minLength: 2 },
  ],
  ['the same pattern once', '/** @pattern /a/ */\na: Word;', { type: 'string', pattern: 'a', minLength: 2 }],
  [
    'both formats',
    '/** @format date */\na: DateTime;',
    { type: 'string', format: 'date-time', allOf: [{ format: 'date' }] },
  ],
  ['multiples of both', '/** @multipleOf 6 */\na: Even;', { type: 'integer', format: 'int32', multipleOf: 6 }],
  ['common multiples', '/** @multipleOf 3 */\na: Even;', { type: 'integer', format: 'int32', multipleOf: 6 }],
  [
    'values in both lists',
    '/** @schema {"enum": ["b", "c"]} */\na: "a" | "b";',
    { type: 'string', enum: ['b'], raw: ['enum'] },
  ],
  ['what both sides of an intersection say', 'a: Both["both"];', { type: 'string' }],
  [
    'tags of a base',
    'a: Derived;',
    {
      type: 'object',
      minProperties: 1,
      properties: { b: { type: 'string' }, c: { type: 'string' } },
      required: ['b', 'c'],
    },
  ],
  [
    'tags of what is picked from',
    'a: Pick<Base, "b">;',
    { type: 'object', minProperties: 1, properties: { b: { type: 'string' } }, required: ['b'] },
  ],
  [
    'an overriding comment',
    'a: Over;',
    { type: 'object', properties: { d: { type: 'string', description: 'Mine.' } }, required: ['d'] },
  ],
  [
    'an overriding property without comment',
    'a: Under;',
    {
      type: 'object',
      properties: { d: { type: 'string', enum: ['x'], description: 'Base.', minLength: 1 } },
      required: ['d'],
    },
  ],
  [
    'both sides of an intersection',
    'a: Both;',
    { type: 'object', properties: { both: { type: 'string', minLength: 1, maxLength: 4 } }, required: ['both'] },
  ],
  [
    'list keys',
    '/**\n * @listMapKey b\n * @listMapKey c\n */\na: Base[];',
    {
      type: 'array',
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['b', 'c'],
      items: {
        description: 'A base.',
        type: 'object',
        minProperties: 1,
        properties: { b: { type: 'string' }, c: { type: 'string' } },
        required: ['b', 'c'],
      },
    },
  ],
  [
    'conditions',
    'a: Condition["status"][];',
    { type: 'array', items: { type: 'string', enum: ['True', 'False', 'Unknown'] } },
  ],
];

const source = `import type { Condition, CustomResource, DateTime, Int32, JsonValue } from 'kext';
/**
 * A port.
 * @minimum 1
 * @maximum 9
 */
type Port = Int32;
/** @maximum 3 */
type Low = Port;
/**
 * @pattern /a/
 * @minLength 2
 */
type Word = string;
/** @multipleOf 2 */
type Even = Int32;
/**
 * A base.
 * @minProperties 1
 */
interface Base { b: string; c: string }
interface Derived extends Base {}
interface First {
  /**
   * Base.
   * @minLength 1
   */
  d: string;
}
interface Over extends First {
  /** Mine. */
  d: string;
}
interface Under extends First { d: 'x' }
type Both = {
  /** @minLength 1 */
  both: string;
} & {
  /** @maxLength 4 */
  both: string;
};
export type Used = [Condition, CustomResource<{}>, DateTime, JsonValue, Low, Word, Even, Derived, Over, Under, Both];
`;

describe('a property with', () => {
  let result: Read;
  beforeAll(() => {
    result = read(
      Object.fromEntries(
        cases.map(([, members], at) => [
          `src/c${at}.ts`,
          `${source}interface Spec {\n${members}\n}\n/** @resource c${at}.example.com/v1 */\nexport interface Thing${at} extends CustomResource<Spec> {}\n`,
        ]),
      ),
    );
  });

  test.each(cases.map(([name, , schema], at) => [name, schema, at] as const))('%s', (_, schema, at) => {
    expect(result.problems(`src/c${at}.ts`)).toEqual([]);
    expect(plain(result.spec(`Thing${at}`).properties?.get('a'))).toEqual(schema);
  });
});

describe('a schema', () => {
  const { spec } = read({
    'src/a.ts': `import type { Condition, CustomResource, DnsLabel, Int32, ObjectMeta } from 'kext';
import type { AllocationResult, DeviceClaim } from 'kext/resource.k8s.io/v1';
/** @minimum 1 */
export type Port = Int32;
export interface Inner { port: Port }
interface Hidden { a: string }
type Box<T> = { value: T };
/** @resource example.com/v1 */
export interface Thing extends CustomResource<Spec> {}
export interface Spec {
  /** @maximum 9 */
  port: Port;
  inner: Inner;
  partial: Partial<Inner>;
  box: Box<string>;
  hidden: Hidden;
  name: DnsLabel;
  conditions: Condition[];
  meta: ObjectMeta;
  claim?: DeviceClaim;
  result?: AllocationResult;
  /** @default 1 */
  one: Int32;
  /**
   * @default 1
   * @required
   */
  two: Int32;
  three: Int32 | undefined;
}
`,
  });
  const thing = spec('Thing');
  const property = (name: string) => thing.properties?.get(name);

  test('knows the tag that set a keyword, on the property and on its type', () => {
    expect(property('port')?.places).toMatchObject({
      minimum: { file: 'src/a.ts', line: 3, column: 5, length: 8 },
      maximum: { file: 'src/a.ts', line: 11, column: 7, length: 8 },
    });
    expect(property('port')?.at).toMatchObject({ file: 'src/a.ts', line: 12, column: 3, length: 4 });
  });

  test('blames no tag of kext’s own', () => {
    expect(property('name')).toMatchObject({ maxLength: 63 });
    expect(property('name')?.places).toBeUndefined();
  });

  test('knows the exported type that it is', () => {
    expect(property('inner')?.origin).toEqual({ module: 'src/a.ts', name: 'Inner' });
    expect(property('meta')?.origin).toEqual({ module: 'kext/meta/v1', name: 'ObjectMeta' });
    expect(property('result')?.origin).toEqual({ module: 'kext/resource.k8s.io/v1', name: 'AllocationResult' });
    expect(property('claim')?.origin).toEqual({
      module: 'kext/resource.k8s.io/v1',
      name: 'DeviceClaim',
      sent: 'DeviceClaimInput',
    });
    expect(property('conditions')?.items?.origin).toEqual({ module: 'kext/meta/v1', name: 'Condition' });
    for (const name of ['partial', 'box', 'hidden', 'name'])
      expect([name, property(name)?.origin]).toEqual([name, undefined]);
  });

  test('of conditions is a list map by type', () => {
    expect(property('conditions')).toMatchObject({
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['type'],
    });
  });

  test('requires what has no question mark, no default and no undefined, or is said to be required', () => {
    expect(thing.required).toEqual(['port', 'inner', 'partial', 'box', 'hidden', 'name', 'conditions', 'meta', 'two']);
  });
});

describe('the root of a resource', () => {
  const root = (head: string, body = '{}') =>
    read({
      'src/a.ts': `import type { CustomResource, DnsLabel, Int32, ObjectMeta } from 'kext';
interface S { a: string }
interface Base<T> extends CustomResource<T, { ready: Int32 }> { more?: string }
/** @resource example.com/v1 */
export interface Thing extends ${head} ${body}
export type Used = [DnsLabel, ObjectMeta, S, Base<S>, CustomResource<S>];
`,
    }).resources[0];

  test.each([
    ['a spec', 'CustomResource<S>', ['spec'], ['spec'], false],
    ['a spec that may be left out', 'CustomResource<S | undefined, S>', ['spec', 'status'], undefined, true],
    ['no spec', 'CustomResource<undefined, S>', ['status'], undefined, true],
    ['a status', 'CustomResource<S, S>', ['spec', 'status'], ['spec'], true],
    ['a generic base', 'Base<S>', ['spec', 'status', 'more'], ['spec'], true],
    [
      'a narrower name',
      'CustomResource<S, S, ObjectMeta & { name: DnsLabel }>',
      ['metadata', 'spec', 'status'],
      ['spec'],
      true,
    ],
  ])('with %s', (_, head, properties, required, hasStatus) => {
    const resource = root(head);
    expect([...(resource?.schema.properties?.keys() ?? [])]).toEqual(properties);
    expect(resource?.schema.required).toEqual(required);
    expect(resource?.hasStatus).toBe(hasStatus);
  });

  test('with other properties', () => {
    const { schema } =
      root('CustomResource<S>', '{ data: Record<string, string>; spec: S & { b: string }; kind?: string }') ?? {};
    expect(schema?.required).toEqual(['spec', 'data']);
    expect([...(schema?.properties?.get('spec')?.properties?.keys() ?? [])]).toEqual(['a', 'b']);
  });

  test('constrains names only', () => {
    const { schema } = root('CustomResource<S, S, ObjectMeta & { name: DnsLabel }>') ?? {};
    expect(plain(schema?.properties?.get('metadata'))).toEqual({
      type: 'object',
      properties: { name: { type: 'string', maxLength: 63, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' } },
    });
  });
});
