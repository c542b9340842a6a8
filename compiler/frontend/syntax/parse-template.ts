import { advance, closed, fail } from './cursor.js';
import type { Parser } from './parser.js';
import type { TemplateSyntax, TypeSyntax } from './tree.js';

/** A template literal type; its texts are no tokens, so they are read from the file. */
export function parseTemplate(parser: Parser): TypeSyntax {
  const { cursor } = parser;
  const { start, text } = cursor;
  const texts: string[] = [];
  const types: TypeSyntax[] = [];
  for (;;) {
    const close = text.indexOf('`', cursor.end);
    const open = text.indexOf('${', cursor.end);
    const stop = open >= 0 && open < close ? open : close;
    const part = text.slice(cursor.end, stop);
    if (close < 0 || part.includes('\\') || part.includes('\r')) {
      fail(cursor);
      return { kind: 'opaque', ...closed(cursor, start) };
    }
    texts.push(part);
    cursor.end = stop + (stop === open ? 2 : 1);
    advance(cursor);
    if (stop === close) break;
    types.push(parser.type());
    // Not further: what follows the brace is text again.
    if (cursor.token !== '}') fail(cursor);
  }
  if (types.length === 0) return { kind: 'literal', value: texts[0] ?? '', ...closed(cursor, start) };
  const template: TemplateSyntax = { kind: 'template', texts, types, ...closed(cursor, start) };
  return template;
}
