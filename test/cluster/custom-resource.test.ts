/** What test/custom-resource/ takes for the server's answers is asked of the server's own library; and rules do what their tags say. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { kindWith, run } from '../custom-resource/run.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';

const answered = oracleIsAvailable() ? describe : describe.skip;
const folder = new URL('../custom-resource/', import.meta.url);
const rules = JSON.parse(readFileSync(new URL('rules.json', folder), 'utf8'));
const values = JSON.parse(readFileSync(new URL('values.json', folder), 'utf8'));

function definition(spec: unknown) {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.com' },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { plural: 'things', singular: 'thing', kind: 'Thing', listKind: 'ThingList' },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object', properties: { spec } } },
        },
      ],
    },
  };
}

answered('the server', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await startOracle();
  });
  afterAll(() => oracle.close());

  async function messages(spec: unknown): Promise<readonly string[]> {
    return (await oracle.ask({ crd: definition(spec) })).errors.map(({ message }) => message);
  }

  async function verdict(rule: string): Promise<string> {
    const items = { ...rules.schema, 'x-kubernetes-validations': [{ rule, message: 'wrong' }] };
    const list = {
      type: 'array',
      maxItems: rules.cardinality,
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['name'],
      items,
    };
    const found = await messages({ type: 'object', properties: { list } });
    if (found.some((text) => /compilation failed|must evaluate|instantiation/.test(text))) return 'refused';
    const costs = found.map(
      (text) => /estimated rule cost exceeds budget by factor of (more than 100|[\d.]+)x/.exec(text)?.[1],
    );
    return costs.find((cost) => cost !== undefined) ?? 'accepted';
  }

  test('answers rules as the table says', async () => {
    const names = Object.keys(rules.rules);
    const found = await Promise.all(names.map(verdict));
    expect(Object.fromEntries(names.map((rule, at) => [rule, found[at]]))).toEqual(rules.rules);
  });

  test('answers formats and patterns as the table says', async () => {
    const refuses = async (schema: unknown) =>
      (await messages({ type: 'object', properties: { a: schema } })).length > 0;
    for (const [format, { accepted, refused }] of Object.entries<Record<string, string[]>>(values.formats)) {
      for (const text of accepted ?? [])
        expect([format, text, await refuses({ type: 'string', format, default: text })]).toEqual([format, text, false]);
      for (const text of refused ?? [])
        expect([format, text, await refuses({ type: 'string', format, default: text })]).toEqual([format, text, true]);
    }
    for (const pattern of values.patterns.accepted)
      expect([pattern, await refuses({ type: 'string', pattern })]).toEqual([pattern, false]);
    for (const pattern of values.patterns.refused)
      expect([pattern, await refuses({ type: 'string', pattern })]).toEqual([pattern, true]);
  });

  const object = (spec: unknown) => ({
    apiVersion: 'cache.example.com/v1',
    kind: 'Cache',
    metadata: { name: 'a', namespace: 'b' },
    spec,
  });

  /** Old and new spec (or a new one alone) -> the field that is refused. */
  const transitions: readonly (readonly [unknown, unknown, string | undefined])[] = [
    [{ a: '1' }, { a: '2' }, 'spec.a'],
    [{ a: '1' }, {}, 'spec.a'],
    [{}, { a: '1' }, undefined],
    [{}, { b: '1' }, 'spec.b'],
    [{ b: '1' }, {}, 'spec.b'],
    [{ o: { x: 1 } }, {}, 'spec.o.x'],
    [{ o: { x: 1 } }, { o: { x: 2 } }, 'spec.o.x'],
    [{ o: { x: 1 } }, { o: { x: 1, l: 'a' } }, undefined],
    [{}, { o: { x: 1 } }, undefined],
    [{ raw: { a: 1 } }, { raw: { a: 2 } }, 'spec.raw'],
    [undefined, { items: [{ a: '1' }, { a: '1', b: '2' }] }, undefined],
    [undefined, { items: [{ a: '1' }, { a: '1' }] }, 'spec.items'],
    [undefined, { ports: [1, 2] }, undefined],
    [undefined, { ports: [1, 1] }, 'spec.ports'],
    [undefined, { needs: '1' }, 'spec.needs'],
    [undefined, { needs: '1', needed: null }, 'spec.needs'],
    [undefined, { needs: '1', needed: '1' }, undefined],
    [undefined, { first: '1', second: '1' }, 'spec'],
  ];

  test('does what the tags say', async () => {
    const { problems, definitions } = await run(kindWith(spec));
    expect(problems).toEqual([]);
    const objects = transitions.map(([old, next]) => ({
      version: 'v1',
      object: object(next),
      ...(old === undefined ? {} : { old: object(old) }),
    }));
    const { errors, objects: answers } = await oracle.ask({ crd: definitions[0], objects });
    expect(errors).toEqual([]);
    expect(answers.map(({ errors }, at) => [...(transitions[at]?.slice(0, 2) ?? []), errors[0]?.field])).toEqual(
      transitions,
    );
  });
});

const spec = `interface Status { phase?: string }
/** @atMostOneOf first second third */
interface Spec {
  /** @immutable */
  a?: string;
  /** @immutable fixed */
  b?: string;
  o?: Outer;
  /** @immutable */
  raw?: JsonObject;
  /**
   * @unique a b
   * @maxItems 5
   */
  items?: Item[];
  /**
   * @unique
   * @maxItems 5
   */
  ports?: Int32[];
  /** @requires needed */
  needs?: string;
  needed?: string | null;
  first?: string;
  second?: string;
  third?: string;
}
interface Outer {
  /** @immutable */
  x: Int32;
  l?: string;
}
interface Item {
  /** @maxLength 9 */
  a: string;
  /** @maxLength 9 */
  b?: string;
}`;
