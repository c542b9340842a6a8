import type { Binary } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { call } from '../expression.js';
import { and, not } from './boolean.js';
import { booleanOf, toValue } from './convert.js';
import { isZero, noneOf } from './count.js';
import type { Form, Scope, Value } from './form.js';
import { nameOf } from './kind.js';
import { refuse, refuseDifference } from './scope.js';

/** `<` and its like; nothing is more or less than undefined. */
export function lowerRelation(scope: Scope, { operator, left, right, at }: Binary): Form {
  const one = toValue(scope, scope.run.form(scope, left), left.at);
  const other = toValue(scope, scope.run.form(scope, right), right.at);
  if (!comparable(scope, one, other, at)) return booleanOf(call(operator, one.cel, other.cel));
  const none = operator === '>' && isZero(other.cel) ? noneOf(one.cel) : undefined;
  return booleanOf(and(and(one.present, other.present), none ? not(none) : call(operator, one.cel, other.cel)));
}

/** CEL compares whole numbers with fractions as they are. */
function comparable(scope: Scope, one: Value, other: Value, at: Location): boolean {
  const a = one.kind;
  const b = other.kind;
  const number = (kind: string) => kind === 'integer' || kind === 'double';
  if (number(a.kind) && number(b.kind)) return true;
  if (a.kind === 'nothing' || b.kind === 'nothing') return false;
  if (a.kind === 'string' && b.kind === 'string') {
    if (a.plain || b.plain) return true;
    const why = 'JavaScript orders texts by UTF-16 units, CEL by code points';
    refuseDifference(scope, at, why, 'Add a @pattern that allows ASCII only to one of them.');
    return false;
  }
  if (a.kind === 'opaque' && b.kind === 'opaque' && a.name === b.name && ['duration', 'timestamp'].includes(a.name)) {
    return true;
  }
  if (a.kind === 'formatted' || b.kind === 'formatted') {
    refuseDifference(
      scope,
      at,
      'JavaScript compares the text, CEL the value',
      'Use duration or timestamp of kext/cel.',
    );
  } else {
    const way = a.kind === 'opaque' ? 'Use isLessThan or isGreaterThan.' : 'Compare numbers with numbers.';
    refuse(scope, at, `A comparison of ${nameOf(a)} with ${nameOf(b)}`, way);
  }
  return false;
}
