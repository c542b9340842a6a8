import { expect, test } from '@jest/globals';
import { readComment } from '../../compiler/frontend/comments/comment.js';
import { commentLines } from '../../compiler/import/comment-text.js';

function readBack(description: string, tags: readonly string[]): ReturnType<typeof readComment> {
  const text = commentLines({ description, tags })
    .map((line) => `  ${line}`)
    .join('\n');
  return readComment(text, { start: 2, end: text.length });
}

test.each([
  'One line.',
  'Two\nlines.',
  'A\n\n\ngap.',
  '@deprecated is no tag here\n  @nor here',
  'ends a comment: */ and goes on',
  'a text with @minimum 3',
  '* a list\n* of stars',
  'a list:\n  - indented\n\t- by a tab',
  `long ${'word '.repeat(60)}end`,
  '```\n@Component\n```\nafter a fence',
  'a {@link Thing} and an a@b.c',
  'back\\slash',
])('prose comes back: %j', (description) => {
  const { description: prose, tags } = readBack(description, ['@minimum 1']);
  expect(prose).toBe(description);
  expect(tags).toMatchObject([{ name: 'minimum', argument: '1' }]);
});

test('a tag behind text is escaped', () => {
  expect(commentLines({ description: 'At least @minimum 3', tags: [] })).toEqual(['/** At least \\@minimum 3 */']);
});

test.each([
  'ends in a space ',
  ' begins with one',
  'ends in a break\n',
  'a line with a trailing tab\t\nand another',
  'carriage\r\nreturn',
  'an escape \\@ of its own',
  'another *\\/ one',
  '```\nan open fence',
  '',
])('what prose can not hold is said by the fragment: %j', (description) => {
  const { description: prose, tags } = readBack(description, ['@schema {"minLength": 1}']);
  expect(prose).toBe('');
  expect(tags.map(({ name }) => name)).toEqual(['schema']);
  expect(JSON.parse(tags[0]?.argument ?? '')).toEqual({ description, minLength: 1 });
});
