import { accept, acceptName, advance, type Cursor, expect, fail, follows, isName, takeName } from './cursor.js';
import type { ModuleDraft } from './module-draft.js';
import type { Parser } from './parser.js';
import type { Specifier } from './tree.js';

export function parseImport(parser: Parser, draft: ModuleDraft): void {
  const { cursor } = parser;
  advance(cursor);
  if (cursor.token === 'string') {
    parser.specifier();
    return endStatement(cursor);
  }
  if (isName(cursor, 'type') && !follows(cursor, (next) => isName(next, 'from') || next.token === ',')) advance(cursor);
  const names: (readonly [local: string, imported: string])[] = [];
  if (cursor.token === 'name') {
    names.push([takeName(cursor), 'default']);
    if (cursor.token === '=') fail(cursor);
    if (accept(cursor, ',') && cursor.token !== '{' && cursor.token !== '*') fail(cursor);
  }
  if (accept(cursor, '*')) {
    if (!acceptName(cursor, 'as')) fail(cursor);
    names.push([takeName(cursor), '*']);
  } else if (cursor.token === '{') names.push(...parseNames(cursor));
  const specifier = parseFrom(parser);
  for (const [local, name] of names) draft.imports.set(local, { specifier, name });
}

/** What follows `export`, from `*`, `{` or `type {` on. */
export function parseReexport(parser: Parser, draft: ModuleDraft): void {
  const { cursor } = parser;
  if (isName(cursor, 'type')) advance(cursor);
  if (accept(cursor, '*')) {
    const name = acceptName(cursor, 'as') ? takeName(cursor) : undefined;
    const specifier = parseFrom(parser);
    if (name === undefined) draft.starExports.push(specifier);
    else draft.exports.set(name, { kind: 'from', specifier, name: '*' });
    return;
  }
  const names = parseNames(cursor);
  if (!isName(cursor, 'from')) {
    for (const [exported, name] of names) draft.exports.set(exported, { kind: 'local', name });
    return endStatement(cursor);
  }
  const specifier = parseFrom(parser);
  for (const [exported, name] of names) draft.exports.set(exported, { kind: 'from', specifier, name });
}

/** `{ a, b as c, type d }`: what each is called behind `as`, and before. */
function parseNames(cursor: Cursor): readonly (readonly [after: string, before: string])[] {
  const names: (readonly [string, string])[] = [];
  expect(cursor, '{');
  while (cursor.token === 'name') {
    if (isName(cursor, 'type') && follows(cursor, (next) => next.token === 'name' && next.value !== 'as'))
      advance(cursor);
    const before = takeName(cursor);
    names.push([acceptName(cursor, 'as') ? takeName(cursor) : before, before]);
    if (!accept(cursor, ',')) break;
  }
  expect(cursor, '}');
  return names;
}

function parseFrom(parser: Parser): Specifier {
  const { cursor } = parser;
  if (!acceptName(cursor, 'from')) fail(cursor);
  const specifier = parser.specifier();
  endStatement(cursor);
  return specifier;
}

export function endStatement(cursor: Cursor): void {
  if (!accept(cursor, ';') && cursor.token !== 'end' && !cursor.fresh) fail(cursor);
}
