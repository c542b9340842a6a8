import {
  isArrayLiteralExpression,
  isAsExpression,
  isComputedPropertyName,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isObjectLiteralExpression,
  isParenthesizedExpression,
  isPrefixUnaryExpression,
  isPropertyAssignment,
  isSatisfiesExpression,
  isStringLiteral,
  type Node,
  type SourceFile,
  SyntaxKind,
} from '../typescript.js';
import { rangeOf } from './range-of.js';
import type { ExpressionSyntax } from './tree.js';

/** A value as far as it is written out in place. */
export function expressionFromAst(source: SourceFile, node: Node): ExpressionSyntax {
  const range = rangeOf(source, node);
  if (isParenthesizedExpression(node) || isSatisfiesExpression(node)) return expressionFromAst(source, node.expression);
  if (isAsExpression(node)) {
    if (node.type.getText() !== 'const') return { kind: 'opaque', ...range };
    return { kind: 'const', operand: expressionFromAst(source, node.expression), ...range };
  }
  const value = literalFromAst(node);
  if (value !== undefined) return { kind: 'literal', value, ...range };
  if (isArrayLiteralExpression(node)) {
    return { kind: 'array', elements: [...node.elements].map((it) => expressionFromAst(source, it)), ...range };
  }
  if (!isObjectLiteralExpression(node)) return { kind: 'opaque', ...range };
  const properties: (readonly [string, ExpressionSyntax])[] = [];
  for (const property of node.properties) {
    const name = isPropertyAssignment(property) ? propertyName(property.name) : undefined;
    if (name === undefined || !isPropertyAssignment(property)) return { kind: 'opaque', ...range };
    properties.push([name, expressionFromAst(source, property.initializer)]);
  }
  return { kind: 'object', properties, ...range };
}

/** Undefined for what is no literal. */
export function literalFromAst(node: Node): string | number | boolean | null | undefined {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (isNumericLiteral(node)) return Number(node.text);
  if (node.kind === SyntaxKind.TrueKeyword) return true;
  if (node.kind === SyntaxKind.FalseKeyword) return false;
  if (node.kind === SyntaxKind.NullKeyword) return null;
  if (!isPrefixUnaryExpression(node)) return undefined;
  const operand = literalFromAst(node.operand);
  if (typeof operand !== 'number') return undefined;
  if (node.operator === SyntaxKind.MinusToken) return -operand;
  return node.operator === SyntaxKind.PlusToken ? operand : undefined;
}

/** Undefined for a computed name that is no literal. */
export function propertyName(node: unknown): string | undefined {
  const name = node as Node;
  if (isIdentifier(name) || isStringLiteral(name)) return name.text;
  if (isNumericLiteral(name)) return String(Number(name.text));
  if (!isComputedPropertyName(name)) return undefined;
  const value = literalFromAst(name.expression);
  return value === undefined ? undefined : String(value);
}
