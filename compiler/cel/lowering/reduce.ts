import type { Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { type Expression as Cel, identifier, macro, method } from '../expression.js';
import { fromMap, toMap } from '../variables.js';
import { calculate } from './arithmetic.js';
import { among, elementOf } from './facts.js';
import { type Closure, constantOf, type Form, type Scope, type Sequence, type Value, value } from './form.js';
import { double, integer } from './kind.js';
import { toDouble } from './number.js';
import { bind } from './pattern.js';
import { enter, freshVariable, refuse } from './scope.js';

/** `reduce((sum, x) => sum + x.size, 0)`: the one reduction that CEL has. */
export function sumOf(scope: Scope, sequence: Sequence, [callback, initial]: readonly Form[], at: Location): Form {
  const term = callback?.form === 'closure' ? termOf(callback) : undefined;
  if (callback?.form !== 'closure' || !term || initial?.form !== 'value') {
    return refuse(scope, at, 'reduce other than to a sum', insteadOf(callback));
  }
  const { name, scope: outside } = freshVariable(scope, term.wish);
  const inside = among(outside, sequence, identifier(name));
  const element = elementOf(outside, sequence, identifier(name));
  const entered = bind(without(enter(callback.scope, inside), term.sum), term.pattern, element);
  const form = scope.run.form(entered, term.value);
  if (form.form !== 'value' || (form.kind.kind !== 'integer' && form.kind.kind !== 'double') || form.present) {
    return refuse(scope, at, 'A sum of this', 'Add numbers; use ?? 0 where one may be undefined.');
  }
  return plusInitial(scope, totalOf(sequence, name, form), initial, at);
}

function insteadOf(callback: Form | undefined): string {
  const last = callback?.form === 'closure' ? callback.function.body.at(-1) : undefined;
  const called = last?.kind === 'return' && last.value.kind === 'call' ? last.value.callee : undefined;
  if (called?.kind === 'property' && (called.name === 'add' || called.name === 'sub'))
    return 'Of quantities add up numbers: quantity(x).asInteger(), or asApproximateFloat().';
  if (called?.kind === 'property' && (called.name === 'max' || called.name === 'min'))
    return `Write Math.${called.name}(…, ...list).`;
  return 'Write reduce((sum, x) => sum + …, 0), or use every and some.';
}

/** Of whole numbers without a width the total may be where JavaScript's numbers have gaps. */
function totalOf(sequence: Sequence, name: string, form: Value): Value {
  const { kind } = form;
  const small = kind.kind === 'integer' && Math.max(Math.abs(kind.least), kind.most) <= 2 ** 31;
  const each: Cel = small ? form.cel : toDouble(form);
  return value(small ? integer : double, method(macro(sequence.range, 'map', name, each), 'sum'));
}

function plusInitial(scope: Scope, total: Value, initial: Value, at: Location): Form {
  return constantOf(initial) === 0n ? total : calculate(scope, '+', initial, total, at);
}

interface Term {
  readonly value: Expression;
  readonly pattern: Closure['function']['parameters'][number];
  readonly wish: string;
  /** The name of what is summed up so far, which no term may read. */
  readonly sum: string;
}

function without(scope: Scope, name: string): Scope {
  return { ...scope, variables: fromMap(new Map([...toMap(scope.variables)].filter(([other]) => other !== name))) };
}

/** What is added each time. */
function termOf({ function: { parameters, body } }: Closure): Term | undefined {
  const [sum, pattern] = parameters;
  const [only, ...rest] = body;
  if (sum?.kind !== 'name' || !pattern || only?.kind !== 'return' || rest.length > 0) return undefined;
  const value = addedTo(sum.name, only.value);
  return value && { value, pattern, wish: pattern.kind === 'name' ? pattern.name : 'x', sum: sum.name };
}

/** What is added to a sum: `x` of `sum + x`, nothing of `sum` alone. */
function addedTo(sum: string, expression: Expression): Expression | undefined {
  const { at } = expression;
  const isSum = (it: Expression) => it.kind === 'variable' && it.name === sum;
  if (isSum(expression)) return { kind: 'literal', value: 0, at };
  if (expression.kind === 'conditional') {
    const [whenTrue, whenFalse] = [addedTo(sum, expression.whenTrue), addedTo(sum, expression.whenFalse)];
    return whenTrue && whenFalse && { ...expression, whenTrue, whenFalse };
  }
  if (expression.kind !== 'binary' || expression.operator !== '+') return undefined;
  const { left, right } = expression;
  return isSum(left) ? right : isSum(right) ? left : undefined;
}
