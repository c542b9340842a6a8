import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parseJson } from '../../../runtime/json.js';
import { jsonPatch } from '../../../runtime/webhooks/json-patch/json-patch.js';
import { applyPatch, type PatchOperation } from './apply-patch.js';
import { random, randomChange, randomObject } from './random-json.js';

type JsonObject = { readonly [name: string]: unknown };

function patchOf(before: JsonObject, after: JsonObject): readonly PatchOperation[] {
  const text = jsonPatch(before, after);
  return text === undefined ? [] : (parseJson(text) as readonly PatchOperation[]);
}

const container = (name: string, more: JsonObject = {}) => ({ name, image: `${name}:1`, ...more });

describe('objects', () => {
  test.each<[string, JsonObject, JsonObject, readonly PatchOperation[]]>([
    ['nothing differs', { a: 1, b: { c: [1, { d: null }] } }, { b: { c: [1, { d: null }] }, a: 1 }, []],
    ['a value', { a: 1 }, { a: 2 }, [{ op: 'replace', path: '/a', value: 2 }]],
    [
      'to null and from it',
      { a: 1, b: null },
      { a: null, b: 0 },
      [
        { op: 'replace', path: '/a', value: null },
        { op: 'replace', path: '/b', value: 0 },
      ],
    ],
    [
      'new and gone',
      { a: { b: 1, x: 1 } },
      { a: { c: 2, x: 1 } },
      [
        { op: 'remove', path: '/a/b' },
        { op: 'add', path: '/a/c', value: 2 },
      ],
    ],
    ['a parent that was missing', {}, { a: { b: { c: 1 } } }, [{ op: 'add', path: '/a', value: { b: { c: 1 } } }]],
    [
      'nothing stays',
      { a: { b: 1, c: 2 } },
      { a: { d: 3, e: 4 } },
      [{ op: 'replace', path: '/a', value: { d: 3, e: 4 } }],
    ],
    ['another type', { a: [1] }, { a: { 0: 1 } }, [{ op: 'replace', path: '/a', value: { 0: 1 } }]],
    [
      'names with / and ~',
      { m: { 'a/b~c': '1', d: 1 } },
      { m: { 'a/b~c': '2', d: 1 } },
      [{ op: 'replace', path: '/m/a~1b~0c', value: '2' }],
    ],
    [
      'names of Object.prototype',
      { m: { x: 1 } },
      { m: { x: 1, constructor: 'c', toString: 't' } },
      [
        { op: 'add', path: '/m/constructor', value: 'c' },
        { op: 'add', path: '/m/toString', value: 't' },
      ],
    ],
    [
      'an integer beyond 2^53',
      { a: 9007199254740993n, b: 1 },
      { a: 9007199254740993n, b: 9007199254740995n },
      [{ op: 'replace', path: '/b', value: 9007199254740995n }],
    ],
  ])('%s', (_name, before, after, expected) => expect(patchOf(before, after)).toEqual(expected));

  test('__proto__ is a name like others', () => {
    const after = JSON.parse('{"m":{"x":1,"__proto__":"p"}}');
    expect(jsonPatch({ m: { x: 1 } }, after)).toBe('[{"op":"add","path":"/m/__proto__","value":"p"}]');
  });
});

describe('what is no JSON is seen as JSON.stringify sees it', () => {
  test.each<[string, unknown, readonly PatchOperation[]]>([
    ['undefined', undefined, [{ op: 'remove', path: '/a' }]],
    ['a function', () => 1, [{ op: 'remove', path: '/a' }]],
    ['NaN', Number.NaN, [{ op: 'replace', path: '/a', value: null }]],
    ['a date', new Date(0), [{ op: 'replace', path: '/a', value: '1970-01-01T00:00:00.000Z' }]],
    ['undefined in a list', [undefined], [{ op: 'replace', path: '/a', value: [null] }]],
  ])('%s', (_name, value, expected) => expect(patchOf({ a: 1 }, { a: value })).toEqual(expected));

  test('a cycle is an error', () => {
    const a: Record<string, unknown> = {};
    a.a = a;
    expect(() => jsonPatch({}, { a })).toThrow(TypeError);
    expect(() => jsonPatch({ a: { a: { a: 1 } } }, { a })).toThrow(TypeError);
  });
});

