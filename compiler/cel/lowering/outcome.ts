import type { Location } from '../../model/location.js';
import { type Expression as Cel, call } from '../expression.js';
import { isDateTime, isGoDuration } from '../time.js';
import { choose } from './boolean.js';
import { patternsOfBoth } from './digits.js';
import { type Form, isConstant, type Missing, type Outcome, type Scope, truth, type Value } from './form.js';
import { type Kind, nameOf } from './kind.js';
import { toDouble } from './number.js';
import { refuse } from './scope.js';
import { commonKind } from './union-kind.js';

export function branch(test: Cel, whenTrue: Outcome, whenFalse: Outcome): Outcome {
  if (isConstant(test, true)) return whenTrue;
  return isConstant(test, false) ? whenFalse : { kind: 'branch', test, whenTrue, whenFalse };
}

/** The outcome as one form. */
export function fold(scope: Scope, outcome: Outcome): Form {
  if (outcome.kind === 'leaf') return outcome.form;
  const whenTrue = fold(scope, outcome.whenTrue);
  const whenFalse = fold(scope, outcome.whenFalse);
  return chooseForm(scope, outcome.test, whenTrue, whenFalse, placeOf(outcome));
}

export function placeOf(outcome: Outcome): Location {
  return outcome.kind === 'leaf' ? outcome.at : placeOf(outcome.whenTrue);
}

export function chooseForm(scope: Scope, test: Cel, whenTrue: Form, whenFalse: Form, at: Location): Form {
  if (isConstant(test, true)) return whenTrue;
  if (isConstant(test, false)) return whenFalse;
  if (whenTrue.form !== 'value' || whenFalse.form !== 'value') return { form: 'choice', test, whenTrue, whenFalse };
  const joined = joinIn(scope, whenTrue, whenFalse);
  if (!joined) {
    const kinds = `${nameOf(whenTrue.kind)} or ${nameOf(whenFalse.kind)}`;
    return refuse(scope, at, `A value that is ${kinds}`, 'Decide between values of one type.');
  }
  const { kind, left, right } = joined;
  const present = choose(test, whenTrue.present ?? truth, whenFalse.present ?? truth);
  const cel = choiceOf(test, whenTrue, whenFalse, left, right);
  if (isConstant(present, true)) return { form: 'value', kind, cel };
  return { form: 'value', kind, cel, present, missing: joinMissing(whenTrue, whenFalse) };
}

/** Where one side never is there, the value is the other's. */
function choiceOf(test: Cel, whenTrue: Value, whenFalse: Value, left: Cel, right: Cel): Cel {
  if (whenTrue.kind.kind === 'nothing') return right;
  if (whenFalse.kind.kind === 'nothing') return left;
  return choose(test, left, right);
}

function joinMissing(left: Value, right: Value): Missing {
  if (!left.present) return right.missing ?? 'undefined';
  if (!right.present || left.missing === right.missing) return left.missing ?? 'undefined';
  return 'either';
}

interface Joined {
  readonly kind: Kind;
  readonly left: Cel;
  readonly right: Cel;
}

/** The same, where objects and lists of a request may also be of several types. */
export function joinIn(scope: Scope, one: Value, other: Value): Joined | undefined {
  const joined = joinKinds(one, other);
  if (joined) return joined;
  const kind = commonKind(scope, one.kind, other.kind);
  return kind && { kind, left: one.cel, right: other.cel };
}

/** The kind of what is one of two values; undefined where CEL would not have both in one place. */
export function joinKinds(one: Value, other: Value): Joined | undefined {
  const left = one.cel;
  const right = other.cel;
  const a = one.kind;
  const b = other.kind;
  if (a.kind === 'nothing') return { kind: b, left, right };
  if (b.kind === 'nothing') return { kind: a, left, right };
  if (a.kind === 'integer' && b.kind === 'integer') {
    return {
      kind: { kind: 'integer', least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) },
      left,
      right,
    };
  }
  if (a.kind === 'double' || b.kind === 'double') {
    const numbers = (a.kind === 'double' || a.kind === 'integer') && (b.kind === 'double' || b.kind === 'integer');
    return numbers ? { kind: { kind: 'double' }, left: toDouble(one), right: toDouble(other) } : undefined;
  }
  if (a.kind === 'string' && b.kind === 'string') {
    const values = a.values && b.values && [...a.values, ...b.values];
    const patterns = patternsOfBoth(a, b);
    const kind: Kind = {
      kind: 'string',
      plain: a.plain && b.plain,
      ...(values && { values }),
      ...(patterns && { patterns }),
    };
    return { kind, left, right };
  }
  const mixed = joinConstant(one, other);
  if (mixed) return mixed;
  return sameKind(a, b) ? { kind: a, left, right } : undefined;
}

/** A number or text beside an int-or-string, or a text where the format makes it a value. */
function joinConstant(one: Value, other: Value): Joined | undefined {
  const right = fitting(other, one.kind);
  if (right) return { kind: one.kind, left: one.cel, right };
  const left = fitting(one, other.kind);
  return left && { kind: other.kind, left, right: other.cel };
}

function fitting({ kind, cel }: Value, wanted: Kind): Cel | undefined {
  const scalar = kind.kind === 'integer' || kind.kind === 'string';
  if (wanted.kind === 'intOrString' && scalar) return call('dyn', cel);
  if (wanted.kind !== 'formatted' || cel.kind !== 'constant' || typeof cel.value !== 'string') return undefined;
  if (wanted.format === 'duration') return isGoDuration(cel.value) ? call('duration', cel) : undefined;
  return wanted.format === 'date-time' && isDateTime(cel.value) ? call('timestamp', cel) : undefined;
}

function sameKind(a: Kind, b: Kind): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'list' && b.kind === 'list') return sameKind(a.items, b.items) && a.merged === b.merged;
  if (a.kind === 'map' && b.kind === 'map') return sameKind(a.values, b.values);
  if (a.kind === 'opaque' && b.kind === 'opaque') return a.name === b.name;
  if (a.kind === 'formatted' && b.kind === 'formatted') return a.format === b.format;
  if (a.kind === 'object' && b.kind === 'object') return a === b || a.names().join() === b.names().join();
  return true;
}
