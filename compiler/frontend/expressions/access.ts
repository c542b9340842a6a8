import type { Expression } from '../../model/expression.js';
import {
  type CallExpression,
  type ElementAccessExpression,
  isCallExpression,
  isElementAccessExpression,
  isIdentifier,
  isNonNullExpression,
  isPropertyAccessExpression,
  isSpreadElement,
  type NewExpression,
  type Node,
  type PropertyAccessExpression,
} from '../typescript.js';
import { memberOfConstant, refuseGlobal } from './name.js';
import { locate, type Reader, readExpression, refuse, textOf, useValidates } from './reader.js';

export function readProperty(reader: Reader, node: PropertyAccessExpression): Expression {
  const member = memberOfConstant(reader, node);
  if (member) return member;
  return {
    kind: 'property',
    object: readExpression(reader, node.expression),
    name: node.name.text,
    optional: isOptional(node),
    chained: inChain(node.expression),
    at: locate(reader, node.name),
  };
}

export function readElement(reader: Reader, node: ElementAccessExpression): Expression {
  return {
    kind: 'index',
    object: readExpression(reader, node.expression),
    index: readExpression(reader, node.argumentExpression),
    optional: isOptional(node),
    chained: inChain(node.expression),
    at: locate(reader, node),
  };
}

export function readCall(reader: Reader, node: CallExpression): Expression {
  const args = node.arguments.map((argument) => readArgument(reader, node, argument));
  const callee = readExpression(reader, node.expression);
  const chained = inChain(node.expression);
  return { kind: 'call', callee, args, optional: isOptional(node), chained, at: locate(reader, node) };
}

/** Two functions take the elements of a list. */
function readArgument(reader: Reader, { expression }: CallExpression, argument: Node): Expression {
  if (!isSpreadElement(argument)) return readExpression(reader, argument);
  if (!/^Math\.(?:min|max)$/.test(textOf(reader, expression))) {
    return refuse(reader, argument, 'A spread argument', 'Pass the values one by one.');
  }
  return { kind: 'spread', operand: readExpression(reader, argument.expression), at: locate(reader, argument) };
}

/** Sets alone are made. */
export function readNew(reader: Reader, node: NewExpression): Expression {
  if (!isIdentifier(node.expression)) return refuse(reader, node, 'This expression', useValidates);
  const name = node.expression.text;
  if (name !== 'Set') return refuseGlobal(reader, node, name, `new ${name}`);
  const args = [...(node.arguments ?? [])].map((argument) => readExpression(reader, argument));
  return { kind: 'new', name, args, at: locate(reader, node) };
}

type AccessNode = PropertyAccessExpression | ElementAccessExpression | CallExpression;

function isOptional(node: AccessNode): boolean {
  return node.questionDotToken !== undefined;
}

/** Parentheses end a chain, `!` does not. */
function inChain(node: Node): boolean {
  if (isIdentifier(node)) return false;
  if (isNonNullExpression(node)) return inChain(node.expression);
  if (!isPropertyAccessExpression(node) && !isElementAccessExpression(node) && !isCallExpression(node)) return false;
  return isOptional(node) || inChain(node.expression);
}
