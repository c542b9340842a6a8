import { accept, acceptName, advance, type Cursor, closed, expect, fail } from './cursor.js';
import type { ExpressionSyntax } from './tree.js';

/** A literal, an object or an array of them, with or without `as const`. */
export function parseValue(cursor: Cursor): ExpressionSyntax {
  const { start } = cursor;
  const operand = parseOperand(cursor);
  if (!acceptName(cursor, 'as')) return operand;
  if (!acceptName(cursor, 'const')) fail(cursor);
  return { kind: 'const', operand, ...closed(cursor, start) };
}

function parseOperand(cursor: Cursor): ExpressionSyntax {
  const { start, token, value } = cursor;
  if (token === '{') return parseObject(cursor);
  if (token === '[') return parseArray(cursor);
  const negative = accept(cursor, '-');
  const literal = negative ? -Number(cursor.value) : literalOf(token, value);
  if (literal === undefined || (negative && cursor.token !== 'number')) fail(cursor);
  advance(cursor);
  return { kind: 'literal', value: literal ?? null, ...closed(cursor, start) };
}

function literalOf(token: string, value: string): string | number | boolean | null | undefined {
  if (token === 'string') return value;
  if (token === 'number') return Number(value);
  if (token !== 'name') return undefined;
  if (value === 'true' || value === 'false') return value === 'true';
  return value === 'null' ? null : undefined;
}

function parseObject(cursor: Cursor): ExpressionSyntax {
  const { start } = cursor;
  const properties: (readonly [string, ExpressionSyntax])[] = [];
  advance(cursor);
  while (cursor.token === 'name' || cursor.token === 'string') {
    const name = cursor.value;
    advance(cursor);
    expect(cursor, ':');
    properties.push([name, parseValue(cursor)]);
    if (!accept(cursor, ',')) break;
  }
  expect(cursor, '}');
  return { kind: 'object', properties, ...closed(cursor, start) };
}

function parseArray(cursor: Cursor): ExpressionSyntax {
  const { start } = cursor;
  const elements: ExpressionSyntax[] = [];
  advance(cursor);
  while (cursor.token !== ']' && cursor.token !== 'end') {
    elements.push(parseValue(cursor));
    if (!accept(cursor, ',')) break;
  }
  expect(cursor, ']');
  return { kind: 'array', elements, ...closed(cursor, start) };
}
