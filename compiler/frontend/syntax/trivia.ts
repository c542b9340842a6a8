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
