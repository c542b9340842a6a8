import type { Location } from '../../model/location.js';
import { type Expression as Cel, call } from '../expression.js';
import { choose } from './boolean.js';
import { constant, constantOf, type Form, type Scope, type Value, value } from './form.js';
import type { Kind } from './kind.js';
import { refuse } from './scope.js';

interface Part {
  readonly scope: Scope;
  readonly cel: Cel;
  readonly args: readonly Form[];
  readonly at: Location;
  readonly object: Value;
}

/** `slice` and `substring` with numbers: what lies past the end is cut, where CEL would fail. `swaps`: substring's way. */
export function substring({ scope, cel, args, at, object }: Part, swaps: boolean): Form {
  const places = placesOf(args);
  if (!places)
    return refuse(scope, at, 'A slice from what is computed', 'Write numbers, or use split or a regular expression.');
  const [start = 0, end] = swaps ? swapped(places) : places;
  const kind: Kind = { kind: 'string', plain: object.kind.kind === 'string' && object.kind.plain };
  return value(kind, cut(cel, 'substring', start, end, constant('').cel));
}

/** Undefined where one is computed. */
export function placesOf(args: readonly Form[]): readonly number[] | undefined {
  const places = args.flatMap((argument) => {
    const place = constantOf(argument);
    return typeof place === 'bigint' ? [Number(place)] : [];
  });
  return places.length === args.length ? places : undefined;
}

/** Negative places are the start, and the smaller one comes first. */
function swapped(places: readonly number[]): readonly number[] {
  const cut = places.map((place) => Math.max(0, place));
  return cut.length > 1 ? cut.toSorted((left, right) => left - right) : cut;
}

/** A part of a text or list; negative places count from the end. */
export function cut(cel: Cel, name: string, start: number, end: number | undefined, empty: Cel): Cel {
  const size = call('size', cel);
  const place = (at: number): Cel => (at < 0 ? call('-', size, constant(-at).cel) : constant(at).cel);
  const part = (from: Cel, to: Cel): Cel => ({ kind: 'call', name, target: cel, args: [from, to] });
  const zero = constant(0).cel;
  const from: Cel = start < 0 ? choose(call('>', size, constant(-start).cel), place(start), zero) : place(start);
  if (end === undefined) {
    if (start === 0) return cel;
    if (start < 0) return choose(call('>', size, constant(-start).cel), part(place(start), size), cel);
    return choose(call('>', size, constant(start).cel), part(constant(start).cel, size), empty);
  }
  const to: Cel = end < 0 ? place(end) : choose(call('>', size, constant(end).cel), constant(end).cel, size);
  // Nothing is left where the end comes first.
  const some = end < 0 || start < 0 ? call('<', from, to) : call('>', size, constant(start).cel);
  if (start >= 0 && end >= 0 && start >= end) return empty;
  if (start === 0 && end > 0) return choose(call('>', size, constant(end).cel), part(zero, constant(end).cel), cel);
  return choose(some, part(from, to), empty);
}
