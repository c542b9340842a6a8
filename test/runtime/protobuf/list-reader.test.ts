/** A list in protobuf holds what the same list in JSON does, in whatever pieces it comes; what is no such list is refused. */
import { expect, test } from '@jest/globals';
import type { Message } from '../../../api/message.js';
import { ConfigMap, Pod } from '../../../kubernetes/core/v1.js';
import { createMessagesReader, statusText } from '../../../runtime/protobuf/list-reader.js';
import { ProtobufError } from '../../../runtime/protobuf/protobuf-error.js';
import { answer, message, type Value } from './encode.js';

const created = message([8, message([1, 1_764_000_000])]);
const managed = message([1, 'kubectl'], [7, message([1, '{"f:data":{}}'])]);
const metadata = Buffer.concat([message([1, 'a'], [3, 'default'], [5, 'u-1']), created, message([17, managed])]);
const labelled = Buffer.concat([message([1, 'grüße'], [11, message([1, 'app'], [2, 'web'])])]);

const list = answer(
  'ConfigMapList',
  message(
    [1, message([2, '7'], [3, 'next'], [4, 12])],
    [2, message([1, metadata], [2, message([1, 'key'], [2, 'value'])], [2, message([1, '__proto__'], [2, ''])])],
    [2, message([1, labelled], [3, message([1, 'bytes'], [2, Buffer.from([0, 1, 255])])], [4, 0])],
  ),
);

const told = [
  {
    metadata: { name: 'a', namespace: 'default', uid: 'u-1', creationTimestamp: '2025-11-24T16:00:00Z' },
    data: JSON.parse('{ "key": "value", "__proto__": "" }'),
  },
  { metadata: { name: 'grüße', labels: { app: 'web' } }, binaryData: { bytes: 'AAH/' }, immutable: false },
];

function read(bytes: Buffer, kind: { readonly protobuf?: Message } = ConfigMap, size = bytes.length) {
  const reader = createMessagesReader(kind.protobuf ?? {}, (item) => item);
  for (let start = 0; start < bytes.length; start += size) reader.read(bytes.subarray(start, start + size));
  return { ...JSON.parse(reader.rest()), items: reader.items };
}

test('a list, in pieces of any size', () => {
  for (let size = 1; size <= list.length; size++) {
    expect({ size, ...read(list, ConfigMap, size) }).toEqual({
      size,
      metadata: { resourceVersion: '7', continue: 'next', remainingItemCount: 12 },
      items: told,
    });
  }
});

test('a list of none', () => {
  expect(read(answer('PodList', message([1, message([2, '7'])])))).toEqual({
    metadata: { resourceVersion: '7' },
    items: [],
  });
});

test('what a text is does not depend on those before it', () => {
  // "bös" in UTF-8, read as Latin-1, has the same place among the known texts as "bös" has.
  const spoilt = Buffer.from('bös').toString('latin1');
  const named = (name: string): readonly [number, Value] => [2, message([1, message([1, name])])];
  const { items } = read(answer('ConfigMapList', message(named(spoilt), named('bös'), named(spoilt))));
  expect(items.map(({ metadata }: { metadata: { name: string } }) => metadata.name)).toEqual([spoilt, 'bös', spoilt]);
});

test('what is no UTF-8 is told byte by byte, as Go does in JSON', () => {
  const cases: [number[], string][] = [
    [[0x61, 0xff, 0x62], 'a\ufffdb'],
    // Two of three bytes, and three of four, as where a text was cut.
    [[0x61, 0xe2, 0x82], 'a\ufffd\ufffd'],
    [[0xf0, 0x9f, 0x98, 0x61], '\ufffd\ufffd\ufffda'],
    [[0xed, 0xa0, 0x80], '\ufffd\ufffd\ufffd'],
    [[0xc3, 0xb6, 0xc3], 'ö\ufffd'],
    [[0xef, 0xbf, 0xbd, 0xe2, 0x82, 0xac], '\ufffd€'],
  ];
  for (const [bytes, text] of cases) {
    const long = Buffer.concat([Buffer.alloc(100, 'x'), Buffer.from(bytes)]);
    const data = (content: Buffer) => message([2, message([2, message([1, 'k'], [2, content])])]);
    expect(read(answer('ConfigMapList', data(Buffer.from(bytes)))).items[0].data.k).toBe(text);
    expect(read(answer('ConfigMapList', data(long))).items[0].data.k).toBe('x'.repeat(100) + text);
  }
});

