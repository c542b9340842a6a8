import type { FunctionExpression, Statement } from '../../model/expression.js';
import { isArrowFunction, isBlock, SyntaxKind } from '../typescript.js';
import { withBound } from './names.js';
import type { FunctionNode } from './node-of.js';
import { readPattern } from './pattern.js';
import { locate, type Reader, readExpression, refuse, startInside, withNames } from './reader.js';

/** `name` is empty for a closure. */
export function readFunctionNode(reader: Reader, node: FunctionNode, name: string): FunctionExpression {
  const at = locate(reader, isArrowFunction(node) ? node : (node.name ?? node));
  for (const modifier of node.modifiers ?? []) {
    if (modifier.kind !== SyntaxKind.AsyncKeyword) continue;
    refuse(reader, modifier, 'An async function', 'A rule answers at once, from what it is given.');
  }
  const given = node.parameters;
  const parameters = given.map((parameter) => {
    const { dotDotDotToken } = parameter;
    if (dotDotDotToken) refuse(reader, parameter, 'A rest parameter', 'Take a list.');
    return readPattern(reader, parameter.name);
  });
  const names = parameters.reduce((names, pattern) => withBound(names, pattern, 'set'), reader.names);
  const inside = withNames(startInside(reader), names);
  const defaults = given.some(({ initializer }) => initializer) && {
    defaults: given.map(({ initializer }) => initializer && readExpression(inside, initializer)),
  };
  return { kind: 'function', name, parameters, ...defaults, body: bodyOf(inside, node), at };
}

function bodyOf(reader: Reader, { body }: FunctionNode): readonly Statement[] {
  if (!body) return [];
  if (isBlock(body)) return reader.bodies.statements(reader, body.statements);
  return [{ kind: 'return', value: readExpression(reader, body), at: locate(reader, body) }];
}
