import {
  accept,
  acceptName,
  advance,
  type Cursor,
  closed,
  expect,
  fail,
  follows,
  isName,
  takeComment,
  takeName,
} from './cursor.js';
import type { Parser } from './parser.js';
import type { MemberSyntax, Range, TypeParameterSyntax } from './tree.js';

/** From `{` to `}`: properties and index signatures. Methods are left to TypeScript. */
export function parseMembers(parser: Parser): readonly MemberSyntax[] {
  const { cursor } = parser;
  const members: MemberSyntax[] = [];
  expect(cursor, '{');
  while (cursor.token !== '}' && cursor.token !== 'end') members.push(parseMember(parser));
  expect(cursor, '}');
  return members;
}

function parseMember(parser: Parser): MemberSyntax {
  const { cursor } = parser;
  const found = takeComment(cursor);
  const comment = found && { comment: found };
  const { start } = cursor;
  if (isName(cursor, 'readonly') && follows(cursor, startsName)) advance(cursor);
  if (cursor.token === '[') return parseIndex(parser, start, comment);
  const at: Range = { start: cursor.start, end: cursor.end };
  const name = parseName(cursor);
  const optional = accept(cursor, '?');
  const type = accept(cursor, ':') ? { type: parser.type() } : undefined;
  // A method, an accessor.
  if (!type && cursor.token !== ';' && cursor.token !== ',' && cursor.token !== '}') fail(cursor);
  endMember(cursor);
  return { kind: 'property', name, optional, at, ...type, ...closed(cursor, start), ...comment };
}

function startsName({ token }: Cursor): boolean {
  return token === 'name' || token === 'string' || token === 'number' || token === '[';
}

function parseName(cursor: Cursor): string {
  const { token, value } = cursor;
  if (token === 'number') {
    advance(cursor);
    return String(Number(value));
  }
  if (token === 'string') {
    advance(cursor);
    return value;
  }
  return takeName(cursor);
}

function parseIndex(parser: Parser, start: number, comment: { readonly comment: Range } | undefined): MemberSyntax {
  const { cursor } = parser;
  advance(cursor);
  takeName(cursor);
  expect(cursor, ':');
  const key = parser.type();
  expect(cursor, ']');
  expect(cursor, ':');
  const value = parser.type();
  endMember(cursor);
  return { kind: 'index', key, value, ...closed(cursor, start), ...comment };
}

/** A semicolon, a comma, or a new line. */
function endMember(cursor: Cursor): void {
  if (accept(cursor, ';') || accept(cursor, ',') || cursor.token === '}' || cursor.fresh) return;
  fail(cursor);
}

export function parseTypeParameters(parser: Parser): readonly TypeParameterSyntax[] {
  const { cursor } = parser;
  if (!accept(cursor, '<')) return [];
  const parameters: TypeParameterSyntax[] = [];
  while (cursor.token !== '>' && cursor.token !== 'end') {
    // `in`, `out` and `const` before the name.
    if (follows(cursor, ({ token }) => token === 'name') && !follows(cursor, (next) => isName(next, 'extends')))
      fail(cursor);
    const name = takeName(cursor);
    const constraint = acceptName(cursor, 'extends') ? { constraint: parser.type() } : undefined;
    const fallback = accept(cursor, '=') ? { fallback: parser.type() } : undefined;
    parameters.push({ name, ...constraint, ...fallback });
    if (!accept(cursor, ',')) break;
  }
  expect(cursor, '>');
  return parameters;
}
