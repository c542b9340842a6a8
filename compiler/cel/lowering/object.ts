import type { Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import type { Expression as Cel } from '../expression.js';
import { memberOf } from './access.js';
import { type Form, isConstant, type RecordForm, type Scope } from './form.js';
import { chooseForm } from './outcome.js';
import { refuse } from './scope.js';

type ObjectLiteral = Extract<Expression, { readonly kind: 'object' }>;

/** `{ ...base, name: value, ...(test && { other }) }`. */
export function lowerObject(scope: Scope, { properties, at }: ObjectLiteral): Form {
  let object: RecordForm = { form: 'record', properties: new Map() };
  for (const property of properties) {
    const form = scope.run.form(scope, property.value);
    if (property.kind === 'property') object = withMembers(object, [[property.name, form]]);
    else {
      const spread = spreadInto(scope, object, form, at);
      if (!spread) return refuse(scope, at, 'An object spread of this', 'Write out the properties that you need.');
      object = spread;
    }
  }
  return object;
}

function withMembers(object: RecordForm, members: Iterable<readonly [string, Form]>): RecordForm {
  return { ...object, properties: new Map([...object.properties, ...members]) };
}

/** Undefined for what can't be spread after what is there. */
function spreadInto(scope: Scope, object: RecordForm, spread: Form, at: Location): RecordForm | undefined {
  if (hasNothing(spread)) return object;
  const isFirst = object.properties.size === 0 && !object.base;
  if (spread.form === 'record') {
    if (!spread.base) return withMembers(object, spread.properties);
    return isFirst ? spread : undefined;
  }
  if (spread.form === 'choice') {
    const whenTrue = spreadInto(scope, object, spread.whenTrue, at);
    const whenFalse = spreadInto(scope, object, spread.whenFalse, at);
    return whenTrue && whenFalse && choose(scope, spread.test, [whenTrue, whenFalse], at);
  }
  if (spread.form !== 'value' || (spread.kind.kind !== 'object' && spread.kind.kind !== 'map')) return undefined;
  return isFirst ? { ...object, base: spread } : undefined;
}

/** Nothing comes of a spread of false or undefined. */
function hasNothing(spread: Form): boolean {
  if (spread.form !== 'value') return false;
  return spread.kind.kind === 'nothing' || isConstant(spread.cel, false);
}

/** Each property by the condition; undefined where both sides are not of the same base. */
function choose(
  scope: Scope,
  test: Cel,
  [whenTrue, whenFalse]: readonly [RecordForm, RecordForm],
  at: Location,
): RecordForm | undefined {
  if (whenTrue.base !== whenFalse.base) return undefined;
  const names = new Set([...whenTrue.properties.keys(), ...whenFalse.properties.keys()]);
  const members = [...names].map((name): [string, Form] => {
    const [left, right] = [memberOf(scope, whenTrue, name, at), memberOf(scope, whenFalse, name, at)];
    return [name, left === right ? left : chooseForm(scope, test, left, right, at)];
  });
  return { ...whenTrue, properties: new Map(members) };
}
