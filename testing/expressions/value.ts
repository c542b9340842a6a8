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

/** Lists of `x-kubernetes-list-type` set and map: the order of their items does not count. */
const unordered = new WeakSet<object>();

export function asUnordered(list: readonly Value[]): readonly Value[] {
  unordered.add(list);
  return list;
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
  if (!unordered.has(left) || !unordered.has(right)) return left.every((item, at) => same(item, right[at] ?? null));
  return left.every((item) => right.some((other) => same(item, other)));
}

function sameMaps(left: CelMap, right: CelMap): boolean {
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key) ?? null))
  );
}
