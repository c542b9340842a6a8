import type { BinaryOperator, Expression, Statement } from '../../model/expression.js';
import {
  isBinaryExpression,
  isIdentifier,
  isPostfixUnaryExpression,
  isPrefixUnaryExpression,
  type Node,
  SyntaxKind,
} from '../typescript.js';
import { nameIn } from './names.js';
import { locate, type Reader, readExpression, textOf } from './reader.js';

export interface Assignment {
  readonly name: string;
  /** Undefined for `=`. */
  readonly operator: BinaryOperator | undefined;
  readonly value: Expression;
}

/** `x = …`, `x += …` or `x++` of a variable that is declared with `let`; undefined for others. */
export function readAssignment(reader: Reader, node: Node): Statement | undefined {
  const read = assignmentOf(reader, reader, node);
  if (!read) return undefined;
  const { name, operator, value } = read;
  const at = locate(reader, node);
  const before: Expression = { kind: 'variable', name, at };
  return {
    kind: 'assign',
    name,
    value: operator ? { kind: 'binary', operator, left: before, right: value, at } : value,
    at,
  };
}

/** `inside`: where the value is read. */
export function assignmentOf(reader: Reader, inside: Reader, node: Node): Assignment | undefined {
  if (isPostfixUnaryExpression(node) || isPrefixUnaryExpression(node)) {
    const operator =
      node.operator === SyntaxKind.PlusPlusToken ? '+' : node.operator === SyntaxKind.MinusMinusToken ? '-' : undefined;
    if (!operator || !isChangeable(reader, node.operand)) return undefined;
    return {
      name: textOf(reader, node.operand),
      operator,
      value: { kind: 'literal', value: 1, at: locate(reader, node) },
    };
  }
  if (!isBinaryExpression(node) || !isChangeable(reader, node.left)) return undefined;
  const operator = operators.get(textOf(reader, node.operatorToken));
  if (operator === undefined) return undefined;
  const value = readExpression(inside, node.right);
  return { name: textOf(reader, node.left), operator: operator === '' ? undefined : operator, value };
}

const operators: ReadonlyMap<string, BinaryOperator | ''> = new Map([
  ['=', ''],
  ['+=', '+'],
  ['-=', '-'],
  ['*=', '*'],
  ['/=', '/'],
  ['%=', '%'],
  ['??=', '??'],
  ['||=', '||'],
  ['&&=', '&&'],
]);

function isChangeable(reader: Reader, node: Node): boolean {
  if (!isIdentifier(node)) return false;
  return nameIn(reader.names, textOf(reader, node), reader.outside)?.change === 'set';
}
