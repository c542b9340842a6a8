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
  const spans = [...node.templateSpans];
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
  const elements = [...node.elements].map((element) => readListElement(reader, element));
  return { kind: 'list', elements, at: locate(reader, node) };
}

function readListElement(reader: Reader, node: Node): Expression {
  if (isSpreadElement(node)) {
    return { kind: 'spread', operand: readExpression(reader, node.expression), at: locate(reader, node) };
  }
  return isOmittedExpression(node)
    ? refuse(reader, node, 'A hole in a list', 'Write undefined.')
    : readExpression(reader, node);
}
