import { docCommentIn } from '../comments/doc-comment.js';
import { endOfStatement, expect, giveUp, isName, next, readName, skip, type Tokens, tokensOf } from './tokens.js';
import type { DeclarationSyntax, ExportedName, ImportedName, Module, Range, Specifier } from './tree.js';
import { membersFromText, parametersFromText, referenceFromText, typeFromText } from './type-from-text.js';

/** What of a file has been read so far. */
interface Draft {
  readonly tokens: Tokens;
  readonly specifiers: Specifier[];
  readonly imports: Map<string, ImportedName>;
  readonly exports: Map<string, ExportedName>;
  readonly starExports: Specifier[];
  readonly declarations: Map<string, DeclarationSyntax[]>;
}

/**
 * What `moduleFromAst` makes of a file of nothing but imports, exports, interfaces and type aliases, as most files of an
 * API are, read here: to have the compiler send its tree takes four times as long. Undefined for all that has anything else
 * in it, or a mistake.
 */
export function moduleFromText(path: string, text: string): Module | undefined {
  const tokens = tokensOf(text);
  const draft: Draft = {
    tokens,
    specifiers: [],
    imports: new Map(),
    exports: new Map(),
    starExports: [],
    declarations: new Map(),
  };
  while (tokens.token !== '') readStatement(draft);
  if (tokens.unknown) return undefined;
  const { tokens: _, ...read } = draft;
  return { path, text, ...read, namespaces: [], augments: false, augmentations: [] };
}

function readStatement(draft: Draft): void {
  const { tokens } = draft;
  const { start, from } = tokens;
  if (skip(tokens, ';')) return;
  const imports = skip(tokens, 'import');
  const exported = !imports && skip(tokens, 'export');
  if (imports) readImport(draft);
  else if (exported && isExportList(tokens)) readExport(draft);
  else {
    const comment = docCommentIn(tokens.text, from, start);
    readDeclaration(draft, { start, exported, ...(comment && { comment }) });
  }
}

function readDeclaration(draft: Draft, head: Head): void {
  const { tokens } = draft;
  if (skip(tokens, 'interface')) readInterface(draft, head);
  else if (skip(tokens, 'type')) readAlias(draft, head);
  else giveUp(tokens);
}

/** Of a declaration. */
interface Head {
  readonly start: number;
  readonly exported: boolean;
  readonly comment?: Range;
}

function readInterface(draft: Draft, { start, exported, ...comment }: Head): void {
  const { tokens } = draft;
  const at = { start: tokens.start, end: tokens.end };
  const name = readName(tokens);
  const parameters = parametersFromText(tokens);
  const bases = skip(tokens, 'extends') ? [referenceFromText(tokens)] : [];
  while (bases.length > 0 && skip(tokens, ',')) bases.push(referenceFromText(tokens));
  const members = membersFromText(tokens);
  const range = { start, end: tokens.from };
  declare(draft, exported, { kind: 'interface', name, at, ...range, ...comment, parameters, bases, members });
}

function readAlias(draft: Draft, { start, exported, ...comment }: Head): void {
  const { tokens } = draft;
  const at = { start: tokens.start, end: tokens.end };
  const name = readName(tokens);
  const parameters = parametersFromText(tokens);
  expect(tokens, '=');
  const type = typeFromText(tokens);
  const range = { start, end: endOfStatement(tokens) };
  declare(draft, exported, { kind: 'alias', name, at, ...range, ...comment, parameters, type });
}

function declare({ declarations, exports }: Draft, exported: boolean, declaration: DeclarationSyntax): void {
  const { name } = declaration;
  const others = declarations.get(name);
  if (others) others.push(declaration);
  else declarations.set(name, [declaration]);
  if (exported) exports.set(name, { kind: 'local', name });
}

function readImport(draft: Draft): void {
  const { tokens, imports } = draft;
  skip(tokens, 'type');
  const names: [local: string, name: string][] = [];
  if (tokens.token === '{') names.push(...namesInBraces(tokens));
  else if (skip(tokens, '*')) {
    expect(tokens, 'as');
    names.push([readName(tokens), '*']);
  } else giveUp(tokens);
  expect(tokens, 'from');
  const specifier = readSpecifier(draft);
  for (const [local, name] of names) imports.set(local, { specifier, name });
}

/** `export {…}` and `export *`, of types only or not. */
function isExportList(tokens: Tokens): boolean {
  if (tokens.token === '{' || tokens.token === '*') return true;
  return tokens.token === 'type' && /^\s*[{*]/.test(tokens.text.slice(tokens.end, tokens.end + 20));
}

function readExport(draft: Draft): void {
  const { tokens, exports, starExports } = draft;
  skip(tokens, 'type');
  if (skip(tokens, '*')) {
    const named = skip(tokens, 'as') ? readName(tokens) : undefined;
    expect(tokens, 'from');
    const specifier = readSpecifier(draft);
    if (named === undefined) starExports.push(specifier);
    else exports.set(named, { kind: 'from', specifier, name: '*' });
    return;
  }
  const names = namesInBraces(tokens);
  const specifier = skip(tokens, 'from') ? readSpecifier(draft) : void endOfStatement(tokens);
  for (const [exportedAs, name] of names) {
    exports.set(exportedAs, specifier ? { kind: 'from', specifier, name } : { kind: 'local', name });
  }
}

/** `{ a, b as c, type d }`: the new name and the old one. */
function namesInBraces(tokens: Tokens): [local: string, name: string][] {
  expect(tokens, '{');
  const names: [string, string][] = [];
  while (isName(tokens)) {
    if (tokens.token === 'type') next(tokens);
    if (tokens.token === 'as') giveUp(tokens);
    const name = readName(tokens);
    names.push([skip(tokens, 'as') ? readName(tokens) : name, name]);
    if (!skip(tokens, ',')) break;
  }
  expect(tokens, '}');
  return names;
}

function readSpecifier({ tokens, specifiers }: Draft): Specifier {
  const { token, start, end } = tokens;
  const specifier = { text: token.slice(1, -1), start, end };
  if (/^['"]/.test(token) && specifier.text !== '') next(tokens);
  else giveUp(tokens);
  endOfStatement(tokens);
  specifiers.push(specifier);
  return specifier;
}
