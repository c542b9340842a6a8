import { docCommentBefore } from '../comments/doc-comment.js';
import type { Range } from './tree.js';

/** A name or keyword, a literal, the end of the file, or the punctuation itself. */
export type Token = 'name' | 'string' | 'number' | 'end' | (string & {});

/**
 * Goes over the tokens of a file that holds declarations only. What it doesn't know makes it give up: it stands at the
 * end then, `failed`, and TypeScript's own tree is asked for.
 */
export interface Cursor {
  readonly text: string;
  token: Token;
  start: number;
  end: number;
  /** A name as it is written, a string without quotes. */
  value: string;
  /** Where the token before ended. */
  before: number;
  /** A line break stands between the token before and this one. */
  fresh: boolean;
  commented: boolean;
  failed: boolean;
}

export function cursorOn(text: string): Cursor {
  const cursor: Cursor = {
    text,
    token: 'end',
    start: 0,
    end: 0,
    value: '',
    before: 0,
    fresh: true,
    commented: false,
    failed: false,
  };
  advance(cursor);
  return cursor;
}

export function fail(cursor: Cursor): void {
  cursor.failed = true;
  cursor.token = 'end';
  cursor.end = cursor.text.length;
}

export function advance(cursor: Cursor): void {
  cursor.before = cursor.end;
  skipTrivia(cursor);
  const { text, start } = cursor;
  if (start >= text.length) {
    cursor.token = 'end';
    cursor.end = text.length;
    return;
  }
  const unit = text.charCodeAt(start);
  if (isNameStart(unit)) scanName(cursor);
  else if (unit === 39 || unit === 34) scanString(cursor, unit);
  else if (isDigit(unit)) scanNumber(cursor);
  else if (unit > 126) fail(cursor);
  else scanPunctuation(cursor);
}

function skipTrivia(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.end;
  cursor.fresh = at === 0;
  cursor.commented = false;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 9 || unit === 13) at++;
    else if (unit === 10) {
      cursor.fresh = true;
      at++;
    } else if (unit === 47 && text.charCodeAt(at + 1) === 42) {
      const close = text.indexOf('*/', at + 2);
      if (close < 0) break;
      cursor.commented = true;
      if (!cursor.fresh && text.slice(at, close).includes('\n')) cursor.fresh = true;
      at = close + 2;
    } else if (unit === 47 && text.charCodeAt(at + 1) === 47) {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? text.length : newline;
    } else break;
  }
  cursor.start = at;
}

function scanName(cursor: Cursor): void {
  const { text, start } = cursor;
  let end = start + 1;
  while (isNamePart(text.charCodeAt(end))) end++;
  // Letters beyond ASCII, and escapes.
  if (text.charCodeAt(end) > 126 || text.charCodeAt(end) === 92) return fail(cursor);
  cursor.token = 'name';
  cursor.value = text.slice(start, end);
  cursor.end = end;
}

function scanString(cursor: Cursor, quote: number): void {
  const { text, start } = cursor;
  const close = text.indexOf(String.fromCharCode(quote), start + 1);
  const value = text.slice(start + 1, close);
  if (close < 0 || value.includes('\\') || value.includes('\n')) return fail(cursor);
  cursor.token = 'string';
  cursor.value = value;
  cursor.end = close + 1;
}

function scanNumber(cursor: Cursor): void {
  const { text, start } = cursor;
  let end = start + 1;
  while (isNamePart(text.charCodeAt(end)) || text.charCodeAt(end) === 46) end++;
  cursor.token = 'number';
  cursor.value = text.slice(start, end);
  cursor.end = end;
  // Separators, exponents with a sign and bigints are rare.
  if (!/^(0x[\da-f]+|\d+(\.\d+)?)$/i.test(cursor.value)) fail(cursor);
}

function scanPunctuation(cursor: Cursor): void {
  const { text, start } = cursor;
  const arrow = text.startsWith('=>', start);
  cursor.token = arrow ? '=>' : text.charAt(start);
  cursor.end = start + (arrow ? 2 : 1);
}

function isNameStart(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 36;
}

function isNamePart(unit: number): boolean {
  return isNameStart(unit) || isDigit(unit);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

export function isName(cursor: Cursor, name: string): boolean {
  return cursor.token === 'name' && cursor.value === name;
}

/** Goes on when this is the token. */
export function accept(cursor: Cursor, token: Token): boolean {
  if (cursor.token !== token) return false;
  advance(cursor);
  return true;
}

export function acceptName(cursor: Cursor, name: string): boolean {
  if (!isName(cursor, name)) return false;
  advance(cursor);
  return true;
}

export function expect(cursor: Cursor, token: Token): void {
  if (!accept(cursor, token)) fail(cursor);
}

/** The name that stands here. */
export function takeName(cursor: Cursor): string {
  const { value } = cursor;
  expect(cursor, 'name');
  return value;
}

/** The doc comment of what begins here. */
export function takeComment({ text, before, start, commented }: Cursor): Range | undefined {
  return commented ? docCommentBefore(text, before, start) : undefined;
}

/** Whether the token after this one is as asked for. */
export function follows(cursor: Cursor, test: (next: Cursor) => boolean): boolean {
  const next = { ...cursor };
  advance(next);
  return test(next);
}

/** Where the last token that was taken ended. */
export function closed(cursor: Cursor, start: number): Range {
  return { start, end: cursor.before };
}
