import {
  accept,
  acceptName,
  advance,
  type Cursor,
  cursorOn,
  expect,
  fail,
  follows,
  isName,
  takeComment,
} from './cursor.js';
import type { ModuleDraft } from './module-draft.js';
import { parseDeclaration } from './parse-declaration.js';
import { parseImport, parseReexport } from './parse-imports.js';
import { parseMembers, parseTypeParameters } from './parse-members.js';
import { parseType, parseTypeArguments } from './parse-type.js';
import type { Parser } from './parser.js';
import type { Module, Specifier } from './tree.js';

/**
 * Reads a file that holds declarations of types and constants, as files of an API do. A hundred of them take as long as
 * it takes TypeScript to send one of its trees. Undefined for any other file, and for what is rare in such files: then
 * TypeScript's own tree is read (`from-ast.ts`), which says the same.
 */
export function moduleFromText(path: string, text: string): Module | undefined {
  // Positions behind a byte order mark are TypeScript's business, scripts and JSX are other languages.
  if (text.charCodeAt(0) === 0xfeff || !path.endsWith('.ts')) return undefined;
  const parser = parserOn(cursorOn(text));
  const draft: ModuleDraft = { imports: new Map(), exports: new Map(), starExports: [], declarations: new Map() };
  const { cursor, specifiers } = parser;
  while (cursor.token !== 'end') parseStatement(parser, draft);
  if (cursor.failed) return undefined;
  return { path, text, specifiers, ...draft, augments: false };
}

function parserOn(cursor: Cursor): Parser {
  const specifiers: Specifier[] = [];
  const parser: Parser = {
    cursor,
    specifiers,
    type: () => parseType(parser),
    members: () => parseMembers(parser),
    typeArguments: () => parseTypeArguments(parser),
    typeParameters: () => parseTypeParameters(parser),
    specifier() {
      const { start, end, value } = cursor;
      expect(cursor, 'string');
      const specifier = { text: value, start, end };
      specifiers.push(specifier);
      return specifier;
    },
  };
  return parser;
}

function parseStatement(parser: Parser, draft: ModuleDraft): void {
  const { cursor } = parser;
  const { start } = cursor;
  if (accept(cursor, ';')) return;
  if (isName(cursor, 'import')) return parseImport(parser, draft);
  const comment = takeComment(cursor);
  const exported = acceptName(cursor, 'export');
  if (exported && startsReexport(cursor)) return parseReexport(parser, draft);
  if (exported && isName(cursor, 'default')) fail(cursor);
  if (isName(cursor, 'declare')) advance(cursor);
  parseDeclaration(parser, draft, { start, comment, exported });
}

/** `export *`, `export {` or `export type {`. */
function startsReexport(cursor: Cursor): boolean {
  if (cursor.token === '*' || cursor.token === '{') return true;
  return isName(cursor, 'type') && follows(cursor, ({ token }) => token === '{' || token === '*');
}
