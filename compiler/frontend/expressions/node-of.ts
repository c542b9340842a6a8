import type { FunctionDeclarationSyntax, VariableSyntax } from '../syntax/tree.js';
import {
  type ArrowFunction,
  type FunctionDeclaration,
  type FunctionExpression,
  isArrowFunction,
  isFunctionDeclaration,
  isFunctionExpression,
  isIdentifier,
  isParenthesizedExpression,
  isSatisfiesExpression,
  isVariableStatement,
  type Node,
  type Statement,
} from '../typescript.js';

export type FunctionNode = FunctionDeclaration | ArrowFunction | FunctionExpression;

/** The function that a declaration stands for; undefined for one without a body. */
export function functionNode(
  statements: readonly Statement[],
  declaration: FunctionDeclarationSyntax | VariableSyntax,
): FunctionNode | undefined {
  if (declaration.kind === 'variable') {
    const node = initializerNode(statements, declaration);
    return node && functionIn(node);
  }
  const found = statements.find(({ pos }) => pos === declaration.start);
  return found && isFunctionDeclaration(found) && found.body ? found : undefined;
}

export function initializerNode(
  statements: readonly Statement[],
  { name, at, start }: VariableSyntax,
): Node | undefined {
  const statement = statements.find(({ pos }) => pos === start);
  if (!statement || !isVariableStatement(statement)) return undefined;
  const found = statement.declarationList.declarations.find((it) => it.name.pos === at.start);
  return found && isIdentifier(found.name) && found.name.text === name ? found.initializer : undefined;
}

function functionIn(node: Node): FunctionNode | undefined {
  if (isParenthesizedExpression(node) || isSatisfiesExpression(node)) return functionIn(node.expression);
  return isArrowFunction(node) || isFunctionExpression(node) ? node : undefined;
}
