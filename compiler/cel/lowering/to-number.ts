import type { Location } from '../../model/location.js';
import { type Expression as Cel, call } from '../expression.js';
import { digitsOf } from './digits.js';
import { constant, constantOf, type Form, type Scope, type Value, value } from './form.js';
import { double } from './kind.js';
import { chooseForm } from './outcome.js';
import { searchPattern } from './read-pattern.js';
import { refuse, refuseDifference } from './scope.js';

/** `Number(…)` and `+…`: of true and false 1 and 0, of a text that surely is digits what they say. */
export function toNumber(scope: Scope, form: Form, at: Location): Form {
  if (form.form === 'value' && !form.present) {
    const { kind, cel } = form;
    if (kind.kind === 'integer' || kind.kind === 'double') return form;
    if (kind.kind === 'boolean') return chooseForm(scope, cel, constant(1), constant(0), at);
    const digits = kind.kind === 'string' ? digitsOf(kind) : undefined;
    if (digits?.isAll) return numberOf(cel, digits.most);
    if (kind.kind === 'string' && kind.values?.every((text) => decimal.test(text)))
      return value(double, call('double', cel));
  }
  return refuseText(scope, at);
}

/** What both languages read, and read alike. */
const decimal = /^-?\d{1,15}(\.\d{1,15})?$/;

/** `parseInt(text, 10)`: the digits that the text surely begins with. */
export function parseInteger(scope: Scope, [form, radix]: readonly Form[], at: Location): Form {
  // As a callback it would get the index for a base.
  if (!radix || constantOf(radix) !== 10n)
    return refuse(scope, at, 'parseInt without the base 10', 'Write parseInt(text, 10).');
  if (form?.form !== 'value' || form.present || form.kind.kind !== 'string') return refuseText(scope, at);
  const digits = digitsOf(form.kind);
  if (!digits) return refuseText(scope, at);
  return numberOf(digits.isAll ? form.cel : searchPattern(form.cel, '^[0-9]+'), digits.most);
}

function numberOf(text: Cel, digits: number): Value {
  return value({ kind: 'integer', least: 0, most: 10 ** digits - 1 }, call('int', text));
}

function refuseText(scope: Scope, at: Location): Value {
  const why = 'JavaScript makes NaN of what is no number, CEL fails';
  const instead = 'Prove that it is one: by a @pattern, a test or a group of 15 digits at most, as in ^\\d{1,15}$.';
  return refuseDifference(scope, at, why, instead);
}
