import { expect, test } from '@jest/globals';
import type { Json, JsonObject } from '../../compiler/model/json.js';
import { parseYaml } from '../../compiler/output/parse-yaml.js';
import { print } from '../../compiler/output/print.js';
import { hardStrings } from './hard-strings.js';

test.each(hardStrings)('%j comes back from every place', (text) => {
  const object = { value: text, list: [text, [text], { a: text, b: [text] }], map: { inner: text, [`${text}`]: text } };
  expect(readBack(printed(object))).toEqual([object]);
});

test('numbers, empty collections and nesting come back', () => {
  const numbers = [0, 1, -1, 1.5, 1e21, 1e-7, 2 ** 53, -(2 ** 31), 1.7976931348623157e308, 5e-324];
  const object = {
    numbers,
    a: {},
    b: [],
    c: [[], {}, [[]], [{}], null, true, false],
    d: null,
    e: { f: [{ g: [{ h: {} }] }] },
  };
  expect(readBack(printed(object))).toEqual([object]);
});

test('random objects come back', () => {
  const random = randomNumbers(7);
  for (let round = 0; round < 300; round++) {
    const object = { random: randomJson(random, 4) };
    expect(readBack(printed(object))).toEqual([object]);
  }
});

test('a key of more than 1,024 characters comes back', () => {
  const object = { [`key: ${'x'.repeat(2000)}`]: { a: 'b' }, [`other: ${'x'.repeat(2000)}`]: 'c' };
  expect(readBack(printed(object))).toEqual([object]);
});

test('lines are in blocks, comments stand before their nodes, documents are divided', () => {
  const first = { text: 'one\ntwo\n', rules: [{ verbs: ['get'] }, { verbs: ['list'] }] };
  const comments = [
    { path: ['rules', 1], text: 'reconcile\nfinalize' },
    { path: ['text'], text: 'why' },
  ];
  const documents = [{ object: first, comments }, { object: { a: "it's", b: 'say "no"', c: 'on' } }];
  const [file] = print([{ path: 'manifests/x.yaml', content: { kind: 'yaml', documents } }]);
  expect(file?.text).toBe(`# Written by kext from this project's TypeScript. Do not edit: run \`kext generate\`.
# why
text: |
  one
  two
rules:
- verbs:
  - get
# reconcile
# finalize
- verbs:
  - list
---
a: it's
b: say "no"
c: 'on'
`);
});

test('a comment at a path where nothing is is a mistake of kext', () => {
  const documents = [{ object: { a: [] }, comments: [{ path: ['a', 0], text: 'b' }] }];
  expect(() => print([{ path: 'x.yaml', content: { kind: 'yaml', documents } }])).toThrow('where nothing is');
});

function printed(object: JsonObject): string {
  const [file] = print([{ path: 'x.yaml', content: { kind: 'yaml', documents: [{ object }] } }]);
  return file?.text ?? '';
}

function readBack(text: string): readonly Json[] {
  const { documents, mistakes } = parseYaml(text, 'x.yaml');
  expect(mistakes).toEqual([]);
  return documents;
}

/** Mulberry32: the same numbers on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function randomJson(random: () => number, depth: number): Json {
  const pick = Math.floor(random() * (depth > 0 ? 8 : 5));
  if (pick < 3) return randomString(random);
  if (pick === 3) return Math.round((random() - 0.5) * 1e6) / 1000;
  if (pick === 4) return random() < 0.5;
  const items = Array.from({ length: Math.floor(random() * 4) }, () => randomJson(random, depth - 1));
  return pick === 5 ? items : Object.fromEntries(items.map((item) => [randomString(random), item]));
}

function randomString(random: () => number): string {
  const alphabet = [...'abyn01_ :#-?,[]{}&*!|>\'"%@`~=<.\n\t\\/é\u0085\u2028\ufeff😀\r'];
  return Array.from({ length: Math.floor(random() * 12) }, () => alphabet[Math.floor(random() * alphabet.length)]).join(
    '',
  );
}
