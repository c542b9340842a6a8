import { accept, advance, type Cursor, closed, expect, fail, isName, takeName } from './cursor.js';
import { parseMapped, startsMapped } from './parse-mapped.js';
import { parseTemplate } from './parse-template.js';
import type { Parser } from './parser.js';
import type { Keyword, TypeSyntax } from './tree.js';

const keywords: ReadonlySet<string> = new Set<Keyword>([
  'string',
  'number',
  'boolean',
  'bigint',
  'symbol',
  'object',
  'any',
  'unknown',
  'never',
  'void',
  'undefined',
  'null',
]);

/** Names that begin a type which this parser leaves to TypeScript. */
const rare: ReadonlySet<string> = new Set(['this', 'asserts', 'abstract', 'new']);

export function parseType(parser: Parser): TypeSyntax {
  const { cursor } = parser;
  const { start } = cursor;
  const check = parseUnion(parser);
  if (!isName(cursor, 'extends') || cursor.fresh) return check;
  advance(cursor);
  const bound = parseUnion(parser);
  expect(cursor, '?');
  const whenTrue = parseType(parser);
  expect(cursor, ':');
  const whenFalse = parseType(parser);
  return { kind: 'conditional', check, extends: bound, whenTrue, whenFalse, ...closed(cursor, start) };
}

function parseUnion(parser: Parser): TypeSyntax {
  return parseList(parser, '|', 'union', (inner) => parseList(inner, '&', 'intersection', parseOperator));
}

function parseList(
  parser: Parser,
  token: '|' | '&',
  kind: 'union' | 'intersection',
  parse: (parser: Parser) => TypeSyntax,
): TypeSyntax {
  const { cursor } = parser;
  const { start } = cursor;
  const leading = accept(cursor, token);
  const first = parse(parser);
  if (!leading && cursor.token !== token) return first;
  const members = [first];
  while (accept(cursor, token)) members.push(parse(parser));
  return { kind, members, ...closed(cursor, start) };
}

function parseOperator(parser: Parser): TypeSyntax {
  const { cursor } = parser;
  const { start, value } = cursor;
  if (cursor.token !== 'name' || !['keyof', 'readonly', 'unique', 'infer'].includes(value)) return parsePostfix(parser);
  advance(cursor);
  if (value === 'readonly') return parseOperator(parser);
  if (value === 'keyof') {
    const operand = parseOperator(parser);
    return { kind: 'keyof', operand, ...closed(cursor, start) };
  }
  const name = takeName(cursor);
  if (value === 'unique') {
    if (name !== 'symbol') fail(cursor);
    return { kind: 'keyword', name: 'symbol', ...closed(cursor, start) };
  }
  // `infer U extends X` may be the condition's own `extends`.
  if (isName(cursor, 'extends')) fail(cursor);
  return { kind: 'opaque', ...closed(cursor, start) };
}

function parsePostfix(parser: Parser): TypeSyntax {
  const { cursor } = parser;
  const { start } = cursor;
  let type = parsePrimary(parser);
  while (cursor.token === '[' && !cursor.fresh) {
    advance(cursor);
    if (accept(cursor, ']')) type = { kind: 'array', element: type, ...closed(cursor, start) };
    else {
      const index = parser.type();
      expect(cursor, ']');
      type = { kind: 'indexed', object: type, index, ...closed(cursor, start) };
    }
  }
  return type;
}

function parsePrimary(parser: Parser): TypeSyntax {
  const { cursor } = parser;
  switch (cursor.token) {
    case 'name':
      return parseNamed(parser);
    case 'string':
    case 'number':
    case '-':
      return parseLiteral(cursor);
    case '{':
      return parseBraces(parser);
    case '(':
      return parseParentheses(parser);
    case '[':
      return parseTuple(cursor);
    case '`':
      return parseTemplate(parser);
    default:
      fail(cursor);
      return { kind: 'opaque', ...closed(cursor, cursor.start) };
  }
}

