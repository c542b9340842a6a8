import type { BinaryOperator, Expression, UnaryOperator } from '../../model/expression.js';
import { literalFromAst } from '../syntax/value-from-ast.js';
import {
  type BinaryExpression,
  isAssignmentOperator,
  type Node,
  type PrefixUnaryExpression,
  SyntaxKind,
  type TypeOfExpression,
} from '../typescript.js';
import { locate, type Reader, readExpression, refuse, textOf, useValidates } from './reader.js';

const binary: ReadonlyMap<SyntaxKind, BinaryOperator> = new Map<SyntaxKind, BinaryOperator>([
  [SyntaxKind.EqualsEqualsEqualsToken, '==='],
  [SyntaxKind.ExclamationEqualsEqualsToken, '!=='],
  [SyntaxKind.EqualsEqualsToken, '=='],
  [SyntaxKind.ExclamationEqualsToken, '!='],
  [SyntaxKind.LessThanToken, '<'],
  [SyntaxKind.LessThanEqualsToken, '<='],
  [SyntaxKind.GreaterThanToken, '>'],
  [SyntaxKind.GreaterThanEqualsToken, '>='],
  [SyntaxKind.PlusToken, '+'],
  [SyntaxKind.MinusToken, '-'],
  [SyntaxKind.AsteriskToken, '*'],
  [SyntaxKind.SlashToken, '/'],
  [SyntaxKind.PercentToken, '%'],
  [SyntaxKind.AmpersandAmpersandToken, '&&'],
  [SyntaxKind.BarBarToken, '||'],
  [SyntaxKind.QuestionQuestionToken, '??'],
  [SyntaxKind.InKeyword, 'in'],
]);

export function readBinary(reader: Reader, node: BinaryExpression): Expression {
  const operator = binary.get(node.operatorToken.kind);
  if (!operator) return refuseOperator(reader, node.operatorToken);
  const left = readExpression(reader, node.left);
  const right = readExpression(reader, node.right);
  if ((operator === '==' || operator === '!=') && !isNull(left) && !isNull(right)) {
    return refuse(reader, node.operatorToken, operator, `Write ${operator}=, which converts nothing.`);
  }
  return { kind: 'binary', operator, left, right, at: locate(reader, node) };
}

function isNull(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.value === null;
}

function refuseOperator(reader: Reader, node: Node): Expression {
  if (isAssignmentOperator(node.kind)) {
    return refuse(reader, node, 'An assignment', 'Use const, with a ternary where the value depends on something.');
  }
  if (node.kind === SyntaxKind.AsteriskAsteriskToken) return refuse(reader, node, 'A power', 'Multiply.');
  if (node.kind === SyntaxKind.CommaToken)
    return refuse(reader, node, 'A comma between expressions', 'Keep the last one.');
  return refuse(reader, node, textOf(reader, node), useValidates);
}

export function readTypeOf(reader: Reader, node: TypeOfExpression): Expression {
  return {
    kind: 'unary',
    operator: 'typeof',
    operand: readExpression(reader, node.expression),
    at: locate(reader, node),
  };
}

/** `-1` is a number, and no operator. */
export function readUnary(reader: Reader, node: PrefixUnaryExpression): Expression {
  const at = locate(reader, node);
  const value = literalFromAst(node);
  if (value !== undefined) return { kind: 'literal', value, at };
  const operator = unary[node.operator];
  if (!operator) return refuse(reader, node, 'This operator', useValidates);
  return { kind: 'unary', operator, operand: readExpression(reader, node.operand), at };
}

const unary: Readonly<Partial<Record<SyntaxKind, UnaryOperator>>> = {
  [SyntaxKind.ExclamationToken]: '!',
  [SyntaxKind.MinusToken]: '-',
  [SyntaxKind.PlusToken]: '+',
};
