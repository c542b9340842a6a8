import { rangeOf } from '../../syntax/range-of.js';
import {
  type EnumDeclaration,
  hasModifier,
  isClassDeclaration,
  isEnumDeclaration,
  isFunctionDeclaration,
  isVariableStatement,
  type Node,
  SyntaxKind,
} from '../../typescript.js';
import type { Expression, ObjectMember } from './code.js';
import { isVar } from './hoist.js';
import type { Lowerer } from './lowerer.js';
import { boundNames } from './patterns.js';
import { declareName, type Scope } from './scope.js';

/** The names that a statement declares in its block. */
export function declareNames(lowerer: Lowerer, node: Node, scope: Scope): void {
  if (isVariableStatement(node)) {
    // A `var` was declared with its function.
    if (isVar(lowerer, node.declarationList)) return;
    for (const { name } of node.declarationList.declarations) {
      for (const bound of boundNames(name)) declareName(scope, bound);
    }
  } else if (isFunctionDeclaration(node) || isClassDeclaration(node) || isEnumDeclaration(node)) {
    const name = node.name?.text ?? 'default';
    if (!hasModifier(node, SyntaxKind.DeclareKeyword)) declareName(scope, name);
  }
}

/** A function, class or enum; of anything else what can be said without knowing it. */
export function lowerDeclaration(lowerer: Lowerer, node: Node, scope: Scope): readonly Expression[] {
  if (hasModifier(node, SyntaxKind.DeclareKeyword)) return [];
  const range = rangeOf(lowerer.source, node);
  if (isFunctionDeclaration(node)) {
    if (!node.body) return [];
    const name = node.name?.text ?? 'default';
    return [assigned(scope, name, { kind: 'function', code: lowerer.functionCode(node, scope, name), ...range })];
  }
  if (isClassDeclaration(node)) {
    const name = node.name?.text ?? 'default';
    return [assigned(scope, name, lowerer.classValue(node, scope, name))];
  }
  if (isEnumDeclaration(node)) return [assigned(scope, node.name.text, enumObject(lowerer, node, scope))];
  if (silent.has(node.kind)) return [];
  const parts: Expression[] = [];
  node.forEachChild((child) => void parts.push(lowerer.expression(child, scope)));
  return [{ kind: 'leak', how: 'syntax', parts, ...range }];
}

function assigned(scope: Scope, name: string, value: Expression): Expression {
  const { start, end } = value;
  const pattern = { kind: 'variable', variable: declareName(scope, name), start, end } as const;
  return { kind: 'assign', target: { pattern }, value, start, end };
}

function enumObject(lowerer: Lowerer, node: EnumDeclaration, scope: Scope): Expression {
  const members = [...node.members].map((member): ObjectMember => {
    const range = rangeOf(lowerer.source, member);
    const value: Expression = member.initializer
      ? lowerer.expression(member.initializer, scope)
      : { kind: 'nothing', after: [], ...range };
    return { kind: 'value', name: lowerer.name(member.name, scope), value };
  });
  return { kind: 'object', members, ...rangeOf(lowerer.source, node) };
}

/** What runs nothing, or was read elsewhere. */
const silent: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.EmptyStatement,
  SyntaxKind.BreakStatement,
  SyntaxKind.ContinueStatement,
  SyntaxKind.DebuggerStatement,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ImportEqualsDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.NamespaceExportDeclaration,
  SyntaxKind.NotEmittedStatement,
  SyntaxKind.EndOfFile,
]);
