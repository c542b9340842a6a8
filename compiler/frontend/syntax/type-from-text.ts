import { memberFromText } from './member-from-text.js';
import { expect, giveUp, isName, isOnNewLine, next, readName, skip, type Tokens } from './tokens.js';
import type { KeywordSyntax, MemberSyntax, ReferenceSyntax, TypeParameterSyntax, TypeSyntax } from './tree.js';
import { keywordsByName } from './type-keywords.js';

/** What else begins with these words is left to the compiler. */
const beyond: ReadonlySet<string> = new Set(
  (
    'abstract asserts async await break case catch class const continue debugger default delete do else enum export ' +
    'extends finally for function if implements import in infer instanceof interface intrinsic is keyof let new out package private ' +
    'protected public return static super switch this throw try typeof unique var void while with yield'
  ).split(' '),
);
const none: readonly TypeSyntax[] = [];

export function typeFromText(tokens: Tokens): TypeSyntax {
  const type = listFromText(tokens, '|');
  // A conditional type.
  if (tokens.token === 'extends') giveUp(tokens);
  return type;
}

/** Unions of intersections; an operator may stand in front. */
function listFromText(tokens: Tokens, operator: '|' | '&'): TypeSyntax {
  const { start } = tokens;
  const member = () => (operator === '|' ? listFromText(tokens, '&') : operatorFromText(tokens));
  const leading = skip(tokens, operator);
  const first = member();
  if (!leading && tokens.token !== operator) return first;
  const members = [first];
  while (skip(tokens, operator)) members.push(member());
  return { kind: operator === '|' ? 'union' : 'intersection', members, start, end: tokens.from };
}

function operatorFromText(tokens: Tokens): TypeSyntax {
  const { start } = tokens;
  if (skip(tokens, 'readonly')) {
    const type = operatorFromText(tokens);
    if (type.kind !== 'array') giveUp(tokens);
    return type.kind === 'array' ? { ...type, readonly: true, start, end: tokens.from } : type;
  }
  if (skip(tokens, 'keyof')) {
    const operand = operatorFromText(tokens);
    return { kind: 'keyof', operand, start, end: tokens.from };
  }
  let type = plainFromText(tokens);
  while (tokens.token === '[' && !isOnNewLine(tokens)) {
    next(tokens);
    if (skip(tokens, ']')) type = { kind: 'array', element: type, readonly: false, start, end: tokens.from };
    else {
      const index = typeFromText(tokens);
      expect(tokens, ']');
      type = { kind: 'indexed', object: type, index, start, end: tokens.from };
    }
  }
  return type;
}

function plainFromText(tokens: Tokens): TypeSyntax {
  const { token, start } = tokens;
  if (isName(tokens)) return namedFromText(tokens);
  if (token === '{') {
    const members = membersFromText(tokens);
    return { kind: 'object', members, start, end: tokens.from };
  }
  if (skip(tokens, '(')) {
    const type = typeFromText(tokens);
    expect(tokens, ')');
    return type;
  }
  return literalFromText(tokens);
}

function literalFromText(tokens: Tokens): TypeSyntax {
  const { start } = tokens;
  const negative = skip(tokens, '-');
  const { token, end } = tokens;
  const string = /^['"]/.test(token);
  if (negative ? !/^\d/.test(token) : !string && !/^\d/.test(token)) giveUp(tokens);
  else next(tokens);
  const value = string ? token.slice(1, -1) : negative ? -Number(token) : Number(token);
  return { kind: 'literal', value, start, end };
}

function namedFromText(tokens: Tokens): TypeSyntax {
  const { token, start, end } = tokens;
  const keyword: KeywordSyntax | undefined = keywordsByName.get(token);
  if (keyword) {
    next(tokens);
    return keyword;
  }
  if (token === 'null' || token === 'true' || token === 'false') {
    next(tokens);
    return token === 'null'
      ? { kind: 'keyword', name: 'null', start, end }
      : { kind: 'literal', value: token === 'true', start, end };
  }
  return referenceFromText(tokens);
}

/** A name with its type arguments. */
export function referenceFromText(tokens: Tokens): ReferenceSyntax {
  const { start } = tokens;
  if (beyond.has(tokens.token)) giveUp(tokens);
  const name = [readName(tokens)];
  const args = tokens.token === '<' && !isOnNewLine(tokens) ? typeArguments(tokens) : none;
  return { kind: 'reference', name, arguments: args, start, end: tokens.from };
}

function typeArguments(tokens: Tokens): readonly TypeSyntax[] {
  next(tokens);
  const args = [typeFromText(tokens)];
  while (skip(tokens, ',')) args.push(typeFromText(tokens));
  expect(tokens, '>');
  return args;
}

/** Of a declaration, if it has any. */
export function parametersFromText(tokens: Tokens): readonly TypeParameterSyntax[] {
  if (!skip(tokens, '<')) return [];
  const parameters: TypeParameterSyntax[] = [];
  do {
    if (beyond.has(tokens.token)) giveUp(tokens);
    const name = readName(tokens);
    const constraint = skip(tokens, 'extends') && { constraint: typeFromText(tokens) };
    const fallback = skip(tokens, '=') && { fallback: typeFromText(tokens) };
    parameters.push({ name, ...constraint, ...fallback });
  } while (skip(tokens, ','));
  expect(tokens, '>');
  return parameters;
}

/** Between braces. */
export function membersFromText(tokens: Tokens): readonly MemberSyntax[] {
  expect(tokens, '{');
  const members: MemberSyntax[] = [];
  while (tokens.token !== '}' && tokens.token !== '') members.push(memberFromText(tokens, typeFromText));
  expect(tokens, '}');
  return members;
}
