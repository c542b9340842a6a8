import { docCommentBefore } from '../comments/doc-comment.js';
import type { Range } from './tree.js';

/** Blanks and comments. One expression goes over them all: a loop over characters is slow when cold. */
const trivia = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/** Where the token begins that TypeScript says begins at `from`, comments and blanks included. */
export function tokenStart(text: string, from: number): number {
  const unit = text.charCodeAt(from);
  // Most tokens follow the one before at once, or behind one blank.
  if (isPlain(unit)) return from;
  if (unit === 32 && isPlain(text.charCodeAt(from + 1))) return from + 1;
  if (from === 0 && text.startsWith('#!')) return tokenStart(text, text.indexOf('\n'));
  trivia.lastIndex = from;
  trivia.test(text);
  return trivia.lastIndex;
}

/** A letter, a digit or the like: no blank, no slash. */
function isPlain(unit: number): boolean {
  return unit > 47 && unit < 127;
}

/** The doc comment that TypeScript attaches to a token, as `docCommentBefore`. */
export function docCommentIn(text: string, from: number, start: number): Range | undefined {
  if (start - from < 5) return undefined;
  const between = text.slice(from, start);
  const open = between.indexOf('/*');
  if (open < 0) return undefined;
  const simple = between.charCodeAt(open + 2) === 42 && between.lastIndexOf('/*') === open && !between.includes('//');
  if (!simple) return docCommentBefore(text, from, start);
  const fresh = from === 0 || between.lastIndexOf('\n', open) >= 0;
  const end = between.indexOf('*/', open + 2) + 2;
  return fresh && end - open > 4 ? { start: from + open, end: from + end } : undefined;
}
