import type { BinaryOperator, Expression, Pattern, Statement } from '../../model/expression.js';
import {
  isBinaryExpression,
  isBlock,
  isExpressionStatement,
  isIdentifier,
  isIfStatement,
  isPostfixUnaryExpression,
  isPrefixUnaryExpression,
  type Node,
  SyntaxKind,
} from '../typescript.js';
import { locate, type Reader, readExpression, textOf } from './reader.js';

interface Assignment {
  readonly name: string;
  /** Undefined for `=`. */
  readonly operator: BinaryOperator | undefined;
  readonly value: Expression;
}

/** `x = …`, `x += …` or `x++` of a variable that is declared with `let`; undefined for others. */
export function readAssignment(reader: Reader, node: Node): Statement | undefined {
  const read = assignmentOf(reader, reader, node);
  if (!read) return undefined;
  const { name, operator, value } = read;
  const at = locate(reader, node);
  const before: Expression = { kind: 'variable', name, at };
  return {
    kind: 'assign',
    name,
    value: operator ? { kind: 'binary', operator, left: before, right: value, at } : value,
    at,
  };
}

/** `inside`: where the value is read. */
function assignmentOf(reader: Reader, inside: Reader, node: Node): Assignment | undefined {
  if (isPostfixUnaryExpression(node) || isPrefixUnaryExpression(node)) {
    const operator =
      node.operator === SyntaxKind.PlusPlusToken ? '+' : node.operator === SyntaxKind.MinusMinusToken ? '-' : undefined;
    if (!operator || !isChangeable(reader, node.operand)) return undefined;
    return {
      name: textOf(reader, node.operand),
      operator,
      value: { kind: 'literal', value: 1, at: locate(reader, node) },
    };
  }
  if (!isBinaryExpression(node) || !isChangeable(reader, node.left)) return undefined;
  const operator = operators.get(textOf(reader, node.operatorToken));
  if (operator === undefined) return undefined;
  const value = readExpression(inside, node.right);
  return { name: textOf(reader, node.left), operator: operator === '' ? undefined : operator, value };
}

const operators: ReadonlyMap<string, BinaryOperator | ''> = new Map([
  ['=', ''],
  ['+=', '+'],
  ['-=', '-'],
  ['*=', '*'],
  ['/=', '/'],
  ['%=', '%'],
  ['??=', '??'],
  ['||=', '||'],
  ['&&=', '&&'],
]);

function isChangeable(reader: Reader, node: Node): boolean {
  return isIdentifier(node) && reader.changeable.has(textOf(reader, node));
}

/** What a loop goes through, and the reader in it. */
interface Loop {
  readonly pattern: Pattern;
  readonly list: Expression;
  readonly inside: Reader;
}

/** A loop that only sums up, or only finds whether there is something, as `reduce` and `some`. */
export function readGathering(reader: Reader, { pattern, list, inside }: Loop, body: Node): Statement | undefined {
  const only = onlyOf(body);
  const test = only && isIfStatement(only) && !only.elseStatement ? only.expression : undefined;
  const step = test && only && isIfStatement(only) ? onlyOf(only.thenStatement) : only;
  if (!step || !isExpressionStatement(step)) return undefined;
  const read = assignmentOf(reader, inside, step.expression);
  if (!read) return undefined;
  const { name, operator, value } = read;
  const at = locate(reader, step);
  const condition = test && readExpression(inside, test);
  const before: Expression = { kind: 'variable', name, at };
  if (operator === '+') {
    const zero: Expression = { kind: 'literal', value: 0, at };
    const term: Expression = condition
      ? { kind: 'conditional', test: condition, whenTrue: value, whenFalse: zero, at }
      : value;
    const sum: Expression = { kind: 'binary', operator, left: before, right: term, at };
    const add = closure([{ kind: 'name', name, at }, pattern], sum);
    return { kind: 'assign', name, value: method(list, 'reduce', [add, before]), at };
  }
  if (operator || !condition || value.kind !== 'literal') return undefined;
  const found = method(list, 'some', [closure([pattern], condition)]);
  return {
    kind: 'assign',
    name,
    value: { kind: 'conditional', test: found, whenTrue: value, whenFalse: before, at },
    at,
  };
}

function onlyOf(node: Node): Node | undefined {
  if (!isBlock(node)) return node;
  const [only, ...others] = node.statements;
  return others.length === 0 ? only : undefined;
}

function closure(parameters: readonly Pattern[], value: Expression): Expression {
  const { at } = value;
  return { kind: 'function', name: '', parameters, body: [{ kind: 'return', value, at }], at };
}

function method(object: Expression, name: string, args: readonly Expression[]): Expression {
  const access = { optional: false, chained: false, at: object.at };
  return { kind: 'call', callee: { kind: 'property', object, name, ...access }, args, ...access };
}
