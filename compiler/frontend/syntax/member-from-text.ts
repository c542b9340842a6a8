import { docCommentIn } from '../comments/doc-comment.js';
import { expect, giveUp, isName, isOnNewLine, next, readName, skip, type Tokens } from './tokens.js';
import type { MemberSyntax, TypeSyntax } from './tree.js';

/** Types hold members and members types: this is `typeFromText`. */
type TypeReader = (tokens: Tokens) => TypeSyntax;

/** A property or an index signature. Whatever else may stand in an interface is left to the compiler. */
export function memberFromText(tokens: Tokens, typeOf: TypeReader): MemberSyntax {
  const { text, start, from } = tokens;
  const found = docCommentIn(text, from, start);
  const comment = found && { comment: found };
  if (tokens.token === 'readonly' && isModifier(tokens)) next(tokens);
  if (tokens.token === '[') {
    const signature = indexFromText(tokens, typeOf);
    return { kind: 'index', ...signature, start, end: endOfMember(tokens), ...comment };
  }
  const at = { start: tokens.start, end: tokens.end };
  const name = propertyName(tokens);
  const optional = skip(tokens, '?');
  expect(tokens, ':');
  const type = typeOf(tokens);
  return { kind: 'property', name, optional, at, type, start, end: endOfMember(tokens), ...comment };
}

/** A property may be called `readonly` itself. */
function isModifier({ text, end }: Tokens): boolean {
  return /^[ \t]+[\w$'"[]/.test(text.slice(end, end + 20));
}

function propertyName(tokens: Tokens): string {
  const { token } = tokens;
  if (isName(tokens)) return readName(tokens);
  const string = /^['"]/.test(token);
  if (string || /^\d/.test(token)) next(tokens);
  else giveUp(tokens);
  return string ? token.slice(1, -1) : String(Number(token));
}

/** `[key: string]: T` */
function indexFromText(tokens: Tokens, typeOf: TypeReader): { readonly key: TypeSyntax; readonly value: TypeSyntax } {
  next(tokens);
  readName(tokens);
  expect(tokens, ':');
  const key = typeOf(tokens);
  expect(tokens, ']');
  expect(tokens, ':');
  return { key, value: typeOf(tokens) };
}

function endOfMember(tokens: Tokens): number {
  if (tokens.token === ';' || tokens.token === ',') next(tokens);
  else if (tokens.token !== '}' && !isOnNewLine(tokens)) giveUp(tokens);
  return tokens.from;
}
