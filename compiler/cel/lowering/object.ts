import type { Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import type { Expression as Cel } from '../expression.js';
import { lowerProperty, memberOf } from './access.js';
import { type Form, isConstant, type RecordForm, type Scope, type Value, value } from './form.js';
import { chooseForm } from './outcome.js';
import { refuse } from './scope.js';

type ObjectLiteral = Extract<Expression, { readonly kind: 'object' }>;

/** `{ ...base, name: value, ...(test && { other }) }`, or `{ name: value, ...base }` with a value where the base has none. */
export function lowerObject(scope: Scope, { properties, at }: ObjectLiteral): Form {
  let object: RecordForm = { form: 'record', properties: new Map() };
  for (const property of properties) {
    const form = scope.run.form(scope, property.value);
    if (property.kind === 'property') object = withMembers(object, [[property.name, form]]);
    else {
      const spread = spreadInto(scope, object, form, at);
      if (!spread)
        return refuse(scope, property.value.at, 'An object spread of this', 'Write out the properties that you need.');
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
  if (isFirst) return { ...object, base: spread };
  return object.base ? undefined : over(scope, object, spread, at);
}

/** What was written before counts where the spread has no such property; undefined where that may be null. */
function over(scope: Scope, { properties }: RecordForm, base: Value, at: Location): RecordForm | undefined {
  const members: [string, Form][] = [];
  for (const [name, fallback] of properties) {
    const own = lowerProperty(scope, base, { name, optional: true, chained: false, at });
    if (own.form !== 'value' || (own.present && own.missing !== 'undefined')) return undefined;
    const there = value(own.kind, own.cel);
    members.push([name, own.present ? chooseForm(scope, own.present, there, fallback, at) : own]);
  }
  return { form: 'record', properties: new Map(members), base };
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