describe('lists', () => {
  test.each<[string, readonly unknown[], readonly unknown[], readonly PatchOperation[]]>([
    ['the same', [1, 'a', { b: 1 }], [1, 'a', { b: 1 }], []],
    [
      'one put in front',
      [container('a'), container('b')],
      [container('x'), container('a'), container('b')],
      [{ op: 'add', path: '/l/0', value: container('x') }],
    ],
    [
      'one put in front, and the others changed',
      [container('a'), container('b')],
      [container('x'), container('a', { tty: true }), container('b', { tty: true })],
      [
        { op: 'add', path: '/l/0', value: container('x') },
        { op: 'add', path: '/l/1/tty', value: true },
        { op: 'add', path: '/l/2/tty', value: true },
      ],
    ],
    [
      'the first one gone, and another changed',
      [container('a'), container('b')],
      [container('b', { image: 'b:2' })],
      [
        { op: 'remove', path: '/l/0' },
        { op: 'replace', path: '/l/0/image', value: 'b:2' },
      ],
    ],
    [
      'a key changed',
      [container('a'), container('b')],
      [container('a'), { ...container('b'), name: 'c' }],
      [{ op: 'replace', path: '/l/1/name', value: 'c' }],
    ],
    [
      'another one in its place',
      [container('a'), container('b'), container('c')],
      [container('a', { tty: true }), container('x', { args: ['x'] }), container('c', { tty: true })],
      [
        { op: 'add', path: '/l/0/tty', value: true },
        { op: 'replace', path: '/l/1', value: container('x', { args: ['x'] }) },
        { op: 'add', path: '/l/2/tty', value: true },
      ],
    ],
    [
      'ports, told apart by two fields',
      [
        { port: 53, protocol: 'TCP' },
        { port: 53, protocol: 'UDP' },
      ],
      [
        { port: 53, protocol: 'TCP', name: 'dns-tcp' },
        { port: 53, protocol: 'UDP', name: 'dns' },
      ],
      [
        { op: 'add', path: '/l/0/name', value: 'dns-tcp' },
        { op: 'add', path: '/l/1/name', value: 'dns' },
      ],
    ],
    [
      'words',
      ['a', 'b', 'c'],
      ['a', 'c', 'd'],
      [
        { op: 'remove', path: '/l/1' },
        { op: 'add', path: '/l/2', value: 'd' },
      ],
    ],
    ['a word for another', ['a', 'b', 'c'], ['a', 'x', 'c'], [{ op: 'replace', path: '/l/1', value: 'x' }]],
    [
      'the same words twice',
      ['-v', '1', '-v', '2'],
      ['-v', '1', '-x', '-v', '2'],
      [{ op: 'add', path: '/l/2', value: '-x' }],
    ],
    ['emptied', [1, 2, 3], [], [{ op: 'replace', path: '/l', value: [] }]],
    ['filled', [], [1, 2], [{ op: 'replace', path: '/l', value: [1, 2] }]],
    ['all others', ['a', 'b'], ['c', 'd', 'e'], [{ op: 'replace', path: '/l', value: ['c', 'd', 'e'] }]],
    [
      'lists in lists',
      [[1, 2], [3]],
      [
        [1, 2],
        [3, 4],
      ],
      [{ op: 'replace', path: '/l/1', value: [3, 4] }],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(patchOf({ l: before }, { l: after })).toEqual(expected);
    expect(applyPatch({ l: before }, expected)).toEqual({ l: after });
  });
});

test('a thousand random changes: applied to what was, the patch gives what is', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const next = random(seed);
    const before = randomObject(next);
    const after = randomChange(before, next);
    const patch = patchOf(before, after);
    const applied = applyPatch(before, patch);
    // Jest's own comparison is slow, and knows how to say what is different.
    if (!isDeepStrictEqual(applied, after)) expect({ seed, after: applied }).toEqual({ seed, after });
    if (patch.length === 0) expect(after).toEqual(before);
  }
});
