import { rangeOf } from '../../syntax/range-of.js';
import {
  type BinaryExpression,
  isAssignmentOperator,
  isDecorator,
  isDeleteExpression,
  isLogicalOrCoalescingAssignmentOperator,
  isMetaProperty,
  isPostfixUnaryExpression,
  isPrefixUnaryExpression,
  isTypeNode,
  isTypeOfExpression,
  isVoidExpression,
  type Node,
  SyntaxKind,
} from '../../typescript.js';
import type { Expression } from './code.js';
import type { Lowerer } from './lowerer.js';
import type { Scope } from './scope.js';

export function binary(lowerer: Lowerer, node: BinaryExpression, scope: Scope): Expression {
  const range = rangeOf(lowerer.source, node);
  const operator = node.operatorToken.kind;
  const right = lowerer.expression(node.right, scope);
  if (operator === SyntaxKind.EqualsToken) {
    return { kind: 'assign', target: lowerer.target(node.left, scope), value: right, ...range };
  }
  const left = lowerer.expression(node.left, scope);
  if (isAssignmentOperator(operator)) {
    const value = combined(operator, left, right, range);
    return { kind: 'assign', target: lowerer.target(node.left, scope), value, ...range };
  }
  if (choosing.has(operator)) return { kind: 'either', after: [], options: [left, right], ...range };
  if (operator === SyntaxKind.CommaToken) return { kind: 'either', after: [left], options: [right], ...range };
  if (operator === SyntaxKind.PlusToken) return { kind: 'template', parts: [left, right], ...range };
  return { kind: 'nothing', after: [left, right], ...range };
}

function combined(
  operator: SyntaxKind,
  left: Expression,
  right: Expression,
  range: { readonly start: number; readonly end: number },
): Expression {
  if (isLogicalOrCoalescingAssignmentOperator(operator)) {
    return { kind: 'either', after: [], options: [left, right], ...range };
  }
  if (operator === SyntaxKind.PlusEqualsToken) return { kind: 'template', parts: [left, right], ...range };
  return { kind: 'nothing', after: [left, right], ...range };
}

const choosing: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.BarBarToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.QuestionQuestionToken,
]);

/** Operators of one operand, literals; of anything else, all parts get out of sight. */
export function lowerRare(lowerer: Lowerer, node: Node, scope: Scope): Expression {
  const range = rangeOf(lowerer.source, node);
  if (isPrefixUnaryExpression(node) || isPostfixUnaryExpression(node)) {
    return { kind: 'nothing', after: [lowerer.expression(node.operand, scope)], ...range };
  }
  if (isTypeOfExpression(node)) {
    return { kind: 'foreign', after: [lowerer.expression(node.expression, scope)], ...range };
  }
  if (isVoidExpression(node) || isDeleteExpression(node)) {
    return { kind: 'nothing', after: [lowerer.expression(node.expression, scope)], ...range };
  }
  if (node.kind === SyntaxKind.SuperKeyword) return { kind: 'super', ...range };
  if (plain.has(node.kind)) return { kind: 'nothing', after: [], ...range };
  if (isMetaProperty(node) || node.kind === SyntaxKind.RegularExpressionLiteral || isTypeNode(node)) {
    return { kind: 'foreign', after: [], ...range };
  }
  const parts: Expression[] = [];
  node.forEachChild((child) => void parts.push(lowerer.expression(child, scope)));
  return { kind: 'leak', how: isDecorator(node) ? 'decorator' : 'syntax', parts, ...range };
}

const plain: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.NumericLiteral,
  SyntaxKind.BigIntLiteral,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.NullKeyword,
  SyntaxKind.OmittedExpression,
]);
