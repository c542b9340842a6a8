import { compare } from '../../cel/compare.js';
import { CelError, Duration, Quantity, Timestamp } from '../../cel/index.js';
import { isCalculated } from './calculated.js';
import { concatenated, isList, isMap, same, type Value } from './value.js';

const [most, least] = [2n ** 63n - 1n, -(2n ** 63n)];

/** @throws CelError beyond 64 bits, as the server does */
export function integer(value: bigint): bigint {
  if (value > most || value < least) throw new CelError('integer overflow');
  return value;
}

export function negated(value: Value): Value {
  if (typeof value === 'bigint') return integer(-value);
  if (typeof value === 'number') return -value;
  throw noOverload();
}

export function noOverload(): CelError {
  return new CelError('no such overload');
}

/** CEL's `==`. The server can't compare with a quantity that comes of `add` or `sub`; `!=` takes that for different. */
export function areEqual(left: Value, right: Value): boolean {
  if (isCalculated(right) && left instanceof Quantity) throw noOverload();
  return same(left, right);
}

export function areDifferent(left: Value, right: Value): boolean {
  return (isCalculated(right) && left instanceof Quantity) || !same(left, right);
}

export function isMember(item: Value, container: Value): boolean {
  if (isList(container)) return container.some((other) => same(item, other));
  if (isMap(container)) return container.has(item);
  throw noOverload();
}

/** -1, 0 or 1; numbers of different types by their values. */
export function compareAny(left: Value, right: Value): number {
  if (isNumber(left) && isNumber(right)) {
    if (Number.isNaN(left) || Number.isNaN(right)) throw new CelError('NaN values cannot be ordered');
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right);
  if (left instanceof Duration && right instanceof Duration) return left.compareTo(right);
  if (left instanceof Timestamp && right instanceof Timestamp) return left.compareTo(right);
  const isPlain = typeof left === typeof right && (typeof left === 'string' || typeof left === 'boolean');
  if (!isPlain) throw noOverload();
  return compare(left, right);
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

export function compareValues(operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  if (Number.isNaN(left) || Number.isNaN(right)) return false;
  const order = compareAny(left, right);
  return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
}

/** Zero is also the sum of no doubles: an empty list does not know what it would hold. */
export function arithmetic(operator: string, left: Value, right: Value): Value {
  if (typeof left === 'bigint' && typeof right === 'bigint') return ofIntegers(operator, left, right);
  if (typeof left === 'number' && typeof right === 'number') return ofDoubles(operator, left, right);
  if (left === 0n && typeof right === 'number') return ofDoubles(operator, 0, right);
  if (right === 0n && typeof left === 'number') return ofDoubles(operator, left, 0);
  if (operator === '+') return added(left, right);
  if (operator === '-') return subtracted(left, right);
  throw noOverload();
}

function ofIntegers(operator: string, left: bigint, right: bigint): bigint {
  switch (operator) {
    case '+':
      return integer(left + right);
    case '-':
      return integer(left - right);
    case '*':
      return integer(left * right);
    case '/':
      if (right === 0n) throw new CelError('division by zero');
      return integer(left / right);
    case '%':
      if (right === 0n) throw new CelError('modulus by zero');
      return left % right;
    default:
      throw noOverload();
  }
}

function ofDoubles(operator: string, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      throw noOverload();
  }
}

function added(left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (isList(left) && isList(right)) return concatenated(left, right);
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.concat([left, right]);
  if (left instanceof Timestamp && right instanceof Duration) return left.add(right);
  if (left instanceof Duration && right instanceof Timestamp) return right.add(left);
  if (left instanceof Duration && right instanceof Duration) return left.add(right);
  throw noOverload();
}

function subtracted(left: Value, right: Value): Value {
  if (left instanceof Timestamp && right instanceof Timestamp) return left.since(right);
  if (left instanceof Timestamp && right instanceof Duration) return left.sub(right);
  if (left instanceof Duration && right instanceof Duration) return left.sub(right);
  throw noOverload();
}
