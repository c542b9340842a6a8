import type { Expression } from '../../model/expression.js';
import type { Expression as Cel } from '../expression.js';
import { and, not, or } from './boolean.js';
import { truthy } from './convert.js';
import { assume } from './facts.js';
import type { Scope } from './form.js';
import { narrow } from './narrow.js';
import { truthOf } from './truth-of.js';

/** Whether an expression counts as true, where nobody asks for its value: operands may be of any types. */
export function lowerCondition(scope: Scope, expression: Expression): Cel {
  if (expression.kind === 'unary' && expression.operator === '!') return not(lowerCondition(scope, expression.operand));
  if (expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||')) {
    const left = lowerCondition(scope, expression.left);
    const right = lowerCondition(after(scope, expression.left, left, expression.operator === '&&'), expression.right);
    return expression.operator === '&&' ? and(left, right) : or(left, right);
  }
  return isDecided(expression)
    ? truthOf(scope, scope.run.outcome(scope, expression))
    : truthy(scope, scope.run.form(scope, expression), expression.at);
}

/** What is one of several values, which need not be of one type where only their truth counts. */
function isDecided(expression: Expression): boolean {
  if (expression.kind === 'call') return expression.callee.kind !== 'property';
  return expression.kind === 'conditional' || (expression.kind === 'binary' && expression.operator === '??');
}

/** What is known where the test has held, or has not. */
export function after(scope: Scope, test: Expression, condition: Cel, holds: boolean): Scope {
  return narrow(assume(scope, condition, holds), test, holds);
}
