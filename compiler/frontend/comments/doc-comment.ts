import type { Range } from '../syntax/tree.js';

/**
 * The doc comment that TypeScript attaches to the token at `start`: the last one behind `from`, where the token before
 * ended, that does not begin on that token's line. `{ /** so *\/ a: string }` therefore documents nothing.
 */
export function docCommentIn(text: string, from: number, start: number): Range | undefined {
  if (start - from < 5) return undefined;
  const between = text.slice(from, start);
  const open = between.indexOf('/*');
  if (open < 0) return undefined;
  const simple = between.charCodeAt(open + 2) === 42 && between.lastIndexOf('/*') === open && !between.includes('//');
  if (!simple) return lastDocComment(text, from, start);
  const fresh = from === 0 || between.lastIndexOf('\n', open) >= 0;
  const end = between.indexOf('*/', open + 2) + 2;
  return fresh && end - open > 4 ? { start: from + open, end: from + end } : undefined;
}

/** Where several comments stand there, or one of another kind. */
function lastDocComment(text: string, start: number, end: number): Range | undefined {
  let found: Range | undefined;
  // At the head of the file the first line counts too.
  let fresh = start === 0;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) {
      fresh = true;
      at++;
    } else if (unit === 47 && text.charCodeAt(at + 1) === 42) {
      const close = text.indexOf('*/', at + 2);
      const stop = close < 0 ? end : close + 2;
      if (fresh && text.charCodeAt(at + 2) === 42 && stop - at > 4) found = { start: at, end: stop };
      at = stop;
    } else if (unit === 47 && text.charCodeAt(at + 1) === 47) {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? end : newline;
    } else at++;
  }
  return found;
}
