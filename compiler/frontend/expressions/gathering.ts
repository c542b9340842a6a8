import type { Expression, Pattern, Statement } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { isBlock, isBreakStatement, isExpressionStatement, isIfStatement, type Node } from '../typescript.js';
import { type Assignment, assignmentOf } from './assignment.js';
import { filled, pushOf } from './filling.js';
import { locate, type Reader, readExpression } from './reader.js';
import { readElements } from './written-out.js';

/** What a loop goes through, and the reader in it. */
interface Loop {
  readonly pattern: Pattern;
  readonly list: Expression;
  readonly inside: Reader;
}

/**
 * A loop that only sums up, fills a list, or finds whether there is something, or the first, as `reduce`, `filter`,
 * `some` and `find`.
 */
export function readGathering(reader: Reader, loop: Loop, body: Node): Statement | undefined {
  const only = onlyOf(body);
  const test = only && isIfStatement(only) && !only.elseStatement ? only.expression : undefined;
  const then = test && only && isIfStatement(only) ? only.thenStatement : undefined;
  const ended = then && beforeBreak(then);
  const step = ended ?? (then ? onlyOf(then) : only);
  if (!step || !isExpressionStatement(step)) return undefined;
  const { inside } = loop;
  const push = pushOf(reader, step.expression);
  const set = push ? undefined : assignmentOf(reader, inside, step.expression);
  if (!push && !set) return undefined;
  const condition = test && readExpression(inside, test);
  if (ended) return set && condition && firstFound(loop, condition, set, locate(reader, step));
  if (push) {
    const more = elementsOf(loop, condition, readElements(inside, push.call.arguments));
    return filled(reader, step, push.name, [{ kind: 'spread', operand: more, at: more.at }]);
  }
  return set && gathered(loop, condition, set, locate(reader, step));
}

/** What is pushed for each element that the condition holds for. */
function elementsOf(
  { pattern, list }: Loop,
  condition: Expression | undefined,
  pushed: readonly Expression[],
): Expression {
  const fitting = condition ? method(list, 'filter', [closure([pattern], condition)]) : list;
  const [only, ...others] = pushed;
  if (only && only.kind !== 'spread' && others.length === 0) return method(fitting, 'map', [closure([pattern], only)]);
  return method(fitting, 'flatMap', [closure([pattern], { kind: 'list', elements: pushed, at: list.at })]);
}

function gathered(
  { pattern, list }: Loop,
  condition: Expression | undefined,
  { name, operator, value }: Assignment,
  at: Location,
): Statement | undefined {
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

/** What the first element that fits makes of the variable. */
function firstFound(
  { pattern, list }: Loop,
  condition: Expression,
  { name, operator, value }: Assignment,
  at: Location,
): Statement {
  const before: Expression = { kind: 'variable', name, at };
  const changed: Expression = operator ? { kind: 'binary', operator, left: before, right: value, at } : value;
  const first: Expression = { kind: 'variable', name: theFirst, at };
  const nothing: Expression = { kind: 'literal', value: undefined, at };
  const answer: Expression = {
    kind: 'conditional',
    test: { kind: 'binary', operator: '!==', left: first, right: nothing, at },
    whenTrue: called(closure([pattern], changed), first),
    whenFalse: before,
    at,
  };
  const found = method(list, 'find', [closure([pattern], condition)]);
  return { kind: 'assign', name, value: called(closure([{ kind: 'name', name: theFirst, at }], answer), found), at };
}

/** No name of the user's. */
const theFirst = 'the first';

function called(callee: Expression, argument: Expression): Expression {
  return { kind: 'call', callee, args: [argument], optional: false, chained: false, at: callee.at };
}

/** The one statement before a `break`, at which the loop ends. */
function beforeBreak(node: Node): Node | undefined {
  if (!isBlock(node) || node.statements.length !== 2) return undefined;
  const [first, last] = node.statements;
  return last && isBreakStatement(last) && !last.label ? first : undefined;
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
