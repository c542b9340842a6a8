import type { Expression, ObjectProperty } from '../../model/expression.js';
import { propertyName } from '../syntax/value-from-ast.js';
import {
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isSpreadAssignment,
  type Node,
  type ObjectLiteralExpression,
} from '../typescript.js';
import { locate, type Reader, readExpression, refuse } from './reader.js';

export function readObject(reader: Reader, node: ObjectLiteralExpression): Expression {
  const properties = [...node.properties].flatMap((property) => readMember(reader, property) ?? []);
  return { kind: 'object', properties, at: locate(reader, node) };
}

function readMember(reader: Reader, node: Node): ObjectProperty | undefined {
  if (isSpreadAssignment(node)) return { kind: 'spread', value: readExpression(reader, node.expression) };
  if (isShorthandPropertyAssignment(node)) {
    const name = node.name.getText(reader.source);
    return { kind: 'property', name, value: readExpression(reader, node.name) };
  }
  const name = isPropertyAssignment(node) ? propertyName(node.name) : undefined;
  if (name !== undefined && isPropertyAssignment(node)) {
    return { kind: 'property', name, value: readExpression(reader, node.initializer) };
  }
  refuse(reader, node, 'This member of an object', 'Write name: value.');
  return undefined;
}
