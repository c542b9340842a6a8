import type { Report } from '../../diagnostics/diagnostic.js';
import type { FunctionExpression } from '../../model/expression.js';
import { lowerCall } from './call.js';
import { lowerForm } from './expression.js';
import type { Form, Names, Outcome, Run, Scope } from './form.js';
import type { Mode } from './kind.js';
import { lowerOutcome } from './lower-outcome.js';
import { tracked } from './tracked.js';

export interface Lowered {
  readonly outcome: Outcome;
  readonly scope: Scope;
}

/** What a function answers in CEL; undefined where something in it has been reported. */
export function lowerFunction(
  of: FunctionExpression,
  args: readonly Form[],
  mode: Mode,
  report: Report,
): Lowered | undefined {
  let problems = 0;
  let isDone = false;
  const counting: Report = (kind, at, params, ...notes) => {
    problems++;
    if (isDone) report(kind, at, params, ...notes);
  };
  const run = runOf(mode, counting);
  const lowered = lowerWith(run, of, args);
  isDone = true;
  if (problems === 0) return lowered;
  // Once more, with an eye on what follows from what: few functions have errors.
  lowerWith(tracked(runOf(mode, report)), of, args);
  return undefined;
}

function runOf(mode: Mode, report: Report): Run {
  const names = mode === 'rule' ? unnamed : { values: new Map(), forms: new WeakMap() };
  return { mode, report, names, form: lowerForm, outcome: lowerOutcome, call: lowerCall };
}

/** What stands in a rule needs no names. */
const unnamed: Names = { values: new Map(), forms: new WeakMap() };

function lowerWith(run: Run, of: FunctionExpression, args: readonly Form[]): Lowered {
  const scope: Scope = { run, variables: undefined, facts: noFacts, kinds: noKinds, taken: none };
  return { outcome: run.call(scope, { form: 'closure', function: of, scope }, args, of.at), scope };
}

const none: ReadonlySet<string> = new Set();
const noKinds: Scope['kinds'] = new Map();

function noFacts(): ReadonlySet<string> {
  return none;
}
