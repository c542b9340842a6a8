import type { BinaryOperator, Expression } from '../../model/expression.js';
import {
  type BinaryExpression,
  isPrefixUnaryExpression,
  isTypeOfExpression,
  type Node,
  type PrefixUnaryExpression,
  SyntaxKind,
  type TypeOfExpression,
} from '../typescript.js';
import { locate, type Reader, readExpression, refuse, textOf, useValidates } from './reader.js';

const binary: ReadonlySet<string> = new Set('=== !== == != < <= > >= + - * / % && || ?? in'.split(' '));

export function readBinary(reader: Reader, node: BinaryExpression): Expression {
  const operator = textOf(reader, node.operatorToken);
  if (!isBinaryOperator(operator)) return refuseOperator(reader, node.operatorToken, operator);
  const left = readExpression(reader, node.left);
  const right = readExpression(reader, node.right);
  const withNull = [left, right].some((it) => it.kind === 'literal' && it.value === null);
  if ((operator === '==' || operator === '!=') && !withNull) {
    return refuse(reader, node.operatorToken, operator, `Write ${operator}=, which converts nothing.`);
  }
  return { kind: 'binary', operator, left, right, at: locate(reader, node) };
}

function isBinaryOperator(operator: string): operator is BinaryOperator {
  return binary.has(operator);
}

function refuseOperator(reader: Reader, node: Node, operator: string): Expression {
  if (/[^=!<>]=$/.test(operator) || operator === '=') {
    return refuse(reader, node, 'An assignment', 'Use const, with a ternary where the value depends on something.');
  }
  if (operator === '**') return refuse(reader, node, 'A power', 'Multiply.');
  if (operator === ',') return refuse(reader, node, 'A comma between expressions', 'Keep the last one.');
  return refuse(reader, node, operator, useValidates);
}

type Unary = PrefixUnaryExpression | TypeOfExpression;

export function isUnary(node: Node): node is Unary {
  return isPrefixUnaryExpression(node) || isTypeOfExpression(node);
}

export function readUnary(reader: Reader, node: Unary): Expression {
  const at = locate(reader, node);
  if (isTypeOfExpression(node)) {
    return { kind: 'unary', operator: 'typeof', operand: readExpression(reader, node.expression), at };
  }
  const operand = readExpression(reader, node.operand);
  switch (node.operator) {
    case SyntaxKind.ExclamationToken:
      return { kind: 'unary', operator: '!', operand, at };
    case SyntaxKind.MinusToken:
      return { kind: 'unary', operator: '-', operand, at };
    case SyntaxKind.PlusToken:
      return { kind: 'unary', operator: '+', operand, at };
    default:
      return refuse(reader, node, 'This operator', useValidates);
  }
}
