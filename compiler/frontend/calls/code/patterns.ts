import { rangeOf } from '../../syntax/range-of.js';
import {
  type ArrayLiteralExpression,
  type ForInStatement,
  type ForOfStatement,
  isArrayBindingPattern,
  isArrayLiteralExpression,
  isAsExpression,
  isBinaryExpression,
  isBindingElement,
  isElementAccessExpression,
  isForOfStatement,
  isIdentifier,
  isNonNullExpression,
  isObjectBindingPattern,
  isObjectLiteralExpression,
  isOmittedExpression,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isSatisfiesExpression,
  isShorthandPropertyAssignment,
  isSpreadAssignment,
  isSpreadElement,
  isVariableDeclarationList,
  type Node,
  type ObjectLiteralExpression,
  SyntaxKind,
} from '../../typescript.js';
import type { Expression, Pattern, PatternMember, Target } from './code.js';
import { indexName } from './literals.js';
import type { Lowerer } from './lowerer.js';
import { declareName, findVariable, type Scope } from './scope.js';

/** All names that a binding declares. */
export function boundNames(node: Node): readonly string[] {
  if (isIdentifier(node)) return [node.text];
  if (!isObjectBindingPattern(node) && !isArrayBindingPattern(node)) return [];
  return [...node.elements].flatMap((element) => (element.name ? boundNames(element.name) : []));
}

/** A declared name, or names taken out of an object or array. */
export function bindingPattern(lowerer: Lowerer, node: Node, scope: Scope): Pattern {
  const range = rangeOf(lowerer.source, node);
  if (isIdentifier(node)) {
    const variable = findVariable(scope, node.text) ?? declareName(scope, node.text);
    return { kind: 'variable', variable, ...range };
  }
  if (isObjectBindingPattern(node)) {
    const elements = [...node.elements];
    const members = elements.flatMap((element): readonly PatternMember[] => {
      if (element.dotDotDotToken || !element.name) return [];
      const name = element.propertyName ?? element.name;
      return [{ name: lowerer.name(name, scope), target: elementTarget(lowerer, element, scope) }];
    });
    return { kind: 'object', members, ...restOf(lowerer, elements, scope), ...range };
  }
  if (!isArrayBindingPattern(node)) return { kind: 'outside', ...range };
  const elements = [...node.elements];
  const targets = elements
    .filter((element) => !isBindingElement(element) || !element.dotDotDotToken)
    .map((element) => (element.name ? elementTarget(lowerer, element, scope) : undefined));
  return { kind: 'array', elements: targets, ...restOf(lowerer, elements, scope), ...range };
}

interface Element {
  readonly name?: Node;
  readonly initializer?: Node;
  readonly dotDotDotToken?: Node;
}

function elementTarget(lowerer: Lowerer, { name, initializer }: Element, scope: Scope): Target {
  const pattern: Pattern = name ? lowerer.binding(name, scope) : { kind: 'outside', start: 0, end: 0 };
  return { pattern, ...(initializer && { fallback: lowerer.expression(initializer, scope) }) };
}

function restOf(lowerer: Lowerer, elements: readonly Element[], scope: Scope): { readonly rest?: Pattern } {
  const rest = elements.find(({ dotDotDotToken }) => dotDotDotToken !== undefined)?.name;
  return rest ? { rest: lowerer.binding(rest, scope) } : {};
}

/** The declarations of `const`, `let`, `var` and `using`, as assignments. */
export function variables(lowerer: Lowerer, node: Node, scope: Scope): readonly Expression[] {
  if (!isVariableDeclarationList(node)) return [];
  return [...node.declarations].flatMap(({ name, initializer }): readonly Expression[] => {
    for (const bound of boundNames(name)) if (!findVariable(scope, bound)) declareName(scope, bound);
    const range = rangeOf(lowerer.source, name);
    const pattern = lowerer.binding(name, scope);
    const value: Expression = initializer
      ? lowerer.expression(initializer, scope)
      : { kind: 'nothing', after: [], ...range };
    return [{ kind: 'assign', target: { pattern }, value, ...range }];
  });
}

