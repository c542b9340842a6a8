import {
  type ArrowFunction,
  type FunctionDeclaration,
  type FunctionExpression,
  isArrowFunction,
  isFunctionExpression,
  isParenthesizedExpression,
  isSatisfiesExpression,
  type Node,
  type SourceFile,
} from '../typescript.js';
import { typeParameters } from './heritage-from-ast.js';
import { rangeOf } from './range-of.js';
import type { FunctionSyntax } from './tree.js';
import { typeFromAst } from './type-from-ast.js';

export function functionFromAst(
  source: SourceFile,
  node: FunctionDeclaration | ArrowFunction | FunctionExpression,
): FunctionSyntax {
  return {
    typeParameters: typeParameters(source, node.typeParameters),
    parameters: [...node.parameters].map((parameter) => ({
      name: parameter.name.getText(),
      optional: parameter.questionToken !== undefined,
      ...rangeOf(source, parameter.name),
      ...(parameter.type && { type: typeFromAst(source, parameter.type) }),
    })),
  };
}

/** The function that a constant holds, if it holds one. */
export function variableFunction(source: SourceFile, node: Node): FunctionSyntax | undefined {
  if (isParenthesizedExpression(node) || isSatisfiesExpression(node)) return variableFunction(source, node.expression);
  return isArrowFunction(node) || isFunctionExpression(node) ? functionFromAst(source, node) : undefined;
}
