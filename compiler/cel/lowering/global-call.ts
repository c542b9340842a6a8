import type { Call } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, doubleOf, identifier } from '../expression.js';
import { fieldPresence, lowerProperty } from './access.js';
import { and, choose, or } from './boolean.js';
import { booleanOf, toText, toValue, truthy } from './convert.js';
import { lowerExtreme } from './extreme.js';
import { constant, type Form, missing, type Scope, truth, type Value, value } from './form.js';
import { hasKey } from './in.js';
import { isPath } from './is-path.js';
import { type Kind, type ObjectKind, text } from './kind.js';
import { refuse, refuseDifference } from './scope.js';
import { parseInteger, toNumber } from './to-number.js';

/** `Object.keys(…)`, `Math.min(…)` and their like. */
export function lowerGlobalCall(scope: Scope, name: string, written: Call): Form {
  const { args, at } = written;
  if (name === 'Math.min' || name === 'Math.max') return lowerExtreme(scope, name, written);
  const forms = args.map((argument) => scope.run.form(scope, argument));
  const [first] = forms;
  if (!first) return refuse(scope, at, `${name}()`, 'Pass a value.');
  switch (name) {
    case 'Object.keys':
    case 'Object.values':
    case 'Object.entries':
      return membersOf(scope, first, name, at);
    case 'Object.hasOwn': {
      const [, key] = forms;
      if (!key) return refuse(scope, at, 'Object.hasOwn of one', 'Pass an object and a name.');
      return hasKey(scope, first, toValue(scope, key, at), at);
    }
    default:
      return callGlobal(scope, name, forms, at);
  }
}

/** Those that may also be passed on: `every(Number.isInteger)`. */
export function callGlobal(scope: Scope, name: string, args: readonly Form[], at: Location): Form {
  const [argument] = args;
  if (!argument) return refuse(scope, at, name, 'Pass a value.');
  switch (name) {
    case 'Boolean':
      return booleanOf(truthy(scope, argument, at));
    case 'String':
      return value(text, toText(scope, argument, at));
    case 'Number':
      return toNumber(scope, argument, at);
    case 'parseInt':
    case 'Number.parseInt':
      return parseInteger(scope, args, at);
    case 'Number.isInteger':
      return isInteger(scope, argument, at);
    case 'Array.isArray':
      return isList(scope, argument, at);
    case 'Math.abs':
      return absolute(scope, argument, at);
    case 'Math.floor':
    case 'Math.ceil':
    case 'Math.round':
    case 'Math.trunc':
      if (argument.form === 'value' && argument.kind.kind === 'integer') return argument;
      return refuse(scope, at, name, 'Compare the products instead of the quotient.');
    case 'Object.fromEntries':
      return refuse(scope, at, name, 'Look for the element: find, some or includes.');
    case 'structuredClone':
      return argument;
    default:
      return refuse(scope, at, name, 'Use operators, or kext/cel.');
  }
}

function isList(scope: Scope, form: Form, at: Location): Value {
  switch (form.form) {
    case 'value':
      if (form.kind.kind === 'unknown') return refuse(scope, at, 'Array.isArray of any JSON', 'Give it a type.');
      return form.kind.kind === 'list' ? booleanOf(form.present ?? truth) : constant(false);
    case 'choice': {
      const [left, right] = [form.whenTrue, form.whenFalse].map((side) => isList(scope, side, at).cel);
      return left && right ? booleanOf(choose(form.test, left, right)) : constant(false);
    }
    default:
      return constant(form.form === 'tuple' || form.form === 'sequence' || form.form === 'joined');
  }
}

/** The members of a map one by one, of an object those that are there. */
function membersOf(scope: Scope, form: Form, name: string, at: Location): Form {
  const part = (key: Form, member: Form): Form => {
    if (name === 'Object.keys') return key;
    return name === 'Object.values' ? member : { form: 'tuple', elements: [{ value: key }, { value: member }] };
  };
  if (form.form === 'record' && !form.base) {
    return {
      form: 'tuple',
      elements: [...form.properties].map(([key, member]) => ({ value: part(constant(key), member) })),
    };
  }
  if (form.form === 'choice') {
    const [whenTrue, whenFalse] = [form.whenTrue, form.whenFalse].map((side) => membersOf(scope, side, name, at));
    if (whenTrue && whenFalse) return { ...form, whenTrue, whenFalse };
  }
  if (form.form === 'value' && form.kind.kind === 'object') return objectMembers(scope, form, form.kind, part, at);
  if (form.form !== 'value' || form.kind.kind !== 'map')
    return refuse(scope, at, `${name} of this`, 'Use it for maps and objects.');
  const { kind, cel } = form;
  const element = (_: Scope, item: Cel): Form => {
    const member: Value = value(kind.values, call('[]', cel, item));
    const notNull = call('!=', call('dyn', member.cel), missing('null').cel);
    return part(value(text, item), kind.nullable ? { ...member, present: notNull, missing: 'null' } : member);
  };
  return { form: 'sequence', range: cel, element, ordered: false, identity: name === 'Object.keys' };
}

function objectMembers(
  scope: Scope,
  { cel }: Value,
  kind: ObjectKind,
  part: (key: Form, member: Form) => Form,
  at: Location,
): Form {
  const elements = kind.names().map((key) => {
    const field = kind.field(key);
    if (field?.nullable)
      refuseDifference(scope, at, `${key} may be null, which CEL takes for absent`, 'Name the properties.');
    const object = value(kind, cel);
    const when = field && fieldPresence(scope.run.mode, cel, key, field);
    const member = lowerProperty(scope, object, { name: key, optional: false, chained: false, at });
    const there: Form = member.form === 'value' ? value(member.kind, member.cel) : member;
    return { value: part(constant(key), there), ...(when && { when }) };
  });
  return { form: 'tuple', elements };
}

function absolute(scope: Scope, form: Form, at: Location): Form {
  if (form.form !== 'value' || (form.kind.kind !== 'integer' && form.kind.kind !== 'double')) {
    return refuse(scope, at, 'Math.abs of this', 'Pass a number.');
  }
  const { kind, cel } = form;
  if (cel.kind === 'constant') return constant(Math.abs(Number(cel.value)));
  const zero = kind.kind === 'integer' ? constant(0).cel : doubleOf(0);
  const most = kind.kind === 'integer' ? Math.max(Math.abs(kind.least), Math.abs(kind.most)) : 0;
  const made: Kind = kind.kind === 'integer' ? { kind: 'integer', least: 0, most } : kind;
  return value(made, choose(call('<', cel, zero), call('-', cel), cel));
}

/** What is as large as 2^53 has no fraction in a double. */
function isInteger(scope: Scope, form: Form, at: Location): Form {
  if (form.form !== 'value') return constant(false);
  const { kind, cel, present } = form;
  if (kind.kind === 'integer') return booleanOf(present ?? truth);
  if (kind.kind === 'intOrString') return booleanOf(and(present, call('==', call('type', cel), identifier('int'))));
  if (kind.kind !== 'double') return refuse(scope, at, 'Number.isInteger of this', 'Pass a number.');
  const outside = or(call('>=', cel, doubleOf(2 ** 53)), call('<=', cel, doubleOf(-(2 ** 53))));
  return booleanOf(and(and(present, finite(cel)), or(outside, call('==', call('double', call('int', cel)), cel))));
}

/** What is read is finite; what is calculated may not be. */
function finite(cel: Cel): Cel {
  return isPath(cel) ? truth : call('==', call('-', cel, cel), doubleOf(0));
}