/** What a loop over something assigns in each round. */
export function loopVariable(lowerer: Lowerer, node: ForOfStatement | ForInStatement, scope: Scope): Expression {
  const { initializer } = node;
  const of = lowerer.expression(node.expression, scope);
  const range = rangeOf(lowerer.source, node.expression);
  const value: Expression = isForOfStatement(node)
    ? { kind: 'element', of, ...range }
    : { kind: 'foreign', after: [of], ...range };
  const [declared] = isVariableDeclarationList(initializer) ? initializer.declarations : [];
  if (!declared) return { kind: 'assign', target: lowerer.target(initializer, scope), value, ...range };
  for (const bound of boundNames(declared.name)) declareName(scope, bound);
  return { kind: 'assign', target: { pattern: lowerer.binding(declared.name, scope) }, value, ...range };
}

/** The left side of an assignment, with a default where it stands in a pattern. */
export function targetOf(lowerer: Lowerer, node: Node, scope: Scope): Target {
  if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken) {
    return { ...lowerer.target(node.left, scope), fallback: lowerer.expression(node.right, scope) };
  }
  return { pattern: assignedPattern(lowerer, node, scope) };
}

function assignedPattern(lowerer: Lowerer, node: Node, scope: Scope): Pattern {
  const range = rangeOf(lowerer.source, node);
  if (
    isParenthesizedExpression(node) ||
    isNonNullExpression(node) ||
    isAsExpression(node) ||
    isSatisfiesExpression(node)
  ) {
    return assignedPattern(lowerer, node.expression, scope);
  }
  if (isIdentifier(node)) {
    const variable = findVariable(scope, node.text);
    return variable ? { kind: 'variable', variable, ...range } : { kind: 'outside', ...range };
  }
  if (isPropertyAccessExpression(node)) {
    return { kind: 'property', object: lowerer.expression(node.expression, scope), name: node.name.text, ...range };
  }
  if (isElementAccessExpression(node)) {
    const name = indexName(lowerer, node.argumentExpression, scope);
    return { kind: 'property', object: lowerer.expression(node.expression, scope), name, ...range };
  }
  if (isObjectLiteralExpression(node)) return objectPattern(lowerer, node, scope);
  return isArrayLiteralExpression(node) ? arrayPattern(lowerer, node, scope) : { kind: 'outside', ...range };
}

function objectPattern(lowerer: Lowerer, node: ObjectLiteralExpression, scope: Scope): Pattern {
  const members: PatternMember[] = [];
  let rest: Pattern | undefined;
  for (const member of node.properties) {
    if (isPropertyAssignment(member)) {
      members.push({ name: lowerer.name(member.name, scope), target: lowerer.target(member.initializer, scope) });
    } else if (isShorthandPropertyAssignment(member)) {
      const fallback = member.objectAssignmentInitializer;
      const target = lowerer.target(member.name, scope);
      const value = fallback && { fallback: lowerer.expression(fallback, scope) };
      members.push({ name: lowerer.name(member.name, scope), target: { ...target, ...value } });
    } else if (isSpreadAssignment(member)) rest = lowerer.target(member.expression, scope).pattern;
  }
  return { kind: 'object', members, ...(rest && { rest }), ...rangeOf(lowerer.source, node) };
}

function arrayPattern(lowerer: Lowerer, node: ArrayLiteralExpression, scope: Scope): Pattern {
  const elements = [...node.elements];
  const rest = elements.find(isSpreadElement);
  const targets = elements
    .filter((element) => !isSpreadElement(element))
    .map((element) => (isOmittedExpression(element) ? undefined : lowerer.target(element, scope)));
  const range = rangeOf(lowerer.source, node);
  return {
    kind: 'array',
    elements: targets,
    ...(rest && { rest: lowerer.target(rest.expression, scope).pattern }),
    ...range,
  };
}
