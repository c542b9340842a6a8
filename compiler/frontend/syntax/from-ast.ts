import { docCommentIn } from '../comments/doc-comment.js';
import {
  type ClassDeclaration,
  type EnumDeclaration,
  type FunctionDeclaration,
  hasModifier,
  type InterfaceDeclaration,
  isClassDeclaration,
  isEnumDeclaration,
  isExportAssignment,
  isExportDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isImportDeclaration,
  isImportEqualsDeclaration,
  isInterfaceDeclaration,
  isModuleBlock,
  isModuleDeclaration,
  isNamedExports,
  isNamedImports,
  isStringLiteral,
  isTypeAliasDeclaration,
  isVariableStatement,
  type ModuleDeclaration,
  type Node,
  type SourceFile,
  type Statement,
  SyntaxKind,
  type TypeAliasDeclaration,
  type VariableStatement,
} from '../typescript.js';
import { enumMembers } from './enum-from-ast.js';
import { functionFromAst, variableFunction } from './function-from-ast.js';
import { referenceFromExpression, typeParameters } from './heritage-from-ast.js';
import { rangeOf } from './range-of.js';
import type { AugmentationSyntax, DeclarationSyntax, ExportedName, ImportedName, Module, Specifier } from './tree.js';
import { membersFromAst, typeFromAst } from './type-from-ast.js';
import { expressionFromAst } from './value-from-ast.js';

/** What of a file has been read so far. */
interface Draft {
  readonly source: SourceFile;
  readonly imports: Map<string, ImportedName>;
  readonly exports: Map<string, ExportedName>;
  readonly starExports: Specifier[];
  readonly declarations: Map<string, DeclarationSyntax[]>;
  augments: boolean;
  readonly augmentations: AugmentationSyntax[];
}

/** A file as TypeScript parsed it. */
export function moduleFromAst(source: SourceFile): Module {
  const draft: Draft = {
    source,
    imports: new Map(),
    exports: new Map(),
    starExports: [],
    declarations: new Map(),
    augments: false,
    augmentations: [],
  };
  for (const statement of source.statements) readStatement(draft, statement);
  const { imports, exports, starExports, declarations, augments, augmentations } = draft;
  const specifiers = source.imports
    .flatMap((node) => specifierOf(source, node) ?? [])
    .sort((left, right) => left.start - right.start);
  return {
    path: source.fileName,
    text: source.text,
    specifiers,
    imports,
    exports,
    starExports,
    declarations,
    namespaces: [...declarations].flatMap(([name, all]) => (all.some(isNamespace) ? [name] : [])),
    augments,
    augmentations,
  };
}

function isNamespace({ kind }: DeclarationSyntax): boolean {
  return kind === 'namespace';
}

function readStatement(draft: Draft, statement: Statement): void {
  if (isImportDeclaration(statement)) readImport(draft, statement);
  else if (isExportDeclaration(statement)) readExport(draft, statement);
  else if (isInterfaceDeclaration(statement)) declare(draft, statement, interfaceFromAst(draft, statement));
  else if (isTypeAliasDeclaration(statement)) declare(draft, statement, aliasFromAst(draft, statement));
  else if (isEnumDeclaration(statement)) declare(draft, statement, enumFromAst(draft, statement));
  else if (isVariableStatement(statement)) readVariables(draft, statement);
  else if (isFunctionDeclaration(statement)) readFunction(draft, statement);
  else if (isClassDeclaration(statement)) readClass(draft, statement);
  else if (isModuleDeclaration(statement)) readModuleDeclaration(draft, statement);
  else if (isExportAssignment(statement) && isIdentifier(statement.expression)) {
    draft.exports.set('default', { kind: 'local', name: statement.expression.text });
  } else if (isImportEqualsDeclaration(statement)) draft.augments = true;
}

function declare(draft: Draft, statement: Statement, declaration: DeclarationSyntax): void {
  const { name } = declaration;
  const others = draft.declarations.get(name);
  if (others) others.push(declaration);
  else draft.declarations.set(name, [declaration]);
  if (!hasModifier(statement, SyntaxKind.ExportKeyword)) return;
  const exportedAs = hasModifier(statement, SyntaxKind.DefaultKeyword) ? 'default' : name;
  draft.exports.set(exportedAs, { kind: 'local', name });
}

/** What every declaration has. */
function head(draft: Draft, statement: Node, name: Node, text: string) {
  const range = rangeOf(draft.source, statement);
  const comment = docCommentIn(draft.source.text, statement.pos, range.start);
  return { name: text, at: rangeOf(draft.source, name), ...range, ...(comment && { comment }) };
}

function interfaceFromAst(draft: Draft, node: InterfaceDeclaration): DeclarationSyntax {
  const { source } = draft;
  return {
    kind: 'interface',
    ...head(draft, node, node.name, node.name.text),
    parameters: typeParameters(source, node.typeParameters),
    bases: (node.heritageClauses ?? []).flatMap((clause) =>
      [...clause.types].flatMap((type) => referenceFromExpression(source, type) ?? []),
    ),
    members: membersFromAst(source, node.members),
  };
}

