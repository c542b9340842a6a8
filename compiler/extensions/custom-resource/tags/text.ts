import type { Parsed, Tag } from '../../../model/tag.js';
import { parseWord } from './argument.js';
import { onSchema } from './places.js';

export const pattern: Tag<string> = {
  name: 'pattern',
  argument: '/expression/',
  places: onSchema,
  repeatable: false,
  description:
    'A regular expression that the text must match somewhere; `^` and `$` tie it to the ends. It is RE2, as the API server reads it: no look-around, no back-references, `(?i)` inside instead of flags. A `/` inside is written `\\/`.',
  example: `/** @pattern /^[a-z]+(\\/[a-z]+)*$/ */
path: string;`,
  parse: parsePattern,
  fragment: (pattern) => ({ pattern }),
};

function parsePattern(argument: string): Parsed<string> {
  const [, expression, flags] = /^\/([^\n]+)\/([a-z]*)$/.exec(argument) ?? [];
  if (expression === undefined) return { expected: 'an expression between slashes, such as /^[a-z]+$/' };
  if (flags !== '') return { expected: `an expression without flags; write (?${flags}) at its beginning` };
  return { value: expression.replace(/\\([\s\S])/g, (pair, character) => (character === '/' ? '/' : pair)) };
}

export const format: Tag<string> = {
  name: 'format',
  argument: 'name',
  places: onSchema,
  repeatable: false,
  description:
    'The format of a text or the width of a number, such as `date-time`, `uri`, `int32`. A server ignores a format that it does not know.',
  example: `/** @format hostname */
host: string;`,
  parse: parseWord('one name, such as date-time'),
  fragment: (format) => ({ format }),
};

export const title: Tag<string> = {
  name: 'title',
  argument: 'text',
  places: onSchema,
  repeatable: false,
  description: 'A title, which some consoles show in place of the property’s name.',
  example: `/** @title Number of pods */
size: Int32;`,
  parse: (argument) => (argument === '' ? { expected: 'a text' } : { value: argument.replace(/\s*\n\s*/g, ' ') }),
  fragment: (title) => ({ title }),
};

export interface Link {
  readonly url: string;
  readonly description?: string;
}

export const see: Tag<Link> = {
  name: 'see',
  argument: 'url [text]',
  places: onSchema,
  repeatable: false,
  description:
    'Writes `externalDocs`. A `@see` that does not begin with a URL is TSDoc’s own and passes without meaning.',
  example: `/** @see https://example.com/sizes How to choose a size */
size: Int32;`,
  parse: parseLink,
  fragment: (externalDocs) => ({ externalDocs }),
};

function parseLink(argument: string): Parsed<Link> {
  const [, url, text] = /^(https?:\/\/\S+)(?:\s+([\s\S]*))?$/.exec(argument) ?? [];
  if (url === undefined) return { foreign: true };
  return { value: { url, ...(text && { description: text.trim().replace(/\s*\n\s*/g, ' ') }) } };
}
