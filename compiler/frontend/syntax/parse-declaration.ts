import { accept, acceptName, advance, closed, expect, fail, takeComment, takeName } from './cursor.js';
import { declareIn, type ModuleDraft } from './module-draft.js';
import { endStatement } from './parse-imports.js';
import { parseValue } from './parse-value.js';
import type { Parser } from './parser.js';
import type { EnumMemberSyntax, Range, ReferenceSyntax } from './tree.js';

/** What stood before the keyword. */
export interface DeclarationHead {
  readonly start: number;
  readonly comment: Range | undefined;
  readonly exported: boolean;
}

/** An interface, a type alias, an enum or a constant; anything else is left to TypeScript. */
export function parseDeclaration(parser: Parser, draft: ModuleDraft, head: DeclarationHead): void {
  const { cursor } = parser;
  const keyword = cursor.token === 'name' ? cursor.value : '';
  advance(cursor);
  const constEnum = keyword === 'const' && acceptName(cursor, 'enum');
  const at: Range = { start: cursor.start, end: cursor.end };
  const name = takeName(cursor);
  const named = () => ({ name, at, ...closed(cursor, head.start), ...(head.comment && { comment: head.comment }) });
  const exportedAs = head.exported ? name : undefined;
  if (keyword === 'interface') {
    const parts = { parameters: parser.typeParameters(), bases: parseBases(parser), members: parser.members() };
    declareIn(draft, { kind: 'interface', ...parts, ...named() }, exportedAs);
  } else if (keyword === 'type') {
    const parameters = parser.typeParameters();
    expect(cursor, '=');
    const type = parser.type();
    endStatement(cursor);
    declareIn(draft, { kind: 'alias', parameters, type, ...named() }, exportedAs);
  } else if (keyword === 'enum' || constEnum) {
    const members = parseEnumMembers(parser);
    declareIn(draft, { kind: 'enum', members, ...named() }, exportedAs);
  } else if (keyword === 'const') {
    const type = accept(cursor, ':') ? { type: parser.type() } : undefined;
    const initializer = accept(cursor, '=') ? { initializer: parseValue(cursor) } : undefined;
    endStatement(cursor);
    declareIn(draft, { kind: 'variable', constant: true, ...type, ...initializer, ...named() }, exportedAs);
  } else fail(cursor);
}

function parseBases(parser: Parser): readonly ReferenceSyntax[] {
  const { cursor } = parser;
  if (!acceptName(cursor, 'extends')) return [];
  const bases: ReferenceSyntax[] = [];
  do {
    const { start } = cursor;
    const name = [takeName(cursor)];
    while (accept(cursor, '.')) name.push(takeName(cursor));
    const args = parser.typeArguments();
    bases.push({ kind: 'reference', name, arguments: args, ...closed(cursor, start) });
  } while (accept(cursor, ','));
  return bases;
}

function parseEnumMembers({ cursor }: Parser): readonly EnumMemberSyntax[] {
  const members: EnumMemberSyntax[] = [];
  expect(cursor, '{');
  while (cursor.token === 'name' || cursor.token === 'string') {
    const comment = takeComment(cursor);
    const { start, value } = cursor;
    advance(cursor);
    const initializer = accept(cursor, '=') ? { initializer: parseValue(cursor) } : undefined;
    members.push({ name: value, ...closed(cursor, start), ...(comment && { comment }), ...initializer });
    if (!accept(cursor, ',')) break;
  }
  expect(cursor, '}');
  return members;
}
