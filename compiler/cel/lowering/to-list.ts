import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier, macro } from '../expression.js';
import { choose } from './boolean.js';
import { assume, elementOf, knownForm } from './facts.js';
import { type Form, isConstant, type Joined, type Scope, type Tuple, truth, type Value, value } from './form.js';
import { type Kind, listOf, text } from './kind.js';
import { passName } from './naming.js';
import { joinIn, joinKinds } from './outcome.js';
import { freshVariable, refuse } from './scope.js';

/** A list as CEL has lists. */
export function toList(scope: Scope, form: Form, at: Location): Value {
  const list = listOfForm(scope, form, at);
  if (form.form !== 'value') passName(scope, form, list);
  return list;
}

function listOfForm(scope: Scope, form: Form, at: Location): Value {
  switch (form.form) {
    case 'value':
      return form;
    case 'tuple':
      return tupleList(scope, form, at);
    case 'sequence': {
      const { name, scope: inside } = freshVariable(scope, 'x');
      const element = elementOf(inside, form, identifier(name));
      const item = element.form === 'value' ? element : toList(inside, element, at);
      if (item.present) return refuse(scope, at, 'A list with undefined in it', 'Filter before you map.');
      const kind = listOf(item.kind, form.ordered);
      return value(kind, form.identity && form.ordered ? form.range : macro(form.range, 'map', name, item.cel));
    }
    case 'joined':
      return joinedList(scope, form, at);
    case 'choice': {
      const [left, right] = [toList(scope, form.whenTrue, at), toList(scope, form.whenFalse, at)];
      const joined = emptyAs(left, right) ?? emptyAs(right, left) ?? joinIn(scope, left, right);
      if (!joined) return refuse(scope, at, 'A list of either kind', 'Decide between lists of one type.');
      const present = choose(form.test, left.present ?? truth, right.present ?? truth);
      const cel = choose(form.test, left.cel, right.cel);
      return { ...value(joined.kind, cel), ...(!isConstant(present, true) && { present, missing: 'undefined' }) };
    }
    default:
      return refuse(scope, at, 'This as a list', 'Spread it into one: [...it].');
  }
}

/** JavaScript's copies merge nothing, where `+` of some lists would. */
function joinedList(scope: Scope, { parts }: Joined, at: Location): Value {
  const lists = parts.map((part) => toList(scope, part, at));
  const [first, ...rest] = lists.filter(({ cel }) => cel.kind !== 'list' || cel.items.length > 0);
  if (!first) return lists[0] ?? value(listOf(text, true), { kind: 'list', items: [] });
  return rest.reduce(
    (left, right) => {
      const joined = joinIn(scope, copied(scope, left), copied(scope, right));
      const kind = joined?.kind;
      if (!joined || left.present || right.present || kind?.kind !== 'list' || !joins(scope, kind.items)) {
        return refuse(scope, at, 'A list put together of these', 'Look at each of them by itself.');
      }
      const ordered = isOrdered(left) && isOrdered(right);
      return value(listOf(kind.items, ordered), call('+', joined.left, joined.right));
    },
    copied(scope, first),
  );
}

/** The schema gives objects of two places two types, which no list of CEL's holds both. */
function joins({ run }: Scope, { kind }: Kind): boolean {
  return run.mode === 'request' || (kind !== 'object' && kind !== 'list' && kind !== 'map');
}

function isOrdered({ kind }: Value): boolean {
  return kind.kind === 'list' && kind.ordered;
}

function copied(scope: Scope, list: Value): Value {
  if (list.kind.kind !== 'list' || !list.kind.merged) return list;
  const { name } = freshVariable(scope, 'x');
  return { ...list, kind: listOf(list.kind.items, true), cel: macro(list.cel, 'map', name, identifier(name)) };
}

/** An empty list is of every type. */
function emptyAs(one: Value, other: Value): { readonly kind: Kind } | undefined {
  const empty = one.cel.kind === 'list' && one.cel.items.length === 0;
  return empty || one.kind.kind === 'nothing' ? { kind: other.kind } : undefined;
}

function tupleList(scope: Scope, { elements }: Tuple, at: Location): Value {
  const items: { readonly value: Value; readonly when?: Cel }[] = [];
  for (const { value: written, when } of elements) {
    const form = when ? knownForm(assume(scope, when, true), written) : written;
    const item = form.form === 'value' ? form : toList(scope, form, at);
    if (item.present) return refuse(scope, at, 'A list with undefined in it', 'Filter it, or use ??.');
    items.push({ value: item, ...(when && { when }) });
  }
  const [first, ...rest] = items;
  if (!first) return value(listOf(text, true), { kind: 'list', items: [] });
  let kind = first.value.kind;
  for (const item of rest) {
    const joined = joinKinds({ ...first.value, kind }, item.value);
    if (!joined) return refuse(scope, at, 'A list of several types', 'Compare the values one by one.');
    kind = joined.kind;
  }
  const cels = items.map(({ value: item, when }) => ({
    cel: joinKinds(item, { ...item, kind })?.left ?? item.cel,
    when,
  }));
  return value(listOf(kind, true), concatenation(cels));
}

function concatenation(items: readonly { readonly cel: Cel; readonly when: Cel | undefined }[]): Cel {
  const parts: Cel[] = [];
  let plain: Cel[] = [];
  for (const { cel, when } of items) {
    if (!when || isConstant(when, true)) plain.push(cel);
    else {
      if (plain.length > 0) parts.push({ kind: 'list', items: plain });
      plain = [];
      parts.push(call('?:', when, { kind: 'list', items: [cel] }, { kind: 'list', items: [] }));
    }
  }
  if (plain.length > 0 || parts.length === 0) parts.push({ kind: 'list', items: plain });
  return parts.reduce((left, right) => call('+', left, right));
}
