import type { Path } from './path.js';
import type { CelType } from './type.js';

/** What is known of an expression without running it. */
export interface Value {
  readonly type: CelType;
  /** The estimated cost at worst; where the server's count would be at its limit, that or more. */
  readonly cost: number;
  /** The length, where the expression itself tells it. */
  readonly size?: Size;
  /** The lengths of keys and values of a list or map that the expression makes. */
  readonly entries?: Entries;
  /** Where it is read from. */
  readonly path?: Path;
}

export interface Size {
  readonly least: number;
  readonly most: number;
}

export interface Entries {
  readonly keys: Size;
  readonly values: Size;
}

/** The server counts in 64 bits, and stays at the greatest number: a sum of costs that is cut off there at last is the same. */
export const limit = 2 ** 64;
export const anySize: Size = { least: 0, most: limit };

export function fixed(size: number): Size {
  return { least: size, most: size };
}

export function plus(left: number, right: number): number {
  return Math.min(limit, left + right);
}

export function costOfAll(values: readonly Value[]): number {
  return values.reduce((sum, { cost }) => sum + cost, 0);
}

export function times(left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : Math.min(limit, left * right);
}

/** What is left of a length after Go's arithmetic in 64 bits, which wraps where kext's does not. */
export function wrapped(length: bigint): number {
  return Number(BigInt.asUintN(64, length));
}

/** A length as a whole number, the greatest one where nothing is known. */
export function exact(length: number): bigint {
  return length >= limit ? 2n ** 64n - 1n : BigInt(length);
}

/** A cost per element or character, rounded up. */
export function per(count: number, factor: number): number {
  return Math.min(limit, Math.ceil(count * factor));
}

export function union(left: Size, right: Size): Size {
  return { least: Math.min(left.least, right.least), most: Math.max(left.most, right.most) };
}

export function sum(left: Size, right: Size): Size {
  return { least: plus(left.least, right.least), most: plus(left.most, right.most) };
}

/** Known only where both are. */
export function unionOfEntries(left: Entries | undefined, right: Entries | undefined): Entries | undefined {
  return left && right && { keys: union(left.keys, right.keys), values: union(left.values, right.values) };
}
