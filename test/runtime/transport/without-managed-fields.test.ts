/** Cutting managedFields out of a line is the same as deleting them from what it says. */
import { expect, test } from '@jest/globals';
import { parseWithoutManagedFields, withoutManagedFields } from '../../../runtime/transport/without-managed-fields.js';

const managedFields = [
  { manager: 'a}]', fieldsV1: { 'f:b}],': {}, 'f:c}]},': { '.': {} } } },
  { manager: 'a"]}', fieldsV1: { 'f:spec': { 'k:{"type":"Ready"}': { '.': {} } } } },
  { manager: '\\', list: [[1], []] },
];

test.each<[string, { readonly managedFields: readonly object[]; readonly [name: string]: unknown }]>([
  ['last', { name: 'x', labels: { a: '[{"' }, managedFields }],
  ['first', { managedFields, name: 'x' }],
  ['in the middle', { a: { managedFields }, managedFields, name: 'x' }],
  ['alone', { managedFields }],
  ['empty', { name: 'x', managedFields: [] }],
])('%s', (_where, metadata) => {
  const event = { type: 'ADDED', object: { kind: 'X', metadata, spec: { metadata: { managedFields } } } };
  const { managedFields: _cut, ...kept } = metadata;
  const cut = withoutManagedFields(JSON.stringify(event), 2);
  expect(JSON.parse(cut)).toEqual({ ...event, object: { ...event.object, metadata: kept } });
  const alone = withoutManagedFields(JSON.stringify(event.object), 1);
  expect(JSON.parse(alone)).toEqual({ ...event.object, metadata: kept });
  for (const order of rotations(managedFields)) {
    const given = metadata.managedFields.length > 0 ? { ...metadata, managedFields: order } : metadata;
    const text = JSON.stringify({ ...event, object: { ...event.object, metadata: given } });
    expect(parseWithoutManagedFields(text, 2)).toEqual({ ...event, object: { ...event.object, metadata: kept } });
  }
});

/** Each first, once: what stands in its strings must not end the list. */
function rotations<Item>(list: readonly Item[]): readonly (readonly Item[])[] {
  return list.map((_item, index) => [...list.slice(index), ...list.slice(0, index)]);
}

test.each([
  ['none there', { type: 'ADDED', object: { metadata: { name: 'x' }, spec: { managedFields } } }],
  ['another object’s come first', { type: 'ADDED', object: { data: { metadata: { managedFields } }, metadata: {} } }],
  ['in a string', { type: 'ADDED', object: { metadata: { a: JSON.stringify({ managedFields }) } } }],
  ['no metadata', { type: 'ERROR', object: { kind: 'Status' } }],
])('what has %s stays as it is', (_what, event) => {
  expect(withoutManagedFields(JSON.stringify(event), 2)).toBe(JSON.stringify(event));
  expect(parseWithoutManagedFields(JSON.stringify(event), 2)).toEqual(event);
});

test('half a line stays as it is', () => {
  const line = JSON.stringify({ type: 'ADDED', object: { metadata: { name: 'x', managedFields } } });
  for (let end = 0; end < line.length; end++) {
    const half = line.slice(0, end);
    // Never made into JSON that it was not.
    expect(() => JSON.parse(withoutManagedFields(half, 2))).toThrow();
    expect(() => parseWithoutManagedFields(half, 2)).toThrow();
  }
});
