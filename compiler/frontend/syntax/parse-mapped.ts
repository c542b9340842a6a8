import { accept, acceptName, advance, type Cursor, closed, expect, takeName } from './cursor.js';
import type { Parser } from './parser.js';
import type { MappedSyntax } from './tree.js';

/** Whether `{ [K in` begins here, with or without `readonly`. */
export function startsMapped(cursor: Cursor): boolean {
  const next = { ...cursor };
  advance(next);
  if (next.token === '+' || next.token === '-') advance(next);
  acceptName(next, 'readonly');
  if (!accept(next, '[') || !accept(next, 'name')) return false;
  return acceptName(next, 'in');
}

export function parseMapped(parser: Parser): MappedSyntax {
  const { cursor } = parser;
  const { start } = cursor;
  advance(cursor);
  if (cursor.token === '+' || cursor.token === '-') advance(cursor);
  acceptName(cursor, 'readonly');
  expect(cursor, '[');
  const parameter = takeName(cursor);
  advance(cursor);
  const constraint = parser.type();
  const rename = acceptName(cursor, 'as') ? parser.type() : undefined;
  expect(cursor, ']');
  const optional = parseOptional(cursor);
  const type = accept(cursor, ':') ? parser.type() : undefined;
  if (cursor.token !== '}') expect(cursor, cursor.token === ',' ? ',' : ';');
  expect(cursor, '}');
  return {
    kind: 'mapped',
    parameter,
    constraint,
    ...(rename && { rename }),
    optional,
    ...(type && { type }),
    ...closed(cursor, start),
  };
}

function parseOptional(cursor: Cursor): MappedSyntax['optional'] {
  if (accept(cursor, '-')) {
    expect(cursor, '?');
    return 'remove';
  }
  const plus = accept(cursor, '+');
  if (accept(cursor, '?')) return 'add';
  if (plus) expect(cursor, '?');
  return 'keep';
}
