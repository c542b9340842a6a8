import type { Expression } from '../../model/expression.js';
import {
  type ArrayLiteralExpression,
  isOmittedExpression,
  isSpreadElement,
  type Node,
  type RegularExpressionLiteral,
  type TemplateExpression,
} from '../typescript.js';
import { locate, type Reader, readExpression, refuse } from './reader.js';

export function readTemplate(reader: Reader, node: TemplateExpression): Expression {
  const spans = node.templateSpans;
  return {
    kind: 'template',
    texts: [node.head.text, ...spans.map(({ literal }) => literal.text)],
    values: spans.map(({ expression }) => readExpression(reader, expression)),
    at: locate(reader, node),
  };
}

export function readRegularExpression(reader: Reader, node: RegularExpressionLiteral): Expression {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
  return { kind: 'regularExpression', source, flags, at: locate(reader, node) };
}

export function readList(reader: Reader, node: ArrayLiteralExpression): Expression {
  return { kind: 'list', elements: readElements(reader, node.elements), at: locate(reader, node) };
}

/** Of a list, or of a call that takes them as its arguments. */
export function readElements(reader: Reader, nodes: Iterable<Node>): readonly Expression[] {
  return [...nodes].map((element) => readElement(reader, element));
}

function readElement(reader: Reader, node: Node): Expression {
  if (isSpreadElement(node)) {
    return { kind: 'spread', operand: readExpression(reader, node.expression), at: locate(reader, node) };
  }
  return isOmittedExpression(node)
    ? refuse(reader, node, 'A hole in a list', 'Write undefined.')
    : readExpression(reader, node);
}
