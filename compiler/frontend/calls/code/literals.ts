import { rangeOf } from '../../syntax/range-of.js';
import {
  isComputedPropertyName,
  isGetAccessorDeclaration,
  isIdentifier,
  isMethodDeclaration,
  isNumericLiteral,
  isOmittedExpression,
  isPrivateIdentifier,
  isPropertyAssignment,
  isSetAccessorDeclaration,
  isShorthandPropertyAssignment,
  isSpreadAssignment,
  isSpreadElement,
  isStringLiteralLikeNode,
  type Node,
  type ObjectLiteralExpression,
} from '../../typescript.js';
import type { Argument, Expression, ObjectMember, PropertyName } from './code.js';
import type { Lowerer } from './lowerer.js';
import type { Scope } from './scope.js';

/** A name as text where it is written, else the expression that computes it. */
export function propertyName(lowerer: Lowerer, node: Node, scope: Scope): PropertyName {
  if (isIdentifier(node) || isPrivateIdentifier(node) || isStringLiteralLikeNode(node)) return node.text;
  if (isNumericLiteral(node)) return String(Number(node.text));
  if (!isComputedPropertyName(node)) return { kind: 'foreign', after: [], ...rangeOf(lowerer.source, node) };
  const computed = lowerer.expression(node.expression, scope);
  return computed.kind === 'text' ? computed.value : computed;
}

/** What stands in the brackets of an element access. */
export function indexName(lowerer: Lowerer, node: Node, scope: Scope): PropertyName {
  if (isNumericLiteral(node)) return String(Number(node.text));
  const name = lowerer.expression(node, scope);
  return name.kind === 'text' ? name.value : name;
}

export function argumentsOf(lowerer: Lowerer, nodes: Iterable<Node> | undefined, scope: Scope): readonly Argument[] {
  return [...(nodes ?? [])].map((node): Argument => {
    if (isSpreadElement(node)) return { value: lowerer.expression(node.expression, scope), spread: true };
    const hole = isOmittedExpression(node);
    const nothing: Expression = { kind: 'nothing', after: [], ...rangeOf(lowerer.source, node) };
    return { value: hole ? nothing : lowerer.expression(node, scope), spread: false };
  });
}

export function objectLiteral(lowerer: Lowerer, node: ObjectLiteralExpression, scope: Scope): Expression {
  const members = [...node.properties].flatMap((member) => memberOf(lowerer, member, scope));
  return { kind: 'object', members, ...rangeOf(lowerer.source, node) };
}

function memberOf(lowerer: Lowerer, node: Node, scope: Scope): readonly ObjectMember[] {
  if (isSpreadAssignment(node)) return [{ kind: 'spread', value: lowerer.expression(node.expression, scope) }];
  if (isShorthandPropertyAssignment(node)) {
    return [{ kind: 'value', name: lowerer.name(node.name, scope), value: lowerer.expression(node.name, scope) }];
  }
  if (isPropertyAssignment(node)) {
    const name = lowerer.name(node.name, scope);
    // The prototype: whatever it has, the object has.
    if (name === '__proto__') return [{ kind: 'spread', value: lowerer.expression(node.initializer, scope) }];
    return [{ kind: 'value', name, value: named(lowerer, node.initializer, name, scope) }];
  }
  const kind = isMethodDeclaration(node)
    ? 'value'
    : isGetAccessorDeclaration(node)
      ? 'get'
      : isSetAccessorDeclaration(node)
        ? 'set'
        : undefined;
  if (kind === undefined || !('name' in node)) return [];
  const name = lowerer.name(node.name as Node, scope);
  const code = lowerer.functionCode(node, scope, typeof name === 'string' ? name : '');
  return [{ kind, name, value: { kind: 'function', code, ...rangeOf(lowerer.source, node) } }];
}

/** A function takes the name of the property that it is written for. */
function named(lowerer: Lowerer, node: Node, name: PropertyName, scope: Scope): Expression {
  const value = lowerer.expression(node, scope);
  if (value.kind !== 'function' || typeof name !== 'string' || value.code.name !== '') return value;
  return { ...value, code: { ...value.code, name } };
}
