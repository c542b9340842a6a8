import type { Range } from '../syntax/tree.js';

/**
 * The doc comment that TypeScript attaches to the token after `start`: the last one between the previous token and it
 * that does not begin on the previous token's line. `{ /** so *\/ a: string }` therefore documents nothing.
 */
export function docCommentBefore(text: string, start: number, end: number): Range | undefined {
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
