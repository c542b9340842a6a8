import { rangeOf } from '../../syntax/range-of.js';
import type { Specifier } from '../../syntax/tree.js';
import {
  type ImportDeclaration,
  isExportDeclaration,
  isImportDeclaration,
  isNamedExports,
  isNamedImports,
  isStringLiteral,
  type Node,
  type SourceFile,
  SyntaxKind,
} from '../../typescript.js';
import { classValue } from './classes.js';
import type { ModuleCode } from './code.js';
import { lowerExpression } from './expressions.js';
import { functionCode } from './functions.js';
import { hoistVariables } from './hoist.js';
import { argumentsOf, propertyName } from './literals.js';
import type { Lowerer } from './lowerer.js';
import { bindingPattern, targetOf } from './patterns.js';
import { moduleScope, type Scope } from './scope.js';
import { lowerStatements } from './statements.js';

/** The executable part of a file. */
export function lowerModule(source: SourceFile): ModuleCode {
  const scope = moduleScope(source.fileName);
  const lowerer = lowererOf(source);
  const loads = [...source.statements].flatMap((statement) => load(source, statement, scope));
  hoistVariables(lowerer, source, scope);
  const body = lowerer.statements(source.statements, scope);
  const main = {
    name: '',
    owner: scope.owner,
    parameters: [],
    body,
    arrow: false,
    generator: false,
    mayEnd: false,
    start: 0,
    end: source.text.length,
  };
  return { path: source.fileName, main, variables: scope.variables, loads };
}

function lowererOf(source: SourceFile): Lowerer {
  const lowerer: Lowerer = {
    source,
    expression: (node, scope) => lowerExpression(lowerer, node, scope),
    statements: (nodes, scope) => lowerStatements(lowerer, nodes, scope),
    functionCode: (node, scope, name) => functionCode(lowerer, node, scope, name),
    classValue: (node, scope, name) => classValue(lowerer, node, scope, name),
    binding: (node, scope) => bindingPattern(lowerer, node, scope),
    target: (node, scope) => targetOf(lowerer, node, scope),
    name: (node, scope) => propertyName(lowerer, node, scope),
    arguments: (nodes, scope) => argumentsOf(lowerer, nodes, scope),
  };
  return lowerer;
}

/** The file that an import or re-export of values loads; types load nothing. */
function load(source: SourceFile, statement: Node, scope: Scope): readonly Specifier[] {
  if (isImportDeclaration(statement)) return importNames(source, statement, scope);
  if (!isExportDeclaration(statement) || statement.isTypeOnly || !statement.moduleSpecifier) return [];
  const clause = statement.exportClause;
  const typesOnly = clause && isNamedExports(clause) && [...clause.elements].every(({ isTypeOnly }) => isTypeOnly);
  return typesOnly ? [] : specifierOf(source, statement.moduleSpecifier);
}

function importNames(source: SourceFile, statement: ImportDeclaration, scope: Scope): readonly Specifier[] {
  const specifiers = specifierOf(source, statement.moduleSpecifier);
  const [specifier] = specifiers;
  const clause = statement.importClause;
  if (!clause || !specifier) return specifiers;
  if (clause.phaseModifier === SyntaxKind.TypeKeyword) return [];
  const { name, namedBindings } = clause;
  if (name) scope.imports.set(name.text, { specifier, name: 'default' });
  if (!namedBindings) return specifiers;
  if (!isNamedImports(namedBindings)) {
    scope.imports.set(namedBindings.name.text, { specifier, name: '*' });
    return specifiers;
  }
  const values = [...namedBindings.elements].filter(({ isTypeOnly }) => !isTypeOnly);
  for (const element of values) {
    scope.imports.set(element.name.text, { specifier, name: (element.propertyName ?? element.name).text });
  }
  return values.length > 0 || name !== undefined ? specifiers : [];
}

function specifierOf(source: SourceFile, node: Node): readonly Specifier[] {
  return isStringLiteral(node) ? [{ text: node.text, ...rangeOf(source, node) }] : [];
}
