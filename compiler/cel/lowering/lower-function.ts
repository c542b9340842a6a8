import type { Report } from '../../diagnostics/diagnostic.js';
import type { FunctionExpression } from '../../model/expression.js';
import { lowerCall } from './call.js';
import { lowerForm } from './expression.js';
import type { Form, Outcome, Run, Scope } from './form.js';
import type { Mode } from './kind.js';
import { lowerOutcome } from './lower-outcome.js';

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
  const counting: Report = (kind, at, params, ...notes) => {
    problems++;
    report(kind, at, params, ...notes);
  };
  const names = { values: new Map(), forms: new WeakMap() };
  const run: Run = { mode, report: counting, names, form: lowerForm, outcome: lowerOutcome, call: lowerCall };
  const scope: Scope = { run, variables: new Map(), facts: noFacts, kinds: new Map(), taken: new Set() };
  const outcome = run.call(scope, { form: 'closure', function: of, scope }, args, of.at);
  return problems === 0 ? { outcome, scope } : undefined;
}

const none: ReadonlySet<string> = new Set();

function noFacts(): ReadonlySet<string> {
  return none;
}
