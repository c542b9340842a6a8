import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, method } from '../expression.js';
import { print } from '../print.js';
import { choose, not } from './boolean.js';
import { constant, constantOf, type Form, type Scope, type Value, value } from './form.js';
import type { Kind } from './kind.js';
import { refuse } from './scope.js';

/** A method of a text, and what it is called with. */
export interface Texts {
  readonly scope: Scope;
  readonly cel: Cel;
  readonly args: readonly Form[];
  readonly at: Location;
  readonly object: Value;
}

/** A whole number that is surely there. */
export interface Place extends Value {
  readonly kind: Extract<Kind, { readonly kind: 'integer' }>;
}

export function isPlace(form: Form): form is Place {
  return form.form === 'value' && form.kind.kind === 'integer' && !form.present;
}

/** `slice` and `substring`: what lies past the end is cut, where CEL would fail. `swaps`: substring's way. */
export function substring({ scope, cel, args, at, object }: Texts, swaps: boolean): Form {
  const places = placesOf(args);
  if (!places) return refuse(scope, at, 'A slice from this', 'Pass whole numbers; use ?? where one may be undefined.');
  const kind: Kind = { kind: 'string', plain: object.kind.kind === 'string' && object.kind.plain };
  const whole: Whole = { scope, cel, name: 'substring', empty: constant('').cel };
  return value(kind, (swaps ? between : cut)(whole, places));
}

/** Undefined where one is no whole number, or may not be there. */
export function placesOf(args: readonly Form[]): readonly Place[] | undefined {
  const places = args.filter(isPlace);
  return places.length === args.length ? places : undefined;
}

/** A text or list, and CEL's method that takes a part of it. */
interface Whole {
  readonly scope: Scope;
  readonly cel: Cel;
  readonly name: 'substring' | 'slice';
  readonly empty: Cel;
}

/** Negative places are the start, and the smaller one comes first. */
function between(whole: Whole, [start, end]: readonly Place[]): Cel {
  if (!start) return whole.cel;
  if (!end) return cut(whole, [notNegative(start)]);
  const places = [notNegative(start), notNegative(end)] as const;
  const [first, last] = places;
  if (first.kind.most <= last.kind.least) return cut(whole, places);
  if (last.kind.most <= first.kind.least) return cut(whole, [last, first]);
  return choose(call('<=', first.cel, last.cel), cut(whole, places), cut(whole, [last, first]));
}

function notNegative(place: Place): Place {
  const { kind, cel } = place;
  if (kind.least >= 0) return place;
  const zero = constant(0).cel;
  const made = kind.most <= 0 ? zero : choose(call('<', cel, zero), zero, cel);
  return { form: 'value', kind: { kind: 'integer', least: 0, most: Math.max(kind.most, 0) }, cel: made };
}

/** A part of a text or list; negative places count from the end. */
export function cut(whole: Whole, [start, end]: readonly Place[]): Cel {
  if (!start) return whole.cel;
  if (start.kind.least < 0 && start.kind.most >= 0) {
    return bySign(whole.scope, start, (signed) => cut(whole, end ? [signed, end] : [signed]));
  }
  if (!end) return cutFrom(whole, start);
  if (end.kind.least < 0 && end.kind.most >= 0) {
    return bySign(whole.scope, end, (signed) => cut(whole, [start, signed]));
  }
  return cutBetween(whole, start, end);
}

/** What is to be done with the place where it is negative, and where not. */
function bySign(scope: Scope, place: Place, made: (signed: Place) => Cel): Cel {
  const { kind, cel } = place;
  const below = () => made({ ...place, kind: { ...kind, most: -1 } });
  const above = () => made({ ...place, kind: { ...kind, least: 0 } });
  const negative = isNegative(scope, place);
  if (negative !== undefined) return negative ? below() : above();
  return cel.kind === 'constant' ? above() : choose(call('<', cel, constant(0).cel), below(), above());
}

/** Where what was checked before says so. */
function isNegative(scope: Scope, { kind, cel }: Place): boolean | undefined {
  const facts = scope.facts();
  if (facts.size === 0) return undefined;
  const holds = (condition: Cel) => facts.has(print(condition));
  const zero = constant(0).cel;
  const least = constant(kind.least).cel;
  const below = call('<', cel, zero);
  const fromZero = call('>=', cel, zero);
  if ([call('>', cel, zero), fromZero, not(below)].some(holds)) return false;
  if ([below, not(fromZero)].some(holds)) return true;
  if (kind.least !== -1) return undefined;
  if (holds(call('!=', cel, least))) return false;
  return holds(call('==', cel, least)) ? true : undefined;
}

function cutFrom({ cel, name, empty }: Whole, start: Place): Cel {
  const size = call('size', cel);
  const part = (from: Cel) => method(cel, name, from, size);
  if (constantOf(start) === 0n) return cel;
  if (start.kind.most < 0) return choose(reaches(size, start), part(fromEnd(size, start)), cel);
  return isWithin(cel, start) ? part(start.cel) : choose(call('>', size, start.cel), part(start.cel), empty);
}

function cutBetween({ cel, name, empty }: Whole, start: Place, end: Place): Cel {
  const size = call('size', cel);
  const part = (from: Cel, to: Cel) => method(cel, name, from, to);
  const sameSign = start.kind.least >= 0 === end.kind.least >= 0;
  if (sameSign && start.kind.least >= end.kind.most) return empty;
  const isInside = isWithin(cel, end);
  if (constantOf(start) === 0n) {
    if (end.kind.most < 0) return choose(reaches(size, end), part(start.cel, fromEnd(size, end)), empty);
    return isInside ? part(start.cel, end.cel) : choose(call('>', size, end.cel), part(start.cel, end.cel), cel);
  }
  const from = start.kind.most < 0 ? choose(reaches(size, start), fromEnd(size, start), constant(0).cel) : start.cel;
  const ahead = isInside ? end.cel : choose(call('>', size, end.cel), end.cel, size);
  const to = end.kind.most < 0 ? fromEnd(size, end) : ahead;
  const inOrder = start.kind.least >= 0 && end.kind.least > start.kind.most && !isInside;
  return choose(inOrder ? call('>', size, from) : call('<', from, to), part(from, to), empty);
}

/** Whether a place surely is no further than the end: where something was found, or the one behind it. */
function isWithin(cel: Cel, place: Place): boolean {
  const { cel: at } = place;
  if (at.kind !== 'call') return false;
  const [left, right] = at.args;
  if (at.name === '+' && left && right) {
    return isFound(cel, left) && right.kind === 'constant' && (right.value === 1n || right.value === 0n);
  }
  return isFound(cel, at);
}

/** A search for a text that has a character at least, in this text. */
function isFound(cel: Cel, at: Cel): boolean {
  if (at.kind !== 'call' || !at.target || (at.name !== 'indexOf' && at.name !== 'lastIndexOf')) return false;
  const [sought] = at.args;
  const isSomething = sought?.kind === 'constant' && sought.value !== '';
  return isSomething && print(at.target) === print(cel);
}

/** The place that a negative number stands for. */
export function fromEnd(size: Cel, place: Value): Cel {
  const fixed = constantOf(place);
  return typeof fixed === 'bigint' ? call('-', size, constant(Number(-fixed)).cel) : call('+', size, place.cel);
}

/** Whether that place is behind the first. */
function reaches(size: Cel, place: Value): Cel {
  const fixed = constantOf(place);
  const length = typeof fixed === 'bigint' ? constant(Number(-fixed)).cel : call('-', place.cel);
  return call('>', size, length);
}
