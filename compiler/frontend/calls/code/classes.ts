import { rangeOf } from '../../syntax/range-of.js';
import {
  hasModifier,
  isClassLikeDeclaration,
  isClassStaticBlockDeclaration,
  isConstructorDeclaration,
  isDecorator,
  isGetAccessorDeclaration,
  isHeritageClause,
  isMethodDeclaration,
  isPropertyDeclaration,
  isSetAccessorDeclaration,
  type Node,
  SyntaxKind,
} from '../../typescript.js';
import type { ClassCode, ClassMember, Expression, FunctionCode } from './code.js';
import type { Lowerer } from './lowerer.js';
import { functionScope, type Scope } from './scope.js';

/** The class; decorators, of it or of what is in it, get hold of it. */
export function classValue(lowerer: Lowerer, node: Node, scope: Scope, name: string): Expression {
  const range = rangeOf(lowerer.source, node);
  const value: Expression = { kind: 'class', code: classCode(lowerer, node, scope, name), ...range };
  const members = isClassLikeDeclaration(node) ? [...node.members] : [];
  const decorators = [node, ...members].flatMap((it) => [...modifiersOf(it)].filter(isDecorator));
  if (decorators.length === 0) return value;
  const parts = [value, ...decorators.map(({ expression }) => lowerer.expression(expression, scope))];
  return { kind: 'either', after: [{ kind: 'leak', how: 'decorator', parts, ...range }], options: [value], ...range };
}

function modifiersOf(node: Node): Iterable<Node> {
  return 'modifiers' in node ? ((node.modifiers as Iterable<Node> | undefined) ?? []) : [];
}

function classCode(lowerer: Lowerer, node: Node, scope: Scope, name: string): ClassCode {
  const range = rangeOf(lowerer.source, node);
  if (!isClassLikeDeclaration(node)) return { name, members: [], ...range };
  const heritage = [...(node.heritageClauses ?? [])].filter(isHeritageClause);
  const base = heritage.find(({ token }) => token === SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  const own = [...node.members].find((member) => isConstructorDeclaration(member) && member.body !== undefined);
  return {
    name,
    ...(base && { base: lowerer.expression(base, scope) }),
    ...(own && { constructorCode: lowerer.functionCode(own, scope, `${name}.constructor`) }),
    members: [...node.members].flatMap((member) => memberOf(lowerer, member, scope, name)),
    ...range,
  };
}

function memberOf(lowerer: Lowerer, node: Node, scope: Scope, className: string): readonly ClassMember[] {
  const isStatic = hasModifier(node, SyntaxKind.StaticKeyword);
  if (isClassStaticBlockDeclaration(node)) {
    const code = initializerCode(lowerer, node, scope, (inner) => lowerer.statements([node.body], inner));
    return [{ kind: 'block', static: true, name: '', code }];
  }
  if (isPropertyDeclaration(node)) {
    const { initializer } = node;
    const name = lowerer.name(node.name, scope);
    if (!initializer) return [];
    const code = initializerCode(lowerer, initializer, scope, (inner) => [
      { kind: 'return', value: lowerer.expression(initializer, inner), ...rangeOf(lowerer.source, initializer) },
    ]);
    return [{ kind: 'field', static: isStatic, name, code }];
  }
  const kind = isMethodDeclaration(node)
    ? 'method'
    : isGetAccessorDeclaration(node)
      ? 'get'
      : isSetAccessorDeclaration(node)
        ? 'set'
        : undefined;
  if (kind === undefined || !('body' in node) || node.body === undefined || !('name' in node)) return [];
  const name = lowerer.name(node.name as Node, scope);
  const text = typeof name === 'string' ? `${className}.${name}` : '';
  return [{ kind, static: isStatic, name, code: lowerer.functionCode(node, scope, text) }];
}

function initializerCode(
  lowerer: Lowerer,
  node: Node,
  outer: Scope,
  body: (scope: Scope) => readonly Expression[],
): FunctionCode {
  const scope = functionScope(outer);
  return {
    name: '',
    owner: scope.owner,
    parameters: [],
    body: body(scope),
    arrow: false,
    generator: false,
    mayEnd: false,
    ...rangeOf(lowerer.source, node),
  };
}
