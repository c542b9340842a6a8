import type { Binary } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { call } from '../expression.js';
import { fieldPresence } from './access.js';
import { choose } from './boolean.js';
import { booleanOf, toValue, truthy } from './convert.js';
import { constant, constantOf, type Form, falsehood, type Scope, truth, type Value } from './form.js';
import { refuse, refuseDifference } from './scope.js';

/** `key in object`. */
export function lowerIn(scope: Scope, { left, right, at }: Binary): Form {
  const key = toValue(scope, scope.run.form(scope, left), left.at);
  return hasKey(scope, scope.run.form(scope, right), key, at);
}

/** Also for `Object.hasOwn`. */
export function hasKey(scope: Scope, object: Form, key: Value, at: Location): Form {
  if (object.form === 'choice') {
    const sides = [object.whenTrue, object.whenFalse].map((side) => truthy(scope, hasKey(scope, side, key, at), at));
    return booleanOf(choose(object.test, sides[0] ?? falsehood, sides[1] ?? falsehood));
  }
  if (object.form === 'record' && !object.base) {
    const names = [...object.properties.keys()].map((name) => constant(name).cel);
    if (names.length === 0) return constant(false);
    return booleanOf(call('in', key.cel, { kind: 'list', items: names }));
  }
  if (object.form !== 'value') return refuse(scope, at, 'in before this', 'Use includes for lists.');
  const { kind, cel } = object;
  if (kind.kind === 'map') return booleanOf(call('in', key.cel, cel));
  const name = constantOf(key);
  if (kind.kind !== 'object' || typeof name !== 'string')
    return refuse(scope, at, 'in before this', 'Use includes for lists.');
  const field = kind.field(name);
  if (!field) return booleanOf(falsehood);
  if (field.nullable) {
    return refuseDifference(
      scope,
      at,
      'A property that is null is there in JavaScript and not in CEL',
      'Write != null.',
    );
  }
  return booleanOf(fieldPresence(scope.run.mode, cel, name, field) ?? truth);
}
