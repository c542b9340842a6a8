/** A list that is read as it comes holds what it holds when it is read at once. */
import { expect, test } from '@jest/globals';
import { createListReader } from '../../../runtime/transport/list-items.js';

const items = [
  { metadata: { name: 'a', items: [{}] }, text: 'grüße, 世界, quotes \\" and ] } [ { "items":[' },
  { spec: { items: [[{}], { items: [] }] }, backslash: '\\\\' },
  {},
];

/** What is between two items is in the second too, and in a string of the third. */
const nested = { metadata: { name: 'c' }, spec: { templates: [{ metadata: {} }, { metadata: { name: 'd' } }] } };
const alike = [{ metadata: { name: 'b' } }, nested, { metadata: { name: 'e', text: '},{"metadata":{' } }, nested];

test.each<[string, object]>([
  ['of a built-in kind', { kind: 'PodList', metadata: { resourceVersion: '7', continue: 'x' }, items }],
  ['of a custom resource', { apiVersion: 'v1', items, kind: 'L', metadata: { resourceVersion: '7' } }],
  ['of alike', { kind: 'PodList', metadata: {}, items: alike }],
  [
    'of alike custom resources',
    { apiVersion: 'v1', items: alike.map((it) => ({ apiVersion: 'v1', ...it })), kind: 'L' },
  ],
  ['of one', { items: items.slice(0, 1), metadata: {} }],
  ['of none', { metadata: { resourceVersion: '7' }, items: [] }],
  ['of null', { metadata: { resourceVersion: '7' }, items: null }],
  ['that is none', { kind: 'Status', details: { items: [{}] } }],
])('a list %s, in pieces of any size, as it comes or printed for people', (_what, list) => {
  for (const indent of [undefined, ' '])
    readInPieces(list, Buffer.from(`${JSON.stringify(list, undefined, indent)}\n`));
});

function readInPieces(list: object, whole: Buffer): void {
  for (let size = 1; size <= whole.length; size++) {
    const reader = createListReader(JSON.parse);
    for (let start = 0; start < whole.length; start += size) reader.read(whole.subarray(start, start + size));
    const rest = JSON.parse(reader.rest()) as object;
    const expected = 'items' in list && Array.isArray(list.items) ? list.items : [];
    expect({ size, found: reader.items }).toEqual({ size, found: expected });
    expect(rest).toEqual(expected.length > 0 ? { ...list, items: [] } : list);
  }
}

test('half a list is no list', () => {
  const whole = JSON.stringify({ metadata: {}, items });
  for (let end = 0; end < whole.length; end++) {
    const reader = createListReader(JSON.parse);
    reader.read(Buffer.from(whole.slice(0, end)));
    expect(() => JSON.parse(reader.rest())).toThrow();
  }
});

test('an item that is no JSON is told', () => {
  const reader = createListReader(JSON.parse);
  const list = Buffer.from('{"items":[{"metadata":{}},{"metadata":{},oops},{"metadata":{}}]}');
  expect(() => reader.read(list)).toThrow(SyntaxError);
});
