import { describe, expect, test } from '@jest/globals';
import { tags } from '../../compiler/extensions/custom-resource/tags/index.js';

function parse(name: string, argument: string): unknown {
  const parsed = tags.find((tag) => tag.name === name)?.parse(argument);
  if (!parsed) throw new Error(`no @${name}`);
  return 'value' in parsed ? parsed.value : 'expected' in parsed ? `! ${parsed.expected}` : 'foreign';
}

test('no name stands twice', () => {
  expect(new Set(tags.map(({ name }) => name)).size).toBe(tags.length);
});

describe('reads', () => {
  test.each<[string, string, unknown]>([
    ['resource', 'cache.example.com/v1', { group: 'cache.example.com', version: 'v1' }],
    ['shortName', 'mc  mcs', ['mc', 'mcs']],
    ['column', 'Ready .status.ready integer', { name: 'Ready', path: '.status.ready', type: 'integer' }],
    [
      'column',
      '"Last - Backup" .status.conditions[?(@.type=="Has Space")].at date format=date-time priority=1 - When - it\n  was.',
      {
        name: 'Last - Backup',
        path: '.status.conditions[?(@.type=="Has Space")].at',
        type: 'date',
        format: 'date-time',
        priority: 1,
        description: 'When - it was.',
      },
    ],
    ['column', 'A .a - say "it', { name: 'A', path: '.a', description: 'say "it' }],
    ['label', 'a=b', ['a', 'b']],
    ['annotation', '"a/b=c d"', ['a/b', 'c d']],
    ['annotation', 'a="b c"', ['a', 'b c']],
    ['annotation', 'a=', ['a', '']],
    ['minimum', '-1.5e3', -1500],
    ['pattern', '/^a\\/b\\\\/', '^a/b\\\\'],
    ['pattern', '/a*/b/', 'a*/b'],
    ['default', '{"a":\n [1]}', { a: [1] }],
    ['example', 'like this', 'foreign'],
    ['see', 'the manual', 'foreign'],
    ['see', 'https://a.example How to', { url: 'https://a.example', description: 'How to' }],
    ['unique', '', []],
    ['immutable', 'fixed', true],
    ['cel', 'self.a >\n  1', { rule: 'self.a > 1' }],
    ['cel', '{"rule": "a", "optionalOldSelf": true}', { rule: 'a', optionalOldSelf: true }],
    ['cel', "{'a': 1}.size() > 0", { rule: "{'a': 1}.size() > 0" }],
    ['schema', '{"not": {"enum": ["a"]}}', { not: { enum: ['a'] } }],
  ])('@%s %s', (name, argument, value) => expect(parse(name, argument)).toEqual(value));
});

describe('refuses', () => {
  test.each<[string, string]>([
    ['resource', 'v1'],
    ['resource', 'a/b/c'],
    ['plural', 'a b'],
    ['scope', 'Global'],
    ['storage', 'yes'],
    ['column', 'Ready'],
    ['column', 'Ready .a whole'],
    ['column', 'Ready .a[?(@.b=="c"'],
    ['column', 'Ready .a priority=-1'],
    ['scale', '.a .b .c .d'],
    ['label', 'a b=c'],
    ['annotation', 'a=b c'],
    ['minimum', 'one'],
    ['minimum', '1e999'],
    ['minLength', '-1'],
    ['pattern', '^a$'],
    ['pattern', '/a/i'],
    ['default', 'yes'],
    ['default', '9223372036854775807'],
    ['exactlyOneOf', 'a'],
    ['requires', ''],
    ['immutable', 'always'],
    ['cel', ''],
    ['cel', '{"rule": "a", "because": "b"}'],
    ['cel', '{"rule": }'],
    ['schema', '{"$ref": "#/a"}'],
    ['schema', '{"properties": {"a": {"const": 1}}}'],
    ['schema', '{"exclusiveMinimum": 1}'],
    ['schema', '{"additionalProperties": false}'],
    ['schema', '{"x-kubernetes-preserve-unknown-fields": false}'],
  ])('@%s %s', (name, argument) => expect(parse(name, argument)).toMatch(/^! /));
});
