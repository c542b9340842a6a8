import { rangeOf } from '../syntax/range-of.js';
import type { FunctionDeclarationSyntax, Range, VariableSyntax } from '../syntax/tree.js';
import {
  type ArrowFunction,
  type FunctionDeclaration,
  type FunctionExpression,
  isArrowFunction,
  isFunctionDeclaration,
  isFunctionExpression,
  isParenthesizedExpression,
  isSatisfiesExpression,
  isVariableStatement,
  type Node,
  type SourceFile,
} from '../typescript.js';

export type FunctionNode = FunctionDeclaration | ArrowFunction | FunctionExpression;

/** The function that a declaration stands for; undefined for one without a body. */
export function functionNode(
  source: SourceFile,
  declaration: FunctionDeclarationSyntax | VariableSyntax,
): FunctionNode | undefined {
  if (declaration.kind === 'variable') {
    const node = initializerNode(source, declaration);
    return node && functionIn(node);
  }
  for (const statement of source.statements) {
    if (!isFunctionDeclaration(statement) || rangeOf(source, statement).start !== declaration.start) continue;
    return statement.body ? statement : undefined;
  }
  return undefined;
}

export function initializerNode(source: SourceFile, { name, at, start }: VariableSyntax): Node | undefined {
  for (const statement of source.statements) {
    if (!isVariableStatement(statement) || rangeOf(source, statement).start !== start) continue;
    const found = statement.declarationList.declarations.find((it) => begins(source, it.name, at));
    if (found?.initializer && found.name.getText(source) === name) return found.initializer;
  }
  return undefined;
}

function begins(source: SourceFile, node: Node, { start }: Range): boolean {
  return rangeOf(source, node).start === start;
}

function functionIn(node: Node): FunctionNode | undefined {
  if (isParenthesizedExpression(node) || isSatisfiesExpression(node)) return functionIn(node.expression);
  return isArrowFunction(node) || isFunctionExpression(node) ? node : undefined;
}
