import type { Binary, BinaryOperator } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { call } from '../expression.js';
import { concatenate } from './concatenation.js';
import { toPiece } from './convert.js';
import { constant, constantOf, type Form, type Scope, type Value, value } from './form.js';
import { double, type Kind, nameOf, text } from './kind.js';
import { toDouble } from './number.js';
import { refuse, refuseDifference } from './scope.js';

export function lowerArithmetic(scope: Scope, { operator, left, right, at }: Binary): Form {
  const [one, other] = [scope.run.form(scope, left), scope.run.form(scope, right)];
  if (operator === '+' && (isText(one) || isText(other))) {
    return value(text, concatenate([toPiece(scope, one, left.at), toPiece(scope, other, right.at)]));
  }
  if (!isNumber(one) || !isNumber(other)) {
    const what = [one, other].map((form) => (form.form === 'value' ? nameOf(form.kind) : 'a list or object'));
    return refuse(scope, at, `${operator} between ${what[0]} and ${what[1]}`, 'Calculate with numbers.');
  }
  return calculate(scope, operator, one, other, at);
}

function isText(form: Form): boolean {
  return form.form === 'value' && form.kind.kind === 'string';
}

function isNumber(form: Form): form is Value {
  return form.form === 'value' && (form.kind.kind === 'integer' || form.kind.kind === 'double');
}

/** In whole numbers as long as the result surely is one that both can hold. */
export function calculate(scope: Scope, operator: BinaryOperator, one: Value, other: Value, at: Location): Value {
  if (operator === '%') return remainder(scope, one, other, at);
  const [a, b] = [one.kind, other.kind];
  const range = a.kind === 'integer' && b.kind === 'integer' && rangeOf(operator, a, b);
  if (range) {
    const [left, right] = [constantOf(one), constantOf(other)];
    if (left !== undefined && right !== undefined && range.least === range.most) return constant(range.least);
    return value(range, call(operator, one.cel, other.cel));
  }
  return value(double, call(operator, toDouble(one), toDouble(other)));
}

type Integer = Extract<Kind, { readonly kind: 'integer' }>;

/** Undefined where it may have a fraction, or lie where JavaScript's numbers have gaps. */
function rangeOf(operator: BinaryOperator, a: Integer, b: Integer): Integer | undefined {
  const ends = corners(operator, a, b);
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const safe = Number.isSafeInteger(least) && Number.isSafeInteger(most);
  return safe && operator !== '/' ? { kind: 'integer', least, most } : undefined;
}

function corners(operator: BinaryOperator, a: Integer, b: Integer): readonly number[] {
  switch (operator) {
    case '+':
      return [a.least + b.least, a.most + b.most];
    case '-':
      return [a.least - b.most, a.most - b.least];
    default:
      return [a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most].map((it) => it + 0);
  }
}

/** JavaScript's remainder by zero is NaN, CEL's an error. */
function remainder(scope: Scope, one: Value, other: Value, at: Location): Value {
  const [a, b] = [one.kind, other.kind];
  if (a.kind !== 'integer' || b.kind !== 'integer') {
    return refuse(scope, at, '% of numbers with a fraction', 'Use whole numbers.');
  }
  if (b.least <= 0 && b.most >= 0) {
    return refuseDifference(
      scope,
      at,
      'By zero JavaScript answers NaN and CEL fails',
      'Add @minimum 1 to the divisor.',
    );
  }
  const most = Math.max(Math.abs(b.least), Math.abs(b.most)) - 1;
  const kind: Kind = { kind: 'integer', least: a.least < 0 ? -most : 0, most: a.most > 0 ? most : 0 };
  return value(kind, call('%', one.cel, other.cel));
}
