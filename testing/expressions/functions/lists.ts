import { CelError, Duration, Optional, optional } from '../../../cel/index.js';
import { arithmetic, compareAny, noOverload } from '../operator.js';
import { isList, isMap, same, type Value } from '../value.js';
import { index, instance, list } from './arguments.js';
import type { Functions } from './functions.js';
import { texts } from './texts.js';

const textIndexOf = texts['.indexOf'];
const textLastIndexOf = texts['.lastIndexOf'];

export const lists: Functions = {
  size: (value) => BigInt(sizeOf(value)),
  '.size': (value) => BigInt(sizeOf(value)),
  '.isSorted': (value) => list(value).every((item, at, all) => at === 0 || compareAny(all[at - 1] ?? null, item) <= 0),
  '.sum': (value) => list(value).reduce((sum, item) => arithmetic('+', sum, item), zeroOf(list(value)[0])),
  '.min': (value) => best('min', list(value), 1),
  '.max': (value) => best('max', list(value), -1),
  '.indexOf': (value, item, start) =>
    typeof value === 'string' ? called(textIndexOf, value, item, start) : position(list(value), item),
  '.lastIndexOf': (value, item, start) =>
    typeof value === 'string'
      ? called(textLastIndexOf, value, item, start)
      : BigInt(list(value).findLastIndex((other) => same(other, item ?? null))),
  '.distinct': (value) => list(value).filter((item, at, all) => all.findIndex((other) => same(other, item)) === at),
  '.sort': (value) => [...list(value)].sort(compareAny),
  '.reverse': (value) => [...list(value)].reverse(),
  '.slice': (value, start, end) => slice(list(value), index(start), index(end)),
  '.flatten': (value, depth) => flatten(list(value), depth === undefined ? 1 : index(depth)),
  'lists.range': (count) => Array.from({ length: index(count) }, (_, at) => BigInt(at)),
  '.first': (value) => entryOf(list(value), 0),
  '.last': (value) => entryOf(list(value), -1),
  'sets.contains': (all, some) => contains(list(all), list(some)),
  'sets.equivalent': (left, right) => contains(list(left), list(right)) && contains(list(right), list(left)),
  'sets.intersects': (left, right) => list(left).some((item) => list(right).some((other) => same(item, other))),
  'optional.of': (value) => optional.of(value ?? null),
  'optional.none': () => optional.none<Value>(),
  '.hasValue': (value) => maybe(value).hasValue(),
  '.value': (value) => maybe(value).value(),
  '.or': (value, other) => maybe(value).or(maybe(other)),
  '.orValue': (value, other) => maybe(value).orValue(other ?? null),
};

type Called = ((...args: readonly Value[]) => Value) | undefined;

function called(run: Called, ...args: readonly (Value | undefined)[]): Value {
  if (!run) throw noOverload();
  return run(...args.filter((arg) => arg !== undefined));
}

function maybe(value: Value | undefined): Optional<Value> {
  return instance<Optional<Value>>(Optional, value);
}

function sizeOf(value: Value | undefined): number {
  if (typeof value === 'string') return [...value].length;
  if (value instanceof Uint8Array) return value.length;
  if (value !== undefined && isList(value)) return value.length;
  if (value !== undefined && isMap(value)) return value.size;
  throw noOverload();
}

function zeroOf(first: Value | undefined): Value {
  if (first instanceof Duration) return new Duration(0n);
  return typeof first === 'number' ? 0 : 0n;
}

function best(name: string, items: readonly Value[], worse: number): Value {
  const [first, ...rest] = items;
  if (first === undefined) throw new CelError(`${name} called on empty list`);
  return rest.reduce((found, item) => (compareAny(found, item) === worse ? item : found), first);
}

function position(items: readonly Value[], item: Value | undefined): bigint {
  return BigInt(items.findIndex((other) => same(other, item ?? null)));
}

function slice(items: readonly Value[], start: number, end: number): readonly Value[] {
  if (start < 0 || end < 0) throw new CelError(`cannot slice(${start}, ${end}), negative indexes not supported`);
  if (start > end)
    throw new CelError(`cannot slice(${start}, ${end}), start index must be less than or equal to end index`);
  if (end > items.length) throw new CelError(`cannot slice(${start}, ${end}), list is length ${items.length}`);
  return items.slice(start, end);
}

function flatten(items: readonly Value[], depth: number): readonly Value[] {
  return items.flatMap((item) => (isList(item) ? (depth > 1 ? flatten(item, depth - 1) : item) : [item]));
}

function entryOf(items: readonly Value[], at: number): Optional<Value> {
  const found = items.at(at);
  return found === undefined ? optional.none() : optional.of(found);
}

function contains(all: readonly Value[], some: readonly Value[]): boolean {
  return some.every((item) => all.some((other) => same(item, other)));
}