test('half a list is no list', () => {
  // Behind the list stands only what is around it.
  for (let end = 0; end < list.length - 4; end++) {
    expect(() => read(list.subarray(0, end))).toThrow(ProtobufError);
  }
});

const pod = (...spec: readonly (readonly [number, Value])[]) =>
  read(answer('PodList', message([2, message([1, message([1, 'a'])], [2, message(...spec)])])), Pod).items[0].spec;

test('integers of all sizes', () => {
  const seconds = [0, 1, 127, 128, 300, 2 ** 31, 2 ** 49, Number.MAX_SAFE_INTEGER, -1, -(2 ** 40), -(2n ** 63n)];
  for (const value of [...seconds, 2n ** 53n, 2n ** 63n - 1n]) {
    const { terminationGracePeriodSeconds } = pod([4, value]);
    expect(terminationGracePeriodSeconds).toBe(value);
  }
});

test('what JSON writes in its own way', () => {
  const probe = (port: Buffer) => message([1, message([2, message([2, port])])]);
  const limits = message([1, 'cpu'], [2, message([1, '500m'])]);
  const container = message(
    [1, 'web'],
    [8, message([1, limits])],
    [10, probe(message([1, 0], [2, 8080], [3, '']))],
    [11, probe(message([1, 1], [2, 0], [3, 'http']))],
  );
  expect(pod([2, container])).toEqual({
    containers: [
      {
        name: 'web',
        resources: { limits: { cpu: '500m' } },
        livenessProbe: { httpGet: { port: 8080 } },
        readinessProbe: { httpGet: { port: 'http' } },
      },
    ],
  });
  // Required, and so null where there are none.
  expect(pod([4, 30])).toEqual({ containers: null, terminationGracePeriodSeconds: 30 });
});

function createdAt(seconds: number | bigint): Buffer {
  return message([1, message([8, message([1, seconds], [2, 0])])]);
}

/** In data. It takes five bytes. */
function entryOfLength(length: number): Buffer {
  return Buffer.concat([Buffer.from([(2 << 3) | 2, length]), message([1, 'key'])]);
}

test.each<[string, Buffer]>([
  ['a field that is not known', answer('ConfigMapList', message([2, message([99, 'new'])]))],
  ['a field of another type', answer('ConfigMapList', message([2, message([1, 3])]))],
  ['an entry of another type', answer('ConfigMapList', message([2, message([2, message([1, 0], [2, 'abc'])])]))],
  ['an entry that ends behind its field', answer('ConfigMapList', message([2, entryOfLength(4)]))],
  ['an item that ends behind its field', answer('ConfigMapList', message([2, Buffer.from([10, 9, 1])]))],
  ['a number of too many bytes', answer('ConfigMapList', message([2, message([4, Buffer.alloc(12, 255)])]))],
  ['a time that JSON has no text for', answer('ConfigMapList', message([2, createdAt(253_402_300_800)]))],
  ['a time beyond all numbers', answer('ConfigMapList', message([2, createdAt(2n ** 62n)]))],
  ['JSON', Buffer.from('{"kind":"ConfigMapList"}')],
  ['nothing', Buffer.alloc(0)],
])('%s is refused', (_what, bytes) => {
  expect(() => read(bytes)).toThrow(ProtobufError);
});

test('a Status is told as JSON', () => {
  const bytes = answer('Status', message([2, 'Failure'], [3, 'no such thing'], [4, 'NotFound'], [6, 404]));
  expect(JSON.parse(statusText(bytes))).toEqual({
    kind: 'Status',
    status: 'Failure',
    message: 'no such thing',
    reason: 'NotFound',
    code: 404,
  });
  expect(() => statusText(Buffer.from('k8s\0'))).toThrow(ProtobufError);
});
