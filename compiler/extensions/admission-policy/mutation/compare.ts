import { type Expression as Cel, identifier } from '../../../cel/expression.js';
import { lowerProperty } from '../../../cel/lowering/access.js';
import { assume, known, knownForm } from '../../../cel/lowering/facts.js';
import {
  type Form,
  isConstant,
  type Joined,
  type RecordForm,
  type Sequence,
  type Value,
} from '../../../cel/lowering/form.js';
import { freshVariable } from '../../../cel/lowering/scope.js';
import { print } from '../../../cel/print.js';
import { type Appended, type Change, none } from './change.js';
import { toJson, type Writing } from './to-json.js';

/** What has to be done to make the form of the original; undefined where something has been reported. */
export function compare(writing: Writing, form: Form, original: Value): Change | undefined {
  switch (form.form) {
    case 'choice':
      return compareBoth(writing, form, original);
    case 'record':
      if (form.base && isSame(form.base.cel, original.cel)) return compareMembers(writing, form, original);
      break;
    case 'sequence':
      if (isSame(form.range, original.cel)) return compareElements(writing, form, original);
      break;
    case 'joined':
      return compareJoined(writing, form, original);
    case 'value':
      return compareValue(writing, form, original);
    default:
  }
  return set(writing, form);
}

function isSame(one: Cel, other: Cel): boolean {
  return print(one) === print(other);
}

function set(writing: Writing, form: Form): Change | undefined {
  const value = toJson(writing, form);
  return value && { kind: 'set', value, isScalar: form.form === 'value' && scalars.has(form.kind.kind) };
}

const scalars: ReadonlySet<string> = new Set(['boolean', 'integer', 'double', 'string', 'intOrString', 'formatted']);

function compareBoth(
  writing: Writing,
  { test, whenTrue, whenFalse }: Extract<Form, { readonly form: 'choice' }>,
  original: Value,
): Change | undefined {
  const side = (form: Form, holds: boolean) => {
    const scope = assume(writing.scope, test, holds);
    return compare({ ...writing, scope }, knownForm(scope, form), known(scope, original));
  };
  const [left, right] = [side(whenTrue, true), side(whenFalse, false)];
  return left && right && either(test, left, right);
}

function either(test: Cel, whenTrue: Change, whenFalse: Change): Change {
  return whenTrue === none && whenFalse === none ? none : { kind: 'choose', test, whenTrue, whenFalse };
}

function compareValue(writing: Writing, form: Value, original: Value): Change | undefined {
  const { present, cel } = form;
  const gone = removal(original);
  if (form.kind.kind === 'nothing') return gone;
  if (isSame(cel, original.cel)) {
    const always = !present || (original.present && isSame(present, original.present));
    return always ? none : either(present, none, gone);
  }
  if (cel.kind === 'call' && cel.name === '?:') {
    const [test, left, right] = cel.args;
    if (test && left && right && [left, right].some((side) => isSame(side, original.cel))) {
      const [whenTrue, whenFalse] = [left, right].map((side): Form => ({ ...form, cel: side }));
      if (whenTrue && whenFalse) return compareBoth(writing, { form: 'choice', test, whenTrue, whenFalse }, original);
    }
  }
  const change = set(writing, form);
  return change && present ? either(present, change, gone) : change;
}

/** A JSON patch fails where there is nothing to remove. */
function removal({ present }: Value): Change {
  if (present && isConstant(present, false)) return none;
  return present ? either(present, { kind: 'remove' }, none) : { kind: 'remove' };
}

function compareMembers(writing: Writing, { properties }: RecordForm, original: Value): Change | undefined {
  const members: [string, Change][] = [];
  for (const [name, form] of properties) {
    const access = { name, optional: true, chained: false, at: writing.at };
    const before = lowerProperty(writing.scope, original, access);
    const change = before.form === 'value' ? compare(writing, form, before) : set(writing, form);
    if (!change) return undefined;
    if (change !== none) members.push([name, change]);
  }
  return members.length === 0 && !original.present ? none : { kind: 'members', of: original, members };
}

/** A list of the same length: what becomes of each element. */
function compareElements(writing: Writing, form: Sequence, original: Value): Change | undefined {
  const { kind } = original;
  if (form.identity) return none;
  if (kind.kind !== 'list' || kind.nullable) return set(writing, form);
  const item = freshVariable(writing.scope, 'x');
  const index = freshVariable(item.scope, 'i');
  const before: Value = { form: 'value', kind: kind.items, cel: identifier(item.name) };
  const element = compare({ ...writing, scope: index.scope }, form.element(index.scope, before.cel), before);
  return element && { kind: 'elements', of: original, item: item.name, index: index.name, element };
}

/** `[...list, more]`. */
function compareJoined(writing: Writing, form: Joined, original: Value): Change | undefined {
  const [first, ...rest] = form.parts;
  if (!first || !startsWith(first, original)) return set(writing, form);
  const before = compare(writing, withoutFallback(first), original);
  const items: Appended[] = [];
  for (const part of rest) {
    if (part.form !== 'tuple') return set(writing, form);
    for (const { value, when } of part.elements) {
      const json = toJson(writing, value);
      if (!json) return undefined;
      items.push({ value: json, ...(when && { when }) });
    }
  }
  return before && { kind: 'append', of: original, before, items };
}

/** Whether it is the list itself, or what is made of each of its elements, with `?? []` behind it or without. */
function startsWith(form: Form, original: Value): boolean {
  const list = withoutFallback(form);
  if (list.form === 'sequence') return isSame(list.range, original.cel);
  return list.form === 'value' && isSame(list.cel, original.cel);
}

function withoutFallback(form: Form): Form {
  const isFallback = form.form === 'choice' && form.whenFalse.form === 'tuple' && form.whenFalse.elements.length === 0;
  return isFallback ? form.whenTrue : form;
}
