/** Blanks and comments. One expression goes over them all: a loop over characters is slow when cold. */
const trivia = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/** Where the token begins that TypeScript says begins at `from`, comments and blanks included. */
export function tokenStart(text: string, from: number): number {
  const unit = text.charCodeAt(from);
  // Most tokens follow the one before at once, or behind one blank, and begin with a letter or the like: no blank, no slash.
  if (unit > 47 && unit < 127) return from;
  const next = unit === 32 ? text.charCodeAt(from + 1) : 0;
  if (next > 47 && next < 127) return from + 1;
  if (from === 0 && text.startsWith('#!')) return tokenStart(text, text.indexOf('\n'));
  trivia.lastIndex = from;
  trivia.test(text);
  return trivia.lastIndex;
}
