import { describe, expect, test } from '@jest/globals';
import { kindWith, rulesOf, run } from './run.js';

async function rules(spec: string) {
  const { problems, definitions } = await run(kindWith(`interface Status { phase?: string }\n${spec}`));
  expect(problems).toEqual([]);
  return rulesOf(definitions[0]);
}

describe('@immutable', () => {
  test('what is always there only must not change', async () => {
    const found = await rules(`interface Spec {
  /** @immutable */
  image: string;
  /**
   * @immutable
   * @default 3
   */
  size: Int32;
}`);
    expect(found).toEqual([
      { rule: 'self == oldSelf', message: "image can't change once it is set" },
      { rule: 'self == oldSelf', message: "size can't change once it is set" },
    ]);
  });

  test('where nobody can tell old from new, that is said alone', async () => {
    const { problems } = await run(
      kindWith(`interface Status { phase?: string }
interface Spec { ports: Port[] }
interface Port {
  /** @immutable */
  name: string;
}`),
    );
    expect(problems).toEqual([expect.stringContaining('custom-resource/no-transition')]);
  });

  test('what is optional must stay as well, and with fixed must not come', async () => {
    const found = await rules(`interface Spec {
  /** @immutable */
  a?: string;
  /** @immutable fixed */
  b?: string;
}`);
    expect(found.map(({ rule }) => rule)).toEqual([
      'self == oldSelf',
      'self == oldSelf',
      '!has(oldSelf.a) || has(self.a)',
      'has(self.b) == has(oldSelf.b)',
    ]);
    expect(found[2]?.fieldPath).toBe('.a');
  });

  test('an object around it that can go is watched from the first one that can’t', async () => {
    const found = await rules(`interface Spec {
  always: Outer;
  sometimes?: Outer;
  /** @default {} */
  filled: Outer;
}
interface Outer {
  'in-ner'?: Inner;
}
interface Inner {
  /** @immutable */
  namespace: string;
}`);
    const inner = 'in__dash__ner';
    const present = {
      rule: `!(has(oldSelf.${inner}) && has(oldSelf.${inner}.__namespace__)) || (has(self.${inner}) && has(self.${inner}.__namespace__))`,
      message: "in-ner.namespace can't be removed once it is set",
      fieldPath: '.in-ner.namespace',
    };
    expect(found.filter(({ rule }) => rule !== 'self == oldSelf')).toEqual([
      present,
      present,
      {
        rule: `!(has(oldSelf.sometimes) && has(oldSelf.sometimes.${inner}) && has(oldSelf.sometimes.${inner}.__namespace__)) || (has(self.sometimes) && has(self.sometimes.${inner}) && has(self.sometimes.${inner}.__namespace__))`,
        message: "sometimes.in-ner.namespace can't be removed once it is set",
        fieldPath: '.sometimes.in-ner.namespace',
      },
    ]);
  });

  test('below an optional object everything is watched from above it', async () => {
    const found = await rules(`interface Spec {
  outer?: Outer;
}
interface Outer {
  inner: Inner;
}
interface Inner {
  /** @immutable */
  a: Int32;
  /** @immutable fixed */
  b?: Int32;
}`);
    expect(found.map(({ rule }) => rule).filter((rule) => rule !== 'self == oldSelf')).toEqual([
      '!(has(oldSelf.outer) && has(oldSelf.outer.inner) && has(oldSelf.outer.inner.a)) || (has(self.outer) && has(self.outer.inner) && has(self.outer.inner.a))',
      '(has(self.outer) && has(self.outer.inner) && has(self.outer.inner.b)) == (has(oldSelf.outer) && has(oldSelf.outer.inner) && has(oldSelf.outer.inner.b))',
    ]);
  });

  test('values of a map keep their keys', async () => {
    const found = await rules(`/**
 * @immutable
 * @maxLength 10
 */
type Zone = string;
interface Spec {
  /** @maxProperties 10 */
  zones: Record<string, Zone>;
}`);
    expect(found.map(({ rule }) => rule)).toEqual(['self == oldSelf', 'oldSelf.all(key, key in self)']);
  });
});

describe('siblings', () => {
  test('counts, requires and excludes', async () => {
    const found = await rules(`/**
 * @atMostOneOf a b
 * @exactlyOneOf c d e
 * @atLeastOneOf a c
 */
interface Spec {
  /** @requires b c */
  a?: string;
  /** @excludes c d */
  b?: string;
  c?: string;
  d?: string;
  e?: string;
}`);
    expect(found).toEqual([
      { rule: '!(has(self.a) && has(self.b))', message: 'at most one of a and b may be set' },
      {
        rule: '[has(self.c), has(self.d), has(self.e)].filter(x, x).size() == 1',
        message: 'exactly one of c, d and e must be set',
      },
      { rule: 'has(self.a) || has(self.c)', message: 'at least one of a and c must be set' },
      { rule: '!has(self.a) || (has(self.b) && has(self.c))', message: 'a needs b and c', fieldPath: '.a' },
      {
        rule: '!has(self.b) || (!has(self.c) && !has(self.d))',
        message: "b can't stand beside c and d",
        fieldPath: '.b',
      },
    ]);
  });
});

describe('@unique', () => {
  test.each([
    ['@unique', 'self.all(x, self.exists_one(y, x == y))'],
    ['@unique a', 'self.all(x, self.exists_one(y, x.a == y.a))'],
    ['@unique b', 'self.all(x, !has(x.b) || self.exists_one(y, has(x.b) ? (has(y.b) && x.b == y.b) : !has(y.b)))'],
    ['@unique a b', 'self.all(x, self.exists_one(y, x.a == y.a && (has(x.b) ? (has(y.b) && x.b == y.b) : !has(y.b))))'],
  ])('%s', async (tag, rule) => {
    const found = await rules(`interface Spec {
  /**
   * ${tag}
   * @maxItems 5
   */
  items: Item[];
}
interface Item {
  /** @maxLength 10 */
  a: string;
  /** @maxLength 10 */
  b?: string;
}`);
    expect(found.map(({ rule }) => rule)).toEqual([rule]);
  });
});

describe('defaults keep the rules by hand that stand on them', () => {
  test.each([
    ['@cel self > 3', 'Int32', 2, ['bad-default The default breaks the rule self > 3.']],
    ['@cel self > 3', 'Int32', 4, []],
    [
      '@cel self.all(x, x.startsWith("a"))',
      'string[]',
      ['b'],
      ['bad-default The default breaks the rule self.all(x, x.startsWith("a")).'],
    ],
    ['@cel self == oldSelf', 'Int32', 4, []],
  ])('%s on %s', async (tag, type, value, expected) => {
    const { problems } = await run(
      kindWith(`interface Status { phase?: string }
interface Spec {
  /**
   * ${tag}
   * @default ${JSON.stringify(value)}
   * ${type.endsWith('[]') ? '@maxItems 3' : ''}
   */
  field: ${type};
}`),
    );
    expect(problems.map((problem) => problem.replace(/^\d+ custom-resource\//, ''))).toEqual(expected);
  });
});
