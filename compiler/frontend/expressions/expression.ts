import type { Expression } from '../../model/expression.js';
import { literalFromAst } from '../syntax/value-from-ast.js';
import {
  isArrayLiteralExpression,
  isArrowFunction,
  isAsExpression,
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isFunctionExpression,
  isIdentifier,
  isNewExpression,
  isNonNullExpression,
  isObjectLiteralExpression,
  isOmittedExpression,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isRegularExpressionLiteral,
  isSatisfiesExpression,
  isSpreadElement,
  isTemplateExpression,
  type Node,
  type TemplateExpression,
} from '../typescript.js';
import { readCall, readElement, readProperty } from './access.js';
import { readName, refuseGlobal } from './name.js';
import { readObject } from './object.js';
import { isUnary, readBinary, readUnary } from './operator.js';
import { locate, type Reader, readExpression, refuse, textOf, useValidates } from './reader.js';

/** Syntax with its names resolved; what CEL has nothing for is reported where it stands. */
export function readForm(reader: Reader, node: Node): Expression {
  // The most frequent first: a node of the native compiler's decodes its kind each time.
  if (isPropertyAccessExpression(node)) return readProperty(reader, node);
  if (isIdentifier(node)) return readName(reader, node);
  if (isBinaryExpression(node)) return readBinary(reader, node);
  if (isCallExpression(node)) return readCall(reader, node);
  if (isParenthesizedExpression(node) || isSatisfiesExpression(node) || isNonNullExpression(node)) {
    return readExpression(reader, node.expression);
  }
  if (isAsExpression(node)) return readAs(reader, node.expression, node.type);
  if (isElementAccessExpression(node)) return readElement(reader, node);
  const at = locate(reader, node);
  const value = literalFromAst(node);
  if (value !== undefined) return { kind: 'literal', value, at };
  if (isUnary(node)) return readUnary(reader, node);
  if (isConditionalExpression(node)) {
    const test = readExpression(reader, node.condition);
    const whenTrue = readExpression(reader, node.whenTrue);
    return { kind: 'conditional', test, whenTrue, whenFalse: readExpression(reader, node.whenFalse), at };
  }
  return readLiteralForm(reader, node);
}

/** What is written out: texts, patterns, lists, objects, functions. */
function readLiteralForm(reader: Reader, node: Node): Expression {
  const at = locate(reader, node);
  if (isTemplateExpression(node)) return readTemplate(reader, node);
  if (isRegularExpressionLiteral(node)) {
    const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
    return { kind: 'regularExpression', source, flags, at };
  }
  if (isArrayLiteralExpression(node)) {
    const elements = [...node.elements].map((element) => readListElement(reader, element));
    return { kind: 'list', elements, at };
  }
  if (isObjectLiteralExpression(node)) return readObject(reader, node);
  if (isArrowFunction(node) || isFunctionExpression(node)) return reader.bodies.function(reader, node, '');
  if (isNewExpression(node) && isIdentifier(node.expression)) {
    const name = node.expression.text;
    if (name !== 'Set') return refuseGlobal(reader, node, name, `new ${name}`);
    const args = [...(node.arguments ?? [])].map((argument) => readExpression(reader, argument));
    return { kind: 'new', name, args, at };
  }
  return refuse(reader, node, 'This expression', useValidates);
}

function readListElement(reader: Reader, node: Node): Expression {
  if (isSpreadElement(node)) {
    return { kind: 'spread', operand: readExpression(reader, node.expression), at: locate(reader, node) };
  }
  return isOmittedExpression(node)
    ? refuse(reader, node, 'A hole in a list', 'Write undefined.')
    : readExpression(reader, node);
}

function readTemplate(reader: Reader, node: TemplateExpression): Expression {
  const spans = [...node.templateSpans];
  return {
    kind: 'template',
    texts: [node.head.text, ...spans.map(({ literal }) => literal.text)],
    values: spans.map(({ expression }) => readExpression(reader, expression)),
    at: locate(reader, node),
  };
}

/** `as const` says nothing of the value; another type would be believed without proof. */
function readAs(reader: Reader, operand: Node, type: Node): Expression {
  if (textOf(reader, type) === 'const') return readExpression(reader, operand);
  return refuse(reader, type, 'A type assertion', 'Narrow the value by a check, which CEL needs as well.');
}
