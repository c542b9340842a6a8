import type { Pattern } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier, macro } from '../expression.js';
import { choose, not } from './boolean.js';
import { among, assume, elementOf, knownForm } from './facts.js';
import { constant, constantOf, type Form, falsehood, isConstant, type Outcome, type Scope, truth } from './form.js';
import { branch } from './outcome.js';
import { bind } from './pattern.js';
import { freshVariable, refuse } from './scope.js';
import { askedOf, sequenceOf } from './sequence.js';

/** What a loop does with an element: `next` where it goes on, else what the function returns. */
type Body = (inside: Scope) => Outcome;

interface Loop {
  readonly pattern: Pattern;
  readonly at: Location;
  readonly body: Body;
}

const goesOn: Form = { form: 'global', name: 'continue' };

export function next(at: Location): Outcome {
  return { kind: 'leaf', form: goesOn, at };
}

function isNext(outcome: Outcome): boolean {
  return outcome.kind === 'leaf' && outcome.form === goesOn;
}

/** `for … of`: what the first element answers that ends the loop; `next` where none does. */
export function lowerLoop(scope: Scope, over: Form, loop: Loop): Outcome {
  const { pattern, at, body } = loop;
  switch (over.form) {
    case 'tuple':
      return over.elements.reduceRight((after, { value, when }) => {
        const inside = when ? assume(scope, when, true) : scope;
        const outcome = body(bind(inside, pattern, knownForm(inside, value)));
        return sequel(when ? branch(when, outcome, next(at)) : outcome, () => after);
      }, next(at));
    case 'joined':
      return over.parts.reduceRight((after, part) => sequel(lowerLoop(scope, part, loop), () => after), next(at));
    case 'choice': {
      const [held, failed] = [assume(scope, over.test, true), assume(scope, over.test, false)];
      return branch(over.test, lowerLoop(held, over.whenTrue, loop), lowerLoop(failed, over.whenFalse, loop));
    }
    case 'set':
      return lowerLoop(scope, over.of, loop);
    default:
      return overElements(scope, over, loop);
  }
}

function overElements(scope: Scope, over: Form, { pattern, at, body }: Loop): Outcome {
  const sequence = over.form === 'value' && over.present ? undefined : sequenceOf(scope, over, at);
  if (!sequence) {
    refuse(scope, at, 'A loop over this', 'Go through a list, with ?? [] where it may be undefined.');
    return next(at);
  }
  const { name, scope: inside } = freshVariable(scope, pattern.kind === 'name' ? pattern.name : 'x');
  const visit = (within: Scope, item: Cel): Outcome => {
    return body(bind(among(within, sequence, item), pattern, elementOf(within, sequence, item)));
  };
  const outcome = visit(inside, identifier(name));
  const condition = passes(outcome);
  if (isConstant(condition, true)) return next(at);
  const all = askedOf(inside, sequence, 'all', name, condition);
  const answers = ends(outcome);
  const [only] = answers;
  if (only && answers.every((answer) => isSame(answer, only))) return branch(all, next(at), only);
  if (!sequence.ordered) {
    refuse(scope, at, 'What the first of a map answers', 'Return the same at each place: a map has no order in CEL.');
    return next(at);
  }
  const fitting = macro(sequence.range, 'filter', name, not(condition));
  const first = visit(assume(scope, all, false), call('[]', fitting, constant(0).cel));
  return branch(all, next(at), ending(first) ?? first);
}

/** What comes after a loop, in the place of `next`. */
export function sequel(outcome: Outcome, rest: () => Outcome): Outcome {
  if (isNext(outcome)) return rest();
  const answer = ending(outcome);
  const condition = passes(outcome);
  return answer && !isConstant(condition, false) ? branch(condition, rest(), answer) : outcome;
}

/** Whether the loop goes on. */
function passes(outcome: Outcome): Cel {
  if (outcome.kind === 'leaf') return isNext(outcome) ? truth : falsehood;
  return choose(outcome.test, passes(outcome.whenTrue), passes(outcome.whenFalse));
}

/** The outcome where it does not. */
function ending(outcome: Outcome): Outcome | undefined {
  if (outcome.kind === 'leaf') return isNext(outcome) ? undefined : outcome;
  const [whenTrue, whenFalse] = [ending(outcome.whenTrue), ending(outcome.whenFalse)];
  return whenTrue && whenFalse ? branch(outcome.test, whenTrue, whenFalse) : (whenTrue ?? whenFalse);
}

function ends(outcome: Outcome): readonly Outcome[] {
  if (outcome.kind === 'leaf') return isNext(outcome) ? [] : [outcome];
  return [...ends(outcome.whenTrue), ...ends(outcome.whenFalse)];
}

/** Constants alone: other texts may speak of the element. */
function isSame(answer: Outcome, other: Outcome): boolean {
  if (answer.kind !== 'leaf' || other.kind !== 'leaf') return false;
  const value = constantOf(answer.form);
  return value !== undefined && value === constantOf(other.form);
}
