import type { Expression, Statement } from '../../model/expression.js';
import {
  type CallExpression,
  isCallExpression,
  isIdentifier,
  isPropertyAccessExpression,
  type Node,
} from '../typescript.js';
import { nameIn } from './names.js';
import { locate, type Reader, textOf } from './reader.js';
import { readElements } from './written-out.js';

/** `list.push(…)` of a list that may be filled here; undefined for others. */
export function readFilling(reader: Reader, node: Node): Statement | undefined {
  const push = pushOf(reader, node);
  return push && filled(reader, node, push.name, readElements(reader, push.call.arguments));
}

export interface Push {
  readonly name: string;
  readonly call: CallExpression;
}

export function pushOf(reader: Reader, node: Node): Push | undefined {
  if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: list, name: method } = node.expression;
  if (!isIdentifier(list) || textOf(reader, method) !== 'push') return undefined;
  const name = textOf(reader, list);
  return nameIn(reader.names, name, reader.outside)?.change === 'fill' ? { name, call: node } : undefined;
}

/** The list with more elements, in the place of itself. */
export function filled(reader: Reader, node: Node, name: string, more: readonly Expression[]): Statement {
  const at = locate(reader, node);
  const before: Expression = { kind: 'spread', operand: { kind: 'variable', name, at }, at };
  return { kind: 'assign', name, value: { kind: 'list', elements: [before, ...more], at }, fills: true, at };
}
