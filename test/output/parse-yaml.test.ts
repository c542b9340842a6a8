import { expect, test } from '@jest/globals';
import { parseYaml } from '../../compiler/output/parse-yaml.js';

test('scalars are read as kubectl reads them', () => {
  const text = `
yes: [y, N, on, off, ~, null, 'yes']
numbers: [0777, 0o17, 0x1F, 0b11, 1_000, 1.5, 1e3, .5]
texts: [1:30, 2001-12-14, e1, 1.2.3, "0o17", =]
merged: { <<: { a: 1 }, b: 2 }
1: one
`;
  expect(parseYaml(text, 'x.yaml').documents).toEqual([
    {
      true: [true, false, true, false, null, null, 'yes'],
      numbers: [511, 15, 31, 3, 1000, 1.5, 1000, 0.5],
      texts: ['1:30', '2001-12-14', 'e1', '1.2.3', '0o17', '='],
      merged: { a: 1, b: 2 },
      1: 'one',
    },
  ]);
});

test('every document that holds something is read', () => {
  const text = '\ufeff# a comment\n---\na: 1\n---\n# nothing\n---\n- b\n...\n---\nkind: List\nitems: []\n';
  expect(parseYaml(text, 'x.yaml')).toEqual({
    documents: [{ a: 1 }, ['b'], { kind: 'List', items: [] }],
    mistakes: [],
  });
  expect(parseYaml('', 'x.yaml')).toEqual({ documents: [], mistakes: [] });
});

test('anchors are followed', () => {
  expect(parseYaml('a: &x { b: 1 }\nc: *x\n', 'x.yaml').documents).toEqual([{ a: { b: 1 }, c: { b: 1 } }]);
});

test('JSON is read, tabs and all', () => {
  expect(parseYaml('{\n\t"a": [1, "x: y"],\n\t"b": { "a": null }\n}\n', 'x.json').documents).toEqual([
    { a: [1, 'x: y'], b: { a: null } },
  ]);
});

test.each([
  ['a: 1\nb: 2\na: 3\n', 3, 1, 'unique'],
  ['{"a": 1,\n "b": {"c": 1, "c": 2}}', 2, 16, 'unique'],
  ['a: [1, 2\nb: 3\n', 2, 1, ''],
  ['a: .inf\n', 1, 1, 'no JSON'],
  ['a: 1\n---\nb: "x\n', 4, 1, ''],
])('a mistake is shown where it stands: %j', (text, line, column, words) => {
  const { documents, mistakes } = parseYaml(text, 'x.yaml');
  expect(documents).toEqual([]);
  expect(mistakes[0]?.at).toMatchObject({ file: 'x.yaml', line, column });
  expect(mistakes[0]?.text).toContain(words);
});

test('what grows without bound is a mistake, not a crash', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [pair[0], pair[1]])) {
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`);
  }
  const { documents, mistakes } = parseYaml(bomb.join('\n'), 'x.yaml');
  expect(documents).toEqual([]);
  expect(mistakes).toHaveLength(1);
});
