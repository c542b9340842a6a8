/**
 * Whether JavaScript and RE2 read the expression alike: literals, classes, groups, alternatives, anchors and counted
 * repetitions. Nearly all patterns are of this kind, and then RE2 need not be loaded.
 */
export function isPlainPattern(pattern: string): boolean {
  if (
    pattern.length > 1000 ||
    /\(\?[^:]/.test(pattern) ||
    !plain.test(pattern) ||
    /[*+?}][*+]|[*+?]\{|\}\{|\?\?\?/.test(pattern)
  )
    return false;
  for (const [, low, high] of pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)) {
    if (Number(low) > 1000 || Number(high ?? 0) > 1000) return false;
  }
  if ((pattern.match(/\{/g) ?? []).length > 1 && nested.test(pattern)) return false;
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** A counted repetition of a group: RE2 multiplies nested counts and has a limit. */
const nested = /\)\{/;

const literal = '[A-Za-z0-9_ \\-:;,@#%&=<>~"\'`!/]';
const escaped = '\\\\[dDwW.\\-+*?()[\\]{}|^$/\\\\]';
const inClass = `(?:[A-Za-z0-9_ :;,@#%=<>"'\`!/.*+?(){}|$-]|\\\\[dw.\\-+*?()[\\]{}|^$/\\\\])`;
const charClass = `\\[\\^?${inClass}+\\]`;
const quantifier = '[*+?]\\??|\\{\\d+(?:,\\d*)?\\}\\??';

const plain = new RegExp(`^(?:${charClass}|${escaped}|${literal}|\\((?:\\?:)?|\\)|\\||\\^|\\$|${quantifier})*$`);
