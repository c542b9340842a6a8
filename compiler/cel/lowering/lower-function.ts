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
  let first: (() => void) | undefined;
  let isDone = false;
  const holding: Report = (kind, at, params, ...notes) => {
    const tell = () => report(kind, at, params, ...notes);
    if (isDone) tell();
    else first ??= tell;
  };
  const lowered = lowerWith(runOf(mode, holding), of, args);
  isDone = true;
  if (!first) return lowered;
  // Once more, with an eye on what follows from what: few functions have errors.
  let isTold = false;
  const telling: Report = (kind, at, params, ...notes) => {
    isTold = true;
    report(kind, at, params, ...notes);
  };
  lowerWith(tracked(runOf(mode, telling)), of, args);
  // What follows from nothing that was told must not be lost without a word.
  if (!isTold) first();
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
