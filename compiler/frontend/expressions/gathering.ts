import type { Expression, Pattern, Statement } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { isBlock, isExpressionStatement, isIfStatement, type Node } from '../typescript.js';
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

/** A loop that only sums up, fills a list, or finds whether there is something, as `reduce`, `filter` and `some`. */
export function readGathering(reader: Reader, loop: Loop, body: Node): Statement | undefined {
  const only = onlyOf(body);
  const test = only && isIfStatement(only) && !only.elseStatement ? only.expression : undefined;
  const step = test && only && isIfStatement(only) ? onlyOf(only.thenStatement) : only;
  if (!step || !isExpressionStatement(step)) return undefined;
  const { inside } = loop;
  const push = pushOf(reader, step.expression);
  const set = push ? undefined : assignmentOf(reader, inside, step.expression);
  if (!push && !set) return undefined;
  const condition = test && readExpression(inside, test);
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
