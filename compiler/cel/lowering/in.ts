import type { Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { call } from '../expression.js';
import { fieldPresence } from './access.js';
import { booleanOf, toValue } from './convert.js';
import { constant, constantOf, type Form, type Scope, truth } from './form.js';
import { refuse, refuseDifference } from './scope.js';

interface In {
  readonly left: Expression;
  readonly right: Expression;
  readonly at: Location;
}

/** `key in object`. */
export function lowerIn(scope: Scope, { left, right, at }: In): Form {
  const key = toValue(scope, scope.run.form(scope, left), left.at);
  const object = scope.run.form(scope, right);
  if (object.form === 'record' && !object.base) {
    const names = [...object.properties.keys()].map((name) => constant(name).cel);
    return booleanOf(call('in', key.cel, { kind: 'list', items: names }));
  }
  if (object.form !== 'value') return refuse(scope, at, 'in before this', 'Use includes for lists.');
  const { kind, cel } = object;
  if (kind.kind === 'map') return booleanOf(call('in', key.cel, cel));
  const name = constantOf(key);
  if (kind.kind !== 'object' || typeof name !== 'string')
    return refuse(scope, at, 'in before this', 'Use includes for lists.');
  const field = kind.field(name);
  if (!field) return booleanOf({ kind: 'constant', type: 'bool', value: false });
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
