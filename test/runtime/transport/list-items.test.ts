/** A list that is read as it comes holds what it holds when it is read at once. */
import { expect, test } from '@jest/globals';
import { createListReader } from '../../../runtime/transport/list-items.js';

const items = [
  { metadata: { name: 'a', items: [{}] }, text: 'grüße, 世界, quotes \\" and ] } [ { "items":[' },
  { spec: { items: [[{}], { items: [] }] }, backslash: '\\\\' },
  {},
];

test.each<[string, object]>([
  ['of a built-in kind', { kind: 'PodList', metadata: { resourceVersion: '7', continue: 'x' }, items }],
  ['of a custom resource', { apiVersion: 'v1', items, kind: 'L', metadata: { resourceVersion: '7' } }],
  ['of one', { items: items.slice(0, 1), metadata: {} }],
  ['of none', { metadata: { resourceVersion: '7' }, items: [] }],
  ['of null', { metadata: { resourceVersion: '7' }, items: null }],
  ['that is none', { kind: 'Status', details: { items: [{}] } }],
])('a list %s, in pieces of any size', (_what, list) => {
  const whole = Buffer.from(`${JSON.stringify(list)}\n`);
  for (let size = 1; size <= whole.length; size++) {
    const found: unknown[] = [];
    const reader = createListReader((text) => found.push(JSON.parse(text)));
    for (let start = 0; start < whole.length; start += size) reader.read(whole.subarray(start, start + size));
    const rest = JSON.parse(reader.rest()) as object;
    const expected = 'items' in list && Array.isArray(list.items) ? list.items : [];
    expect({ size, found }).toEqual({ size, found: expected });
    expect(rest).toEqual(expected.length > 0 ? { ...list, items: [] } : list);
  }
});

test('half a list is no list', () => {
  const whole = JSON.stringify({ metadata: {}, items });
  for (let end = 0; end < whole.length; end++) {
    const reader = createListReader(() => undefined);
    reader.read(Buffer.from(whole.slice(0, end)));
    expect(() => JSON.parse(reader.rest())).toThrow();
  }
});