function aliasFromAst(draft: Draft, node: TypeAliasDeclaration): DeclarationSyntax {
  return {
    kind: 'alias',
    ...head(draft, node, node.name, node.name.text),
    parameters: typeParameters(draft.source, node.typeParameters),
    type: typeFromAst(draft.source, node.type),
  };
}

function enumFromAst(draft: Draft, node: EnumDeclaration): DeclarationSyntax {
  return { kind: 'enum', ...head(draft, node, node.name, node.name.text), members: enumMembers(draft.source, node) };
}

function readVariables(draft: Draft, statement: VariableStatement): void {
  const { source } = draft;
  for (const variable of statement.declarationList.declarations) {
    if (!isIdentifier(variable.name)) continue;
    const of = variable.initializer && variableFunction(source, variable.initializer);
    declare(draft, statement, {
      kind: 'variable',
      ...head(draft, statement, variable.name, variable.name.text),
      constant: /^(export\s+|declare\s+)*const\b/.test(source.text.slice(statement.getStart(), variable.name.pos)),
      ...(variable.type && { type: typeFromAst(source, variable.type) }),
      ...(variable.initializer && !of && { initializer: expressionFromAst(source, variable.initializer) }),
      ...(of && { function: of }),
    });
  }
}

function readFunction(draft: Draft, node: FunctionDeclaration): void {
  const name = node.name;
  const described = name ? head(draft, node, name, name.text) : head(draft, node, node, 'default');
  declare(draft, node, { kind: 'function', ...described, function: functionFromAst(draft.source, node) });
}

function readClass(draft: Draft, node: ClassDeclaration): void {
  if (node.name) declare(draft, node, { kind: 'class', ...head(draft, node, node.name, node.name.text) });
}

/** `namespace`, `declare module`, `declare global`. */
function readModuleDeclaration(draft: Draft, node: ModuleDeclaration): void {
  const { name } = node;
  if (isIdentifier(name) && name.text !== 'global') {
    const declarations = namespaceMembers(draft, node, name.text);
    declare(draft, node, { kind: 'namespace', ...head(draft, node, name, name.text), declarations });
    return;
  }
  const specifier = specifierOf(draft.source, name);
  const names = statementsIn(node).flatMap((statement) =>
    isInterfaceDeclaration(statement) ? [statement.name.text] : [],
  );
  draft.augments = true;
  draft.augmentations.push({ names, ...(specifier && { specifier }) });
}

function namespaceMembers(draft: Draft, node: ModuleDeclaration, name: string): readonly DeclarationSyntax[] {
  const inner: Draft = { ...draft, imports: new Map(), exports: new Map(), starExports: [], declarations: new Map() };
  for (const statement of statementsIn(node)) readStatement(inner, statement);
  if (inner.augments) draft.augments = true;
  return [...inner.declarations.values()].flat().map((declaration) => qualified(declaration, name));
}

function qualified(declaration: DeclarationSyntax, namespace: string): DeclarationSyntax {
  const name = `${namespace}.${declaration.name}`;
  if (declaration.kind !== 'namespace') return { ...declaration, name };
  return { ...declaration, name, declarations: declaration.declarations.map((inner) => qualified(inner, namespace)) };
}

/** `namespace A.B {}` is a namespace in a namespace. */
function statementsIn({ body }: ModuleDeclaration): readonly Statement[] {
  if (!body) return [];
  if (isModuleDeclaration(body)) return [body];
  return isModuleBlock(body) ? [...body.statements] : [];
}

function readImport(draft: Draft, node: Statement & { readonly moduleSpecifier: Node }): void {
  const specifier = specifierOf(draft.source, node.moduleSpecifier);
  if (!specifier || !isImportDeclaration(node) || !node.importClause) return;
  const { name, namedBindings } = node.importClause;
  if (name) draft.imports.set(name.text, { specifier, name: 'default' });
  if (!namedBindings) return;
  if (!isNamedImports(namedBindings)) {
    draft.imports.set(namedBindings.name.text, { specifier, name: '*' });
    return;
  }
  for (const element of namedBindings.elements) {
    draft.imports.set(element.name.text, { specifier, name: (element.propertyName ?? element.name).text });
  }
}

function readExport(draft: Draft, node: Statement): void {
  if (!isExportDeclaration(node)) return;
  const specifier = node.moduleSpecifier && specifierOf(draft.source, node.moduleSpecifier);
  const clause = node.exportClause;
  if (!clause) {
    if (specifier) draft.starExports.push(specifier);
    return;
  }
  if (!isNamedExports(clause)) {
    if (specifier) draft.exports.set(clause.name.text, { kind: 'from', specifier, name: '*' });
    return;
  }
  for (const element of clause.elements) {
    const name = (element.propertyName ?? element.name).text;
    draft.exports.set(element.name.text, specifier ? { kind: 'from', specifier, name } : { kind: 'local', name });
  }
}

function specifierOf(source: SourceFile, node: Node): Specifier | undefined {
  return isStringLiteral(node) ? { text: node.text, ...rangeOf(source, node) } : undefined;
}
