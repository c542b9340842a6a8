import type { Binary, Expression } from '../../model/expression.js';
import type { Expression as Cel } from '../expression.js';
import { decide, leaf } from './call.js';
import { after, lowerCondition } from './condition.js';
import { booleanOf, truthy } from './convert.js';
import { lowerForm } from './expression.js';
import { assume } from './facts.js';
import { constant, type Form, missing, type Outcome, type Scope, type Value, value } from './form.js';
import { callLibrary } from './library-call.js';
import { branch, fold } from './outcome.js';

/** An expression with its branches open, so that a rule may return a text in one of them. */
export function lowerOutcome(scope: Scope, expression: Expression): Outcome {
  const { at } = expression;
  switch (expression.kind) {
    case 'conditional':
      return decide(scope, expression.test, {
        whenTrue: (inside) => lowerOutcome(inside, expression.whenTrue),
        whenFalse: (inside) => lowerOutcome(inside, expression.whenFalse),
      });
    case 'binary':
      if (isLogic(expression)) return lowerLogic(scope, expression);
      if (expression.operator === '??') return lowerFallback(scope, expression);
      break;
    case 'call': {
      if (expression.callee.kind === 'property') break;
      const callee = scope.run.form(scope, expression.callee);
      const [first] = expression.args;
      if (callee.form === 'global' && callee.name === 'Boolean' && first)
        return leaf(booleanOf(lowerCondition(scope, first)), at);
      const args = expression.args.map((argument) => scope.run.form(scope, argument));
      if (callee.form === 'library') return leaf(callLibrary(scope, callee.name, args, at), at);
      return scope.run.call(scope, callee, args, at);
    }
    default:
  }
  return leaf(lowerForm(scope, expression), at);
}

function lowerLogic(scope: Scope, { operator, left, right }: Logic): Outcome {
  const { value, condition } = lowerTest(scope, left);
  const isAnd = operator === '&&';
  const whole = scope.run.outcome(after(scope, left, condition, isAnd), right);
  return isAnd
    ? branch(condition, whole, eachLeaf(value, whenFalsy))
    : branch(condition, eachLeaf(value, whenTruthy), whole);
}

function eachLeaf(outcome: Outcome, change: (form: Form) => Form): Outcome {
  if (outcome.kind === 'leaf') return { ...outcome, form: change(outcome.form) };
  const { whenTrue, whenFalse } = outcome;
  return { ...outcome, whenTrue: eachLeaf(whenTrue, change), whenFalse: eachLeaf(whenFalse, change) };
}

interface Test {
  readonly value: Outcome;
  /** Whether it counts as true. */
  readonly condition: Cel;
}

/** A value and whether it counts as true, each operand looked at once where the value is the condition. */
function lowerTest(scope: Scope, test: Expression): Test {
  if (isCondition(test)) {
    const condition = lowerCondition(scope, test);
    return { value: leaf(booleanOf(condition), test.at), condition };
  }
  if (isLogic(test)) {
    const value = scope.run.outcome(scope, test);
    const whole = isOfOneKind(value) ? leaf(fold(scope, value), test.at) : value;
    return { value: whole, condition: lowerCondition(scope, test) };
  }
  const form = scope.run.form(scope, test);
  return { value: leaf(form, test.at), condition: truthy(scope, form, test.at) };
}

/** Whether it can be one value: what is a number or a text can't. */
function isOfOneKind(outcome: Outcome): boolean {
  const kinds = leavesOf(outcome).map((form) => (form.form === 'value' ? form.kind.kind : form.form));
  return new Set(kinds.filter((kind) => kind !== 'nothing')).size < 2;
}

function leavesOf(outcome: Outcome): readonly Form[] {
  return outcome.kind === 'leaf' ? [outcome.form] : [...leavesOf(outcome.whenTrue), ...leavesOf(outcome.whenFalse)];
}

/** What is true or false, whatever its operands are. */
function isCondition(expression: Expression): boolean {
  if (isLogic(expression)) return isCondition(expression.left) && isCondition(expression.right);
  if (expression.kind === 'binary') return comparisons.has(expression.operator);
  return expression.kind === 'unary' && expression.operator === '!';
}

const comparisons: ReadonlySet<string> = new Set('=== !== == != < <= > >= in'.split(' '));

type Logic = Binary & { readonly operator: '&&' | '||' };

function isLogic(expression: Expression): expression is Logic {
  return expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||');
}

/** What is left of a value that is known to count as true. */
function whenTruthy(form: Form): Form {
  if (form.form !== 'value') return form;
  if (form.kind.kind === 'boolean') return constant(true);
  return value(form.kind, form.cel);
}

/** Of one that counts as false. */
function whenFalsy(form: Form): Form {
  if (form.form !== 'value') return missing('undefined');
  const { present, missing: which } = form;
  if (onlyAbsent.has(form.kind.kind)) return missing(which ?? 'undefined');
  const zero = falsy(form);
  return present ? { ...zero, present, ...(which && { missing: which }) } : zero;
}

/** Kinds whose values all count as true. */
const onlyAbsent: ReadonlySet<string> = new Set(['object', 'map', 'list', 'opaque']);

function falsy({ kind, cel }: Value): Value {
  switch (kind.kind) {
    case 'boolean':
      return constant(false);
    case 'string':
      return constant('');
    case 'integer':
      return constant(0);
    default:
      return value(kind, cel);
  }
}

/** `left ?? right`. */
function lowerFallback(scope: Scope, { left, right }: Binary): Outcome {
  return fallbackOf(scope, scope.run.form(scope, left), left, right);
}

function fallbackOf(scope: Scope, form: Form, left: Expression, right: Expression): Outcome {
  if (form.form === 'choice') {
    const [held, failed] = [assume(scope, form.test, true), assume(scope, form.test, false)];
    return branch(
      form.test,
      fallbackOf(held, form.whenTrue, left, right),
      fallbackOf(failed, form.whenFalse, left, right),
    );
  }
  if (form.form !== 'value' || !form.present) return leaf(form, left.at);
  const absent = assume(scope, form.present, false);
  return branch(form.present, leaf(value(form.kind, form.cel), left.at), scope.run.outcome(absent, right));
}
