import type { Binary, Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier } from '../expression.js';
import { and, choose, not } from './boolean.js';
import { isZero, noneOf } from './count.js';
import { type Form, falsehood, isConstant, type Missing, type Scope, truth, type Value } from './form.js';
import { nameOf } from './kind.js';
import { toDouble } from './number.js';
import { refuse, refuseDifference } from './scope.js';

/** `===`; of `==` and `!=` with null too. */
export function lowerEquality(scope: Scope, { operator, left, right, at }: Binary): Cel {
  const one = scope.run.form(scope, left);
  const other = scope.run.form(scope, right);
  if (operator === '==' || operator === '!=') return nullish(nothingOf(other) ? one : other);
  return equalForms(scope, one, other, at);
}

export function equalForms(scope: Scope, one: Form, other: Form, at: Location): Cel {
  if (one.form === 'choice') {
    return choose(one.test, equalForms(scope, one.whenTrue, other, at), equalForms(scope, one.whenFalse, other, at));
  }
  if (other.form === 'choice') return equalForms(scope, other, one, at);
  const none = nothingOf(one);
  const neither = nothingOf(other);
  if (none) return isMissing(scope, other, none, at);
  if (neither) return isMissing(scope, one, neither, at);
  if (one.form !== 'value' || other.form !== 'value') return notTheSame(scope, at);
  return equalValues(scope, one, other, at);
}

/** Which of the two a form is that never is there. */
function nothingOf(form: Form): Missing | undefined {
  if (form.form !== 'value' || !form.present || !isConstant(form.present, false)) return undefined;
  return form.missing ?? 'undefined';
}

/** `x == null`. */
function nullish(form: Form): Cel {
  if (form.form === 'choice') return choose(form.test, nullish(form.whenTrue), nullish(form.whenFalse));
  return form.form === 'value' && form.present ? not(form.present) : falsehood;
}

function isMissing(scope: Scope, form: Form, which: Missing, at: Location): Cel {
  if (form.form !== 'value' || !form.present) return falsehood;
  if (form.missing === which) return not(form.present);
  if (form.missing !== 'either') return falsehood;
  return refuseDifference(scope, at, 'It may be null or undefined, and CEL knows no difference', 'Write == null.').cel;
}

function equalValues(scope: Scope, one: Value, other: Value, at: Location): Cel {
  const same = equalCel(scope, one, other, at);
  if (!one.present) return and(other.present, same);
  if (!other.present) return and(one.present, same);
  if (one.missing !== other.missing || one.missing === 'either') {
    if (one.missing !== 'either' && other.missing !== 'either') return and(and(one.present, other.present), same);
    const why = 'One may be null where the other is undefined, and CEL knows no difference';
    return refuseDifference(scope, at, why, 'Write ?? null behind both.').cel;
  }
  return choose(one.present, and(other.present, same), not(other.present));
}

/** Both are there. */
function equalCel(scope: Scope, one: Value, other: Value, at: Location): Cel {
  const a = one.kind.kind;
  const b = other.kind.kind;
  const numbers = (kind: string) => kind === 'integer' || kind === 'double';
  if (numbers(a) && numbers(b)) {
    return a === b ? compare(one.cel, other.cel) : compare(toDouble(one), toDouble(other));
  }
  if (a === b && (a === 'string' || a === 'boolean' || a === 'intOrString')) return compare(one.cel, other.cel);
  const mixed = (kind: string) => kind === 'integer' || kind === 'string' || kind === 'intOrString';
  if (mixed(a) && mixed(b) && (a === 'intOrString' || b === 'intOrString')) return compare(one.cel, other.cel);
  if (a === 'formatted' || b === 'formatted') {
    const kind = a === 'formatted' ? one.kind : other.kind;
    const format = kind.kind === 'formatted' ? kind.format : '';
    const way =
      format === 'byte' ? 'Use a plain string with a pattern.' : 'Use duration or timestamp of kext/cel, and equal.';
    return refuseDifference(scope, at, `JavaScript compares the text of a ${format}, CEL its value`, way).cel;
  }
  if (a === 'nothing' || b === 'nothing') return falsehood;
  return a === b
    ? notTheSame(scope, at)
    : refuse(scope, at, `Equality of ${nameOf(one.kind)} and ${nameOf(other.kind)}`, 'Compare values of one type.').cel;
}

function compare(left: Cel, right: Cel): Cel {
  if (left.kind === 'constant' && right.kind === 'constant' && left.type === right.type) {
    return left.value === right.value ? truth : falsehood;
  }
  if (left.kind === 'constant' && left.type === 'bool') return left.value === true ? right : not(right);
  if (right.kind === 'constant' && right.type === 'bool') return right.value === true ? left : not(left);
  const none = isZero(right) ? noneOf(left) : isZero(left) ? noneOf(right) : undefined;
  return none ?? call('==', left, right);
}

function notTheSame(scope: Scope, at: Location): Cel {
  const why = 'In JavaScript two lists or objects are the same only if they are one';
  return refuseDifference(scope, at, why, 'Use equal of kext/cel, which compares what is in them.').cel;
}

const types: Readonly<Record<string, readonly string[]>> = { string: ['string'], number: ['int'] };

/** `typeof x === 'string'`; undefined for another comparison. */
export function typeTest(scope: Scope, left: Expression, right: Expression): Cel | undefined {
  if (left.kind !== 'unary' || left.operator !== 'typeof' || right.kind !== 'literal') return undefined;
  const form = scope.run.form(scope, left.operand);
  if (form.form !== 'value') return refuse(scope, left.at, 'typeof of this', 'It is a list or an object.').cel;
  const { kind, cel, present } = form;
  const wanted = String(right.value);
  if (wanted === 'undefined') return isMissing(scope, form, 'undefined', left.at);
  if (kind.kind === 'intOrString') {
    const [type] = types[wanted] ?? [];
    return type === undefined ? falsehood : and(present, call('==', call('type', cel), identifier(type)));
  }
  const names: Readonly<Record<string, string>> = {
    integer: 'number',
    double: 'number',
    formatted: 'string',
    string: 'string',
    boolean: 'boolean',
  };
  if (kind.kind === 'unknown') return refuse(scope, left.at, 'typeof of any JSON', 'Give it a type.').cel;
  return (names[kind.kind] ?? 'object') === wanted ? (present ?? truth) : falsehood;
}