function parseNamed(parser: Parser): TypeSyntax {
  const { cursor } = parser;
  const { start, value } = cursor;
  if (rare.has(value)) fail(cursor);
  if (value === 'import') return parseImport(parser);
  if (value === 'typeof') return parseQuery(parser);
  advance(cursor);
  if (value === 'true' || value === 'false')
    return { kind: 'literal', value: value === 'true', ...closed(cursor, start) };
  if (keywords.has(value)) return { kind: 'keyword', name: value as Keyword, ...closed(cursor, start) };
  const name = parseQualified(cursor, value);
  const args = parser.typeArguments();
  // A predicate: `x is string`.
  if (isName(cursor, 'is') && !cursor.fresh) fail(cursor);
  return { kind: 'reference', name, arguments: args, ...closed(cursor, start) };
}

function parseQualified(cursor: Cursor, first: string): readonly string[] {
  const name = [first];
  while (accept(cursor, '.')) name.push(takeName(cursor));
  return name;
}

function parseQuery({ cursor }: Parser): TypeSyntax {
  const { start } = cursor;
  advance(cursor);
  if (isName(cursor, 'import')) fail(cursor);
  const name = parseQualified(cursor, takeName(cursor));
  if (cursor.token === '<') fail(cursor);
  return { kind: 'query', name, ...closed(cursor, start) };
}

function parseImport(parser: Parser): TypeSyntax {
  const { cursor } = parser;
  const { start } = cursor;
  advance(cursor);
  expect(cursor, '(');
  const specifier = parser.specifier();
  expect(cursor, ')');
  const name = accept(cursor, '.') ? parseQualified(cursor, takeName(cursor)) : [];
  const args = parser.typeArguments();
  return { kind: 'import', specifier, name, arguments: args, ...closed(cursor, start) };
}

function parseLiteral(cursor: Cursor): TypeSyntax {
  const { start } = cursor;
  const negative = accept(cursor, '-');
  const { token, value } = cursor;
  if (token === 'string' && !negative) {
    advance(cursor);
    return { kind: 'literal', value, ...closed(cursor, start) };
  }
  expect(cursor, 'number');
  return { kind: 'literal', value: negative ? -Number(value) : Number(value), ...closed(cursor, start) };
}

function parseBraces(parser: Parser): TypeSyntax {
  const { cursor } = parser;
  const { start } = cursor;
  if (startsMapped(cursor)) return parseMapped(parser);
  const members = parser.members();
  return { kind: 'object', members, ...closed(cursor, start) };
}

/** A type in parentheses, or a function: its parameters are followed by an arrow. */
function parseParentheses(parser: Parser): TypeSyntax {
  const { cursor } = parser;
  const { start } = cursor;
  const after = { ...cursor };
  skipBalanced(after, '(', ')');
  if (after.token === '=>') {
    skipBalanced(cursor, '(', ')');
    advance(cursor);
    parser.type();
    return { kind: 'function', ...closed(cursor, start) };
  }
  advance(cursor);
  const type = parser.type();
  expect(cursor, ')');
  return type;
}

function parseTuple(cursor: Cursor): TypeSyntax {
  const { start } = cursor;
  skipBalanced(cursor, '[', ']');
  return { kind: 'tuple', ...closed(cursor, start) };
}

function skipBalanced(cursor: Cursor, open: string, close: string): void {
  let depth = 0;
  do {
    if (cursor.token === open) depth++;
    if (cursor.token === close) depth--;
    // Text in a template is not made of tokens.
    if (cursor.token === '`' || cursor.token === 'end') fail(cursor);
    else advance(cursor);
  } while (depth > 0 && cursor.token !== 'end');
}

export function parseTypeArguments(parser: Parser): readonly TypeSyntax[] {
  const { cursor } = parser;
  if (cursor.token !== '<' || cursor.fresh) return [];
  advance(cursor);
  const types: TypeSyntax[] = [];
  do types.push(parser.type());
  while (accept(cursor, ',') && cursor.token !== '>');
  expect(cursor, '>');
  return types;
}
