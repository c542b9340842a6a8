/** A word of a tag's argument, with where it stands in it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits an argument at its spaces. A word that begins with a double quote is a JSON string; brackets keep the spaces
 * and quotes inside them. Undefined where a quote or a bracket is not closed.
 */
export function splitWords(argument: string): readonly Word[] | undefined {
  const words: Word[] = [];
  let at = 0;
  while (at < argument.length) {
    if (isSpace(argument[at])) {
      at++;
      continue;
    }
    const word = argument[at] === '"' ? quotedWord(argument, at) : plainWord(argument, at);
    if (!word) return undefined;
    words.push(word);
    at = word.end;
  }
  return words;
}

function quotedWord(argument: string, start: number): Word | undefined {
  const end = endOfString(argument, start);
  if (end === undefined || (end < argument.length && !isSpace(argument[end]))) return undefined;
  const text = parseString(argument.slice(start, end));
  return text === undefined ? undefined : { text, start, end };
}

function plainWord(argument: string, start: number): Word | undefined {
  let depth = 0;
  let at = start;
  while (at < argument.length && (depth > 0 || !isSpace(argument[at]))) {
    const character = argument[at];
    if (character === '[') depth++;
    if (character === ']') depth--;
    const quoted = depth > 0 && (character === '"' || character === "'");
    const next = quoted ? endOfString(argument, at) : at + 1;
    if (next === undefined) return undefined;
    at = next;
  }
  return depth > 0 ? undefined : { text: argument.slice(start, at), start, end: at };
}

/** One past the closing quote, which is the same character as the opening one. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[start]) return at + 1;
  }
  return undefined;
}

function parseString(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}
