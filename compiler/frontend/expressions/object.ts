import type { Expression, ObjectProperty } from '../../model/expression.js';
import { propertyName } from '../syntax/value-from-ast.js';
import {
  isComputedPropertyName,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isSpreadAssignment,
  type Node,
  type ObjectLiteralExpression,
} from '../typescript.js';
import { locate, type Reader, readExpression, refuse, textOf } from './reader.js';

export function readObject(reader: Reader, node: ObjectLiteralExpression): Expression {
  const properties = [...node.properties].flatMap((property) => readMember(reader, property) ?? []);
  return { kind: 'object', properties, at: locate(reader, node) };
}

function readMember(reader: Reader, node: Node): ObjectProperty | undefined {
  if (isSpreadAssignment(node)) return { kind: 'spread', value: readExpression(reader, node.expression) };
  if (isShorthandPropertyAssignment(node)) {
    const name = textOf(reader, node.name);
    return { kind: 'property', name, value: readExpression(reader, node.name) };
  }
  if (isPropertyAssignment(node)) {
    const name = keyOf(reader, node.name);
    if (name !== undefined) return { kind: 'property', name, value: readExpression(reader, node.initializer) };
  }
  refuse(reader, node, 'This member of an object', 'Write name: value.');
  return undefined;
}

/** Also `[team]`, where that is a constant text. */
function keyOf(reader: Reader, node: Node): string | undefined {
  const written = propertyName(node);
  if (written !== undefined || !isComputedPropertyName(node)) return written;
  const computed = readExpression(reader, node.expression);
  return computed.kind === 'literal' && typeof computed.value === 'string' ? computed.value : undefined;
}
