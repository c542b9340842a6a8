/** Reads a text token by token. What it can't read ends it: every further token is the empty one, and `ended` tells. */
export interface Tokens {
  readonly text: string;
  /** The token, as it is written; empty behind the last one. */
  token: string;
  start: number;
  end: number;
  /** Where the token before ended. */
  from: number;
  /** Something was met that this reader does not know. */
  unknown: boolean;
}

/** Blanks and comments. */
const trivia = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
/** Names, strings without escapes, whole numbers, punctuation. */
const anyToken = /[A-Za-z_$][\w$]*|'[^'\\\r\n]*'|"[^"\\\r\n]*"|(?:0|[1-9]\d*)(?![\w.])|[{}()[\]<>|&;:,?*=-]/y;
const name = /^[A-Za-z_$]/;
const lineBreak = /[\n\r\u2028\u2029]/;

export function tokensOf(text: string): Tokens {
  const tokens: Tokens = { text, token: '', start: 0, end: 0, from: 0, unknown: text.charCodeAt(0) === 0xfeff };
  next(tokens);
  return tokens;
}

export function next(tokens: Tokens): void {
  const { text, end } = tokens;
  tokens.from = end;
  trivia.lastIndex = end;
  trivia.test(text);
  const start = trivia.lastIndex;
  anyToken.lastIndex = start;
  const known = !tokens.unknown && anyToken.test(text);
  if (!known && start < text.length) tokens.unknown = true;
  tokens.start = start;
  tokens.end = known ? anyToken.lastIndex : text.length;
  tokens.token = known ? text.slice(start, tokens.end) : '';
}

export function giveUp(tokens: Tokens): void {
  tokens.unknown = true;
  tokens.token = '';
}

/** Goes over the token if it is this one. */
export function skip(tokens: Tokens, token: string): boolean {
  if (tokens.token !== token) return false;
  next(tokens);
  return true;
}

/** Goes over this token; another one is not known. */
export function expect(tokens: Tokens, token: string): void {
  if (!skip(tokens, token)) giveUp(tokens);
}

export function isName(tokens: Tokens): boolean {
  return name.test(tokens.token);
}

/** A name, of whatever is named by plain words. */
export function readName(tokens: Tokens): string {
  const { token } = tokens;
  if (isName(tokens)) next(tokens);
  else giveUp(tokens);
  return token;
}

/** Whether the token stands on a line of its own, or the text has ended. */
export function isOnNewLine({ text, token, from, start }: Tokens): boolean {
  return token === '' || (start > from && lineBreak.test(text.slice(from, start)));
}

/** A semicolon, or what stands for one. @returns where the statement ends */
export function endOfStatement(tokens: Tokens): number {
  if (tokens.token === ';') next(tokens);
  else if (!isOnNewLine(tokens)) giveUp(tokens);
  return tokens.from;
}
