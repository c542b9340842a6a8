import type { Case, Expression, Statement } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import type { Expression as Cel } from '../expression.js';
import { afterIf, assigned, onlyAssigns, variablesAfter } from './assign.js';
import { or } from './boolean.js';
import { after, lowerCondition } from './condition.js';
import { equalForms } from './equality.js';
import { assume } from './facts.js';
import { type Form, falsehood, missing, type Outcome, type Scope } from './form.js';
import { callGlobal } from './global-call.js';
import { callLibrary } from './library-call.js';
import { lowerLoop, next, sequel } from './loop.js';
import { branch } from './outcome.js';
import { bind, withFallback } from './pattern.js';
import { enter, refuse, reported } from './scope.js';

/** What a function answers for these arguments. */
export function lowerCall(scope: Scope, callee: Form, args: readonly Form[], at: Location): Outcome {
  switch (callee.form) {
    case 'closure': {
      const { parameters, defaults, body } = callee.function;
      const inside = parameters.reduce(
        (bound, parameter, index) => {
          const passed = args[index] ?? missing('undefined');
          const fallback = defaults?.[index];
          return bind(
            bound,
            parameter,
            fallback ? withFallback(bound, passed, bound.run.form(bound, fallback), at) : passed,
          );
        },
        enter(callee.scope, scope),
      );
      return lowerStatements(inside, body, () => leaf(missing('undefined'), callee.function.at));
    }
    case 'global':
      return leaf(callGlobal(scope, callee.name, args, at), at);
    case 'library':
      return leaf(callLibrary(scope, callee.name, args, at), at);
    default:
      if (callee !== reported) refuse(scope, at, 'A call of this', 'Call a function of the project or of kext/cel.');
      return leaf(reported, at);
  }
}

export function leaf(form: Form, at: Location): Outcome {
  return { kind: 'leaf', form, at };
}

/** What comes after the statements, in their scope; names of a block are gone by then. */
type Rest = (scope: Scope) => Outcome;

function lowerStatements(scope: Scope, statements: readonly Statement[], rest: Rest): Outcome {
  const first = statements[0];
  if (!first) return rest(scope);
  if (first.kind === 'return') return scope.run.outcome(scope, first.value);
  const others = statements.slice(1);
  switch (first.kind) {
    case 'const':
      return lowerStatements(bind(scope, first.pattern, scope.run.form(scope, first.value)), others, rest);
    case 'assign':
      return lowerStatements(assigned(scope, first), others, rest);
    case 'if': {
      if (onlyAssigns([first])) return lowerStatements(afterIf(scope, first), others, rest);
      const block = (body: readonly Statement[]) => (inside: Scope) => {
        return lowerStatements(inside, body, (end) => lowerStatements(leaveBlock(end, scope, body), others, rest));
      };
      return decide(scope, first.test, { whenTrue: block(first.whenTrue), whenFalse: block(first.whenFalse) });
    }
    case 'for': {
      const { pattern, at, body } = first;
      const ahead = () => next(at);
      const loop = { pattern, at, body: (inside: Scope) => lowerStatements(inside, body, ahead) };
      const outcome = lowerLoop(scope, scope.run.form(scope, first.list), loop);
      return sequel(outcome, () => lowerStatements(scope, others, rest));
    }
    case 'continue':
      return next(first.at);
    case 'switch': {
      const subject = scope.run.form(scope, first.subject);
      return lowerCases(scope, subject, first.cases, (end, body) => {
        return lowerStatements(leaveBlock(end, scope, body), others, rest);
      });
    }
  }
}

function leaveBlock(inside: Scope, outside: Scope, body: readonly Statement[]): Scope {
  return { ...inside, variables: variablesAfter(inside, outside, body) };
}

interface Ways {
  readonly whenTrue: Rest;
  readonly whenFalse: Rest;
}

/** Both ways, each with what is known there. */
export function decide(scope: Scope, test: Expression, ways: Ways): Outcome {
  return decideBy(scope, test, lowerCondition(scope, test), ways);
}

/** `condition`: whether the test counts as true. */
export function decideBy(scope: Scope, test: Expression, condition: Cel, { whenTrue, whenFalse }: Ways): Outcome {
  const held = whenTrue(after(scope, test, condition, true));
  return branch(condition, held, whenFalse(after(scope, test, condition, false)));
}

/** What comes after the statements of a block. */
type AfterBody = (scope: Scope, body: readonly Statement[]) => Outcome;

/** The labels one after the other, the default last. */
function lowerCases(scope: Scope, subject: Form, cases: readonly Case[], rest: AfterBody): Outcome {
  const labelled = cases.filter(({ isDefault }) => !isDefault);
  const otherwise = cases.find(({ isDefault }) => isDefault);
  let inside = scope;
  const tested = labelled.map(({ labels, body }) => {
    const condition = labels
      .map((label) => equalForms(inside, subject, scope.run.form(inside, label), label.at))
      .reduce(or, falsehood);
    const within = assume(inside, condition, true);
    inside = assume(inside, condition, false);
    return { condition, outcome: lowerStatements(within, body, (end) => rest(end, body)) };
  });
  const ending = otherwise?.body ?? [];
  const last = lowerStatements(inside, ending, (end) => rest(end, ending));
  return tested.reduceRight((next, { condition, outcome }) => branch(condition, outcome, next), last);
}
