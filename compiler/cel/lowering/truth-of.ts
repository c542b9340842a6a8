import type { Expression as Cel } from '../expression.js';
import { choose } from './boolean.js';
import { truthy } from './convert.js';
import { assume, simplify } from './facts.js';
import type { Outcome, Scope } from './form.js';

/** Whether it counts as true, where nobody asks for its value: what it is may be of any types. */
export function truthOf(scope: Scope, outcome: Outcome): Cel {
  if (outcome.kind === 'leaf') return truthy(scope, outcome.form, outcome.at);
  const { test, whenTrue, whenFalse } = outcome;
  const [held, failed] = [assume(scope, test, true), assume(scope, test, false)];
  return choose(test, simplify(held, truthOf(held, whenTrue)), simplify(failed, truthOf(failed, whenFalse)));
}
