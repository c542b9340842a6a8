import { rangeOf } from '../../syntax/range-of.js';
import {
  isArrayLiteralExpression,
  isArrowFunction,
  isAsExpression,
  isAwaitExpression,
  isBinaryExpression,
  isCallExpression,
  isClassExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isExpressionWithTypeArguments,
  isFunctionExpression,
  isIdentifier,
  isImportExpression,
  isNewExpression,
  isNonNullExpression,
  isNoSubstitutionTemplateLiteral,
  isObjectLiteralExpression,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isSatisfiesExpression,
  isStringLiteral,
  isTaggedTemplateExpression,
  isTemplateExpression,
  isTypeAssertion,
  isYieldExpression,
  type Node,
  SyntaxKind,
} from '../../typescript.js';
import type { Expression } from './code.js';
import { indexName, objectLiteral } from './literals.js';
import type { Lowerer } from './lowerer.js';
import { binary, lowerRare } from './operators.js';
import { blockScope, declareName, findVariable, type Scope } from './scope.js';
import { tagged, template } from './templates.js';

export function lowerExpression(lowerer: Lowerer, node: Node, scope: Scope): Expression {
  const inner = transparent(node);
  if (inner) return lowerExpression(lowerer, inner, scope);
  const range = rangeOf(lowerer.source, node);
  if (isIdentifier(node)) return identifier(node.text, range, scope);
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) {
    return { kind: 'text', value: node.text, ...range };
  }
  if (isPropertyAccessExpression(node)) {
    return { kind: 'property', object: lowerer.expression(node.expression, scope), name: node.name.text, ...range };
  }
  if (isElementAccessExpression(node)) {
    const name = indexName(lowerer, node.argumentExpression, scope);
    return { kind: 'property', object: lowerer.expression(node.expression, scope), name, ...range };
  }
  if (isCallExpression(node) || isNewExpression(node)) {
    const callee: Expression = isImportExpression(node.expression)
      ? { kind: 'global', name: 'import', ...range }
      : lowerer.expression(node.expression, scope);
    const args = lowerer.arguments(node.arguments, scope);
    return { kind: 'call', callee, arguments: args, constructs: isNewExpression(node), ...range };
  }
  if (isObjectLiteralExpression(node)) return objectLiteral(lowerer, node, scope);
  if (isArrayLiteralExpression(node)) {
    return { kind: 'array', elements: lowerer.arguments(node.elements, scope), ...range };
  }
  if (isArrowFunction(node)) return { kind: 'function', code: lowerer.functionCode(node, scope, ''), ...range };
  if (isBinaryExpression(node)) return binary(lowerer, node, scope);
  if (isConditionalExpression(node)) {
    const options = [node.whenTrue, node.whenFalse].map((option) => lowerer.expression(option, scope));
    return { kind: 'either', after: [lowerer.expression(node.condition, scope)], options, ...range };
  }
  if (isTemplateExpression(node)) return template(lowerer, node, scope);
  if (isTaggedTemplateExpression(node)) return tagged(lowerer, node, scope);
  return named(lowerer, node, scope) ?? lowerRare(lowerer, node, scope);
}

/** What changes nothing about the value: a promise counts as what it brings. */
function transparent(node: Node): Node | undefined {
  if (
    isParenthesizedExpression(node) ||
    isAwaitExpression(node) ||
    isAsExpression(node) ||
    isNonNullExpression(node) ||
    isSatisfiesExpression(node) ||
    isTypeAssertion(node) ||
    isExpressionWithTypeArguments(node)
  ) {
    return node.expression;
  }
  return undefined;
}

function identifier(name: string, range: { readonly start: number; readonly end: number }, scope: Scope): Expression {
  if (name === 'undefined') return { kind: 'nothing', after: [], ...range };
  const variable = findVariable(scope, name);
  if (variable) return { kind: 'variable', variable, ...range };
  const imported = scope.imports.get(name);
  if (imported) return { kind: 'imported', ...imported, ...range };
  return name === 'arguments' ? { kind: 'arguments', ...range } : { kind: 'global', name, ...range };
}

/** Functions and classes as expressions, which see themselves under their own name; and yield. */
function named(lowerer: Lowerer, node: Node, scope: Scope): Expression | undefined {
  const range = rangeOf(lowerer.source, node);
  if (isYieldExpression(node)) {
    const value: Expression = node.expression
      ? lowerer.expression(node.expression, scope)
      : { kind: 'nothing', after: [], ...range };
    return { kind: 'yield', value, all: node.asteriskToken !== undefined, ...range };
  }
  if (!isFunctionExpression(node) && !isClassExpression(node)) {
    return node.kind === SyntaxKind.ThisKeyword ? { kind: 'this', ...range } : undefined;
  }
  const name = node.name?.text ?? '';
  const inner = name === '' ? scope : blockScope(scope);
  const variable = name === '' ? undefined : declareName(inner, name);
  const value: Expression = isFunctionExpression(node)
    ? { kind: 'function', code: lowerer.functionCode(node, inner, name), ...range }
    : lowerer.classValue(node, inner, name);
  return variable
    ? { kind: 'assign', target: { pattern: { kind: 'variable', variable, ...range } }, value, ...range }
    : value;
}
