/** Formats and patterns, value by value as an API server of 1.36 has answered; test/cluster asks one again. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compilePattern } from '../../compiler/cel/pattern.js';
import { isPlainPattern } from '../../compiler/cel/plain-pattern.js';
import { readFragment } from '../../compiler/extensions/custom-resource/schema-fragment.js';
import { validate } from '../../compiler/extensions/custom-resource/values/validate.js';
import type { Json, JsonObject } from '../../compiler/model/json.js';

interface Answers {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
}

const table: { readonly formats: Readonly<Record<string, Answers>>; readonly patterns: Answers } = JSON.parse(
  readFileSync(new URL('values.json', import.meta.url), 'utf8'),
);
const at = { file: 'src/a.ts', line: 1, column: 1, length: 1 };

function problems(value: Json, schema: JsonObject): readonly string[] {
  return validate(value, { ...readFragment(schema, at), at }).map(({ path, text }) => `${path} ${text}`.trim());
}

test.each(Object.entries(table.formats))('%s', (format, { accepted, refused }) => {
  const accepts = (text: string) => problems(text, { type: 'string', format }).length === 0;
  expect(accepted.filter((text) => !accepts(text))).toEqual([]);
  expect(refused.filter(accepts)).toEqual([]);
});

test('patterns compile as in RE2', () => {
  const compiles = (pattern: string) => 'matches' in compilePattern(pattern);
  expect(table.patterns.accepted.filter((pattern) => !compiles(pattern))).toEqual([]);
  expect(table.patterns.refused.filter(compiles)).toEqual([]);
});

test('the patterns of kext need no RE2', () => {
  const patterns = [
    '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$',
  ];
  expect(patterns.filter((pattern) => !isPlainPattern(pattern))).toEqual([]);
});

const ports = {
  type: 'array',
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': ['port', 'protocol'],
  items: {
    type: 'object',
    required: ['port'],
    properties: { port: { type: 'integer' }, protocol: { type: 'string', default: 'TCP' } },
  },
};
const union = {
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string', enum: ['a', 'b'] }, a: { type: 'string' }, b: { type: 'integer' } },
  oneOf: [
    { properties: { type: { enum: ['a'] } }, required: ['a'], not: { anyOf: [{ required: ['b'] }] } },
    { properties: { type: { enum: ['b'] } }, required: ['b'], not: { anyOf: [{ required: ['a'] }] } },
  ],
};

describe('values against their schema', () => {
  test.each<[string, Json, JsonObject, readonly string[]]>([
    ['null', null, { type: 'string' }, ['can’t be null']],
    ['null that may be', null, { type: 'string', nullable: true }, []],
    ['fraction', 1.5, { type: 'integer' }, ['must be a whole number']],
    ['wide', 3_000_000_000, { type: 'integer', format: 'int32' }, ['does not fit int32']],
    ['cut bound', 1, { type: 'number', maximum: 1.5, exclusiveMaximum: true }, ['must be less than 1.5']],
    ['characters', '😀', { type: 'string', maxLength: 1 }, []],
    ['int or string', true, { 'x-kubernetes-int-or-string': true }, ['must be a whole number or a string']],
    ['anything', { a: [null] }, { 'x-kubernetes-preserve-unknown-fields': true }, []],
    ['unknown', { b: 1 }, { type: 'object', properties: {} }, ['.b is no property of the type and would be dropped']],
    ['missing', {}, { type: 'object', required: ['a'], properties: { a: { type: 'string' } } }, ['must have "a"']],
    [
      'twice in a set',
      ['a', 'a'],
      { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' },
      ['[1] is there twice in a set'],
    ],
    ['twice by a default', [{ port: 1 }, { port: 1, protocol: 'TCP' }], ports, ['[1] is there twice in a map']],
    ['apart by a key', [{ port: 1 }, { port: 1, protocol: 'UDP' }], ports, []],
    ['variant', { type: 'a', a: 'x' }, union, []],
    ['field of another variant', { type: 'a', a: 'x', b: 1 }, union, ['fits none of the variants']],
    [
      'map',
      { a: 1, b: 'x' },
      { type: 'object', additionalProperties: { type: 'integer' } },
      ['.b must be a whole number'],
    ],
  ])('%s', (_, value, schema, expected) => expect(problems(value, schema)).toEqual(expected));
});
