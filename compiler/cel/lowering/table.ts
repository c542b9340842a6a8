import type { Location } from '../../model/location.js';
import { type Expression as Cel, call } from '../expression.js';
import { and } from './boolean.js';
import { toValue } from './convert.js';
import { constant, type Form, missing, type Scope, type Value, value } from './form.js';
import { chooseForm, joinKinds } from './outcome.js';
import { refuse } from './scope.js';

/** A table of constants, looked up by a value. */
export function tableEntry(scope: Scope, table: ReadonlyMap<string, Form>, key: Value, at: Location): Form {
  if (key.kind.kind !== 'string') return refuse(scope, at, 'A lookup by this', 'Look up by a text.');
  const isWhole = [...table.values()].some(({ form }) => form !== 'value');
  if (isWhole) return oneOf(scope, [...table], key, at);
  const entries: [Cel, Value][] = [];
  for (const [name, member] of table) entries.push([constant(name).cel, toValue(scope, member, at)]);
  const [first] = entries;
  if (!first) return missing('undefined');
  let joined: Value = first[1];
  for (const [, member] of entries) {
    const both = joinKinds(joined, member);
    if (!both || member.present) return refuse(scope, at, 'A table of several types', 'Write a switch.');
    joined = { ...joined, kind: both.kind };
  }
  const items = entries.map(
    ([name, member]) => [name, joinKinds(member, { ...member, kind: joined.kind })?.left ?? member.cel] as const,
  );
  const cel = call('[]', { kind: 'map', entries: items }, key.cel);
  if (isComplete(key, [...table.keys()])) return value(joined.kind, cel);
  const present = and(key.present, call('in', key.cel, { kind: 'list', items: entries.map(([name]) => name) }));
  return { ...value(joined.kind, cel), present, missing: 'undefined' };
}

/** Objects and lists of a table are no values: whoever takes a part of one takes it of each. */
function oneOf(scope: Scope, [first, ...others]: readonly (readonly [string, Form])[], key: Value, at: Location): Form {
  if (!first) return missing('undefined');
  const [name, form] = first;
  const last = others.length === 0 && isComplete(key, [name]);
  if (last) return form;
  const test = and(key.present, call('==', key.cel, constant(name).cel));
  return chooseForm(scope, test, form, oneOf(scope, others, without(key, name), at), at);
}

/** What is left of a key that is not this one. */
function without(key: Value, name: string): Value {
  if (key.kind.kind !== 'string' || !key.kind.values) return key;
  return { ...key, kind: { ...key.kind, values: key.kind.values.filter((it) => it !== name) } };
}

function isComplete({ kind, present }: Value, names: readonly string[]): boolean {
  return kind.kind === 'string' && kind.values?.every((name) => names.includes(name)) === true && !present;
}
