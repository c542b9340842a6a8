import type { Optional } from '../../cel/index.js';

/**
 * A value of CEL: int is a bigint, double a number, bytes are a Uint8Array, a map or an object is a Map, a type a
 * `TypeValue`. Quantities, times and their like are those of kext/cel.
 */
export type Value =
  | bigint
  | number
  | string
  | boolean
  | null
  | Uint8Array
  | readonly Value[]
  | CelMap
  | Optional<Value>
  | TypeValue
  | Opaque;

/** What an expression can name. */
export type Variables = ReadonlyMap<string, Value>;

export type CelMap = ReadonlyMap<Value, Value>;

/** Values of Kubernetes' library: they know what they equal. */
export interface Opaque {
  equals(other: unknown): boolean;
}

export class TypeValue {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  equals(other: unknown): boolean {
    return other instanceof TypeValue && this.name === other.name;
  }
}

/** Lists of `x-kubernetes-list-type` set and map, and the keys of a map's items: their order does not count. */
const merged = new WeakMap<object, readonly string[]>();

export function asMerged(list: readonly Value[], keys: readonly string[]): readonly Value[] {
  merged.set(list, keys);
  return list;
}

/** CEL's `+`: a set has each item once, a map the last one of each key. */
export function concatenated(left: readonly Value[], right: readonly Value[]): readonly Value[] {
  const keys = merged.get(left);
  if (!keys) return [...left, ...right];
  const found = [...left];
  for (const item of right) {
    const at = found.findIndex((other) => isTwin(item, other, keys));
    if (at < 0) found.push(item);
    else if (keys.length > 0) found[at] = item;
  }
  return asMerged(found, keys);
}

function isTwin(item: Value, other: Value, keys: readonly string[]): boolean {
  if (!isMap(item) || !isMap(other) || keys.length === 0) return same(item, other);
  return keys.every((key) => same(item.get(key) ?? null, other.get(key) ?? null));
}

/** CEL's `==`. */
export function same(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (typeof left === 'bigint' || typeof left === 'number') {
    return (typeof right === 'bigint' || typeof right === 'number') && left <= right && left >= right;
  }
  if (isList(left)) return isList(right) && sameLists(left, right);
  if (left instanceof Map) return right instanceof Map && sameMaps(left, right);
  if (left instanceof Uint8Array) return right instanceof Uint8Array && Buffer.compare(left, right) === 0;
  return isOpaque(left) && left.equals(right);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is CelMap {
  return value instanceof Map;
}

function isOpaque(value: Value): value is Opaque {
  return typeof value === 'object' && value !== null && 'equals' in value;
}

function sameLists(left: readonly Value[], right: readonly Value[]): boolean {
  if (left.length !== right.length) return false;
  if (!merged.has(left) || !merged.has(right)) return left.every((item, at) => same(item, right[at] ?? null));
  return left.every((item) => right.some((other) => same(item, other)));
}

function sameMaps(left: CelMap, right: CelMap): boolean {
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key) ?? null))
  );
}
