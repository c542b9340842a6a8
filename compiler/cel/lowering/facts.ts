import type { Expression as Cel } from '../expression.js';
import { print } from '../print.js';
import { and, choose, not, or } from './boolean.js';
import { type Facts, type Form, falsehood, type Scope, type Sequence, truth, type Value } from './form.js';

/** The scope where the condition holds, or where it does not. */
export function assume(scope: Scope, condition: Cel, holds: boolean): Scope {
  return { ...scope, facts: factsAfter(scope.facts, condition, holds) };
}

/** The scope where a filter has let this item of the range pass. */
export function among(scope: Scope, { filter }: Sequence, item: Cel): Scope {
  if (!filter) return scope;
  let known: Facts | undefined;
  const facts = () => {
    known ??= factsAfter(scope.facts, filter.passes(scope, item), true);
    return known();
  };
  return { ...scope, facts };
}

/** The element that stands for an item of the range, with what is known of it. */
export function elementOf(scope: Scope, sequence: Sequence, item: Cel): Form {
  const inside = among(scope, sequence, item);
  return knownForm(inside, sequence.element(inside, item));
}

/** Few branches ask: nothing is printed for the others. */
function factsAfter(before: Facts, condition: Cel, holds: boolean): Facts {
  let texts: Set<string> | undefined;
  return () => {
    if (!texts) {
      texts = new Set(before());
      learn(texts, condition, holds);
    }
    return texts;
  };
}

function learn(facts: Set<string>, condition: Cel, holds: boolean): void {
  if (condition.kind === 'call' && !condition.target) {
    const { name, args } = condition;
    const [left, right] = args;
    if (name === '!' && left) {
      learn(facts, left, !holds);
      return;
    }
    if (name === (holds ? '&&' : '||') && left && right) {
      learn(facts, left, holds);
      learn(facts, right, holds);
      return;
    }
  }
  facts.add(print(holds ? condition : not(condition)));
}

/** The condition without what is known to hold or not. */
export function simplify(scope: Scope, condition: Cel): Cel {
  const facts = scope.facts();
  if (facts.size === 0) return condition;
  if (facts.has(print(condition))) return truth;
  if (facts.has(print(not(condition)))) return falsehood;
  if (condition.kind !== 'call' || condition.target) return condition;
  const [left, right, other] = condition.args;
  if (condition.name === '&&' && left && right) return and(simplify(scope, left), simplify(scope, right));
  if (condition.name === '||' && left && right) return or(simplify(scope, left), simplify(scope, right));
  if (condition.name === '?:' && left && right && other) {
    return choose(simplify(scope, left), simplify(scope, right), simplify(scope, other));
  }
  return condition;
}

/** A value with what is known of its presence and of its kind here, and of two forms the one that it is; others as they are. */
export function knownForm(scope: Scope, form: Form): Form {
  if (form.form === 'value') return known(scope, form);
  if (form.form !== 'choice') return form;
  const test = simplify(scope, form.test);
  if (test === truth) return knownForm(scope, form.whenTrue);
  return test === falsehood ? knownForm(scope, form.whenFalse) : form;
}

/** The value, with what is known of its presence and of its kind here. */
export function known(scope: Scope, value: Value): Value {
  const narrowed = scope.kinds.size > 0 ? scope.kinds.get(print(value.cel)) : undefined;
  const kind = narrowed ?? value.kind;
  if (!value.present) return narrowed ? { ...value, kind } : value;
  const present = simplify(scope, value.present);
  if (present === value.present) return narrowed ? { ...value, kind } : value;
  const { present: _, missing: __, ...rest } = value;
  return present === truth ? { ...rest, kind } : { ...value, kind, present };
}
