import type { Note, Report } from '../../diagnostics/diagnostic.js';
import type { Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { variableOf } from '../variables.js';
import type { Outcome, Run, Scope } from './form.js';
import { reported } from './scope.js';

/** An expression that is being lowered, or a function that is being called. */
interface Frame {
  /** Something in it has been reported: what it comes to is not known. */
  isWrong: boolean;
}

/** A run that tells each mistake once, nothing of what follows from one, and which calls led to the function that has it. */
export function tracked(run: Run): Run {
  const frames: Frame[] = [{ isWrong: false }];
  const calls: Note[] = [];
  const told = new Set<string>();

  function visit<Result>(evaluate: () => Result, isWrong: (result: Result) => boolean, wrong: Result): Result {
    const frame: Frame = { isWrong: false };
    frames.push(frame);
    const result = evaluate();
    frames.pop();
    if (!frame.isWrong && !isWrong(result)) return result;
    const outside = frames.at(-1);
    if (outside) outside.isWrong = true;
    return wrong;
  }

  const report: Report = (kind, at, params, ...notes) => {
    const frame = frames.at(-1);
    const key = `${kind.code} ${at?.file}:${at?.line}:${at?.column}`;
    if (frame?.isWrong || told.has(key)) return;
    if (frame) frame.isWrong = true;
    told.add(key);
    run.report(kind, at, params, ...notes, ...calls.slice(1).reverse());
  };

  return {
    ...run,
    report,
    form: (scope, expression) =>
      visit(
        () => run.form(scope, expression),
        (form) => form === reported || isReported(scope, expression),
        reported,
      ),
    outcome: (scope, expression) =>
      visit(() => run.outcome(scope, expression), isReportedOutcome, wrongOutcome(expression.at)),
    call(scope, callee, args, at) {
      const name = callee.form === 'closure' ? callee.function.name : '';
      if (name !== '') calls.push({ text: `${name} is called here.`, at });
      const outcome = run.call(scope, callee, args, at);
      if (name !== '') calls.pop();
      return outcome;
    },
  };
}

function isReported({ variables }: Scope, expression: Expression): boolean {
  return expression.kind === 'variable' && variableOf(variables, expression.name) === reported;
}

function isReportedOutcome(outcome: Outcome): boolean {
  return outcome.kind === 'leaf' && outcome.form === reported;
}

function wrongOutcome(at: Location): Outcome {
  return { kind: 'leaf', form: reported, at };
}
