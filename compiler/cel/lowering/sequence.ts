import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier, macro, method } from '../expression.js';
import { and, not, or } from './boolean.js';
import { among, elementOf } from './facts.js';
import { type Form, missing, type Outcome, type Scope, type Sequence, type Value, value } from './form.js';
import type { Kind } from './kind.js';
import { fold } from './outcome.js';
import { enter, freshVariable } from './scope.js';
import { toList } from './to-list.js';
import { truthOf } from './truth-of.js';

/** The elements of a list, one by one; undefined for what is no list, or may not be there. */
export function sequenceOf(scope: Scope, form: Form, at: Location): Sequence | undefined {
  if (form.form === 'sequence') return form;
  if (form.form === 'joined') return sequenceOf(scope, toList(scope, form, at), at);
  if (form.form !== 'value' || form.kind.kind !== 'list') return undefined;
  const { kind, cel } = form;
  return {
    form: 'sequence',
    range: cel,
    element: (_, item) => itemOf(scope, kind, item),
    ordered: kind.ordered,
    identity: true,
  };
}

function itemOf(scope: Scope, { items, nullable }: Extract<Kind, { readonly kind: 'list' }>, item: Cel): Value {
  const cel = items.kind === 'double' && scope.run.mode === 'request' ? call('double', item) : item;
  if (!nullable) return value(items, cel);
  return { ...value(items, cel), present: call('!=', call('dyn', item), missing('null').cel), missing: 'null' };
}

/** What a callback makes of each element. */
export interface Each {
  /** The variable for the element. */
  readonly name: string;
  readonly scope: Scope;
  readonly outcome: Outcome;
}

export function each(scope: Scope, sequence: Sequence, callback: Form, at: Location): Each {
  const { name, scope: inside } = freshVariable(scope, wishOf(callback));
  return { name, scope: inside, outcome: outcomeOf(inside, sequence, callback, identifier(name), at) };
}

/** The callback on the element that stands for this item of the range. */
export function apply(scope: Scope, sequence: Sequence, callback: Form, item: Cel, at: Location): Form {
  return fold(scope, outcomeOf(scope, sequence, callback, item, at));
}

function outcomeOf(scope: Scope, sequence: Sequence, callback: Form, item: Cel, at: Location): Outcome {
  return scope.run.call(among(scope, sequence, item), callback, [elementOf(scope, sequence, item)], at);
}

/** Whether the condition holds of all elements, or of one. Of what CEL has filtered a server knows no bounds. */
export function askedOf(
  inside: Scope,
  { range, filter }: Sequence,
  name: 'all' | 'exists',
  variable: string,
  condition: Cel,
): Cel {
  if (!filter) return macro(range, name, variable, condition);
  const passes = filter.passes(inside, identifier(variable));
  const whole = name === 'all' ? or(not(passes), condition) : and(passes, condition);
  return macro(filter.of, name, variable, whole);
}

/** Those that a filter lets pass, in which everybody knows that it did. */
export function passing(sequence: Sequence, range: Cel, callback: Form, at: Location): Sequence {
  const { filter: before } = sequence;
  const passesToo = (scope: Scope, item: Cel) => truthOf(scope, outcomeOf(scope, sequence, callback, item, at));
  const passes = before
    ? (scope: Scope, item: Cel) => and(before.passes(scope, item), passesToo(scope, item))
    : passesToo;
  return { ...sequence, range, filter: { of: before?.of ?? sequence.range, passes } };
}

/** What the callback makes of the elements, as a sequence of its own. */
export function mapped(written: Scope, sequence: Sequence, callback: Form, at: Location): Sequence {
  const element = (scope: Scope, item: Cel) => apply(enter(written, scope), sequence, callback, item, at);
  const { range, ordered, filter } = sequence;
  return { form: 'sequence', range, element, ordered, identity: false, ...(filter && { filter }) };
}

function wishOf(callback: Form): string {
  return wishesOf(callback)[0];
}

/** What a callback calls the element and its index. */
export function wishesOf(callback: Form): readonly [string, string] {
  const [first, second] = callback.form === 'closure' ? callback.function.parameters : [];
  return [first?.kind === 'name' ? first.name : 'x', second?.kind === 'name' ? second.name : 'i'];
}

/** The values without those that come again, in order. */
export function distinct(scope: Scope, of: Form, at: Location): Sequence {
  const list = toList(scope, of, at);
  const kind = list.kind.kind === 'list' ? list.kind : undefined;
  const range = method(list.cel, 'distinct');
  const element = (_: Scope, item: Cel) => value(kind?.items ?? list.kind, item);
  return { form: 'sequence', range, element, ordered: kind?.ordered ?? true, identity: true };
}
