import { rangeOf } from '../../syntax/range-of.js';
import {
  hasModifier,
  isArrowFunction,
  isBlock,
  isFunctionLikeDeclaration,
  isReturnStatement,
  isThrowStatement,
  type Node,
  SyntaxKind,
} from '../../typescript.js';
import type { Expression, FunctionCode, ParameterCode } from './code.js';
import { hoistVariables } from './hoist.js';
import type { Lowerer } from './lowerer.js';
import { boundNames } from './patterns.js';
import { declareName, functionScope, type Scope } from './scope.js';

/** A function, method, accessor, constructor or arrow function. */
export function functionCode(lowerer: Lowerer, node: Node, outer: Scope, name: string): FunctionCode {
  const scope = functionScope(outer);
  const { parameters, body, asteriskToken } = partsOf(node);
  const names = parameters.flatMap((parameter) => boundNames(parameter.name));
  for (const bound of names) declareName(scope, bound);
  const properties = parameters.flatMap((parameter) => parameterProperty(lowerer, parameter, scope));
  return {
    name,
    owner: scope.owner,
    parameters: parameters.map((parameter) => parameterCode(lowerer, parameter, scope)),
    body: [...properties, ...bodyOf(lowerer, body, scope)],
    arrow: isArrowFunction(node),
    generator: asteriskToken !== undefined,
    mayEnd: mayEnd(body),
    ...rangeOf(lowerer.source, node),
  };
}

interface Parameter extends Node {
  readonly name: Node;
  readonly initializer?: Node;
  readonly dotDotDotToken?: Node;
}

interface Parts {
  readonly parameters: readonly Parameter[];
  readonly body: Node | undefined;
  readonly asteriskToken: Node | undefined;
}

/** Without a parameter named `this`, which is a type only. */
function partsOf(node: Node): Parts {
  if (!isFunctionLikeDeclaration(node)) return { parameters: [], body: undefined, asteriskToken: undefined };
  const parameters = [...node.parameters].filter(({ name }) => !boundNames(name).includes('this'));
  const body = 'body' in node ? node.body : undefined;
  const asteriskToken = 'asteriskToken' in node ? node.asteriskToken : undefined;
  return { parameters, body, asteriskToken };
}

function parameterCode(lowerer: Lowerer, parameter: Parameter, scope: Scope): ParameterCode {
  const { initializer, name, dotDotDotToken } = parameter;
  const pattern = lowerer.binding(name, scope);
  const fallback = initializer && { fallback: lowerer.expression(initializer, scope) };
  return { target: { pattern, ...fallback }, rest: dotDotDotToken !== undefined };
}

/** `constructor(private readonly client: Client)` assigns it to `this.client`. */
function parameterProperty(lowerer: Lowerer, parameter: Parameter, scope: Scope): readonly Expression[] {
  const kinds = [
    SyntaxKind.PrivateKeyword,
    SyntaxKind.PublicKeyword,
    SyntaxKind.ProtectedKeyword,
    SyntaxKind.ReadonlyKeyword,
  ];
  if (!kinds.some((kind) => hasModifier(parameter, kind))) return [];
  const range = rangeOf(lowerer.source, parameter.name);
  return boundNames(parameter.name).map((name) => ({
    kind: 'assign',
    target: { pattern: { kind: 'property', object: { kind: 'this', ...range }, name, ...range } },
    value: { kind: 'variable', variable: declareName(scope, name), ...range },
    ...range,
  }));
}

function bodyOf(lowerer: Lowerer, body: Node | undefined, scope: Scope): readonly Expression[] {
  if (!body) return [];
  if (!isBlock(body))
    return [{ kind: 'return', value: lowerer.expression(body, scope), ...rangeOf(lowerer.source, body) }];
  hoistVariables(lowerer, body, scope);
  return lowerer.statements(body.statements, scope);
}

function mayEnd(body: Node | undefined): boolean {
  if (!body || !isBlock(body)) return body === undefined;
  const last = [...body.statements].at(-1);
  return !last || (!isReturnStatement(last) && !isThrowStatement(last));
}
