import { CelError } from '../cel-error.js';
import { safeInteger } from '../unsafe-integer.js';
import { type Amount, addSmall, integerOf } from './amount.js';
import { addDecimals, compareDecimals, signOf } from './decimal.js';
import { parseAmount } from './parse.js';

/**
 * The amount that a text such as `500m` or `1Gi` says. A number, as an `IntOrString` may hold, counts as its text.
 *
 *     quantity(self.limits.memory).isGreaterThan(quantity('1Gi'))
 *
 * Source: k8s.io/apiserver/pkg/cel/library/quantity.go and k8s.io/apimachinery/pkg/api/resource.
 * @throws CelError when it is none: ask `isQuantity` first
 */
export function quantity(text: string | number): Quantity {
  const amount = parseAmount(String(text));
  if (typeof amount === 'string') throw new CelError(amount);
  return new Quantity(amount);
}

export function isQuantity(text: string | number): boolean {
  return typeof parseAmount(String(text)) !== 'string';
}

/** An amount, as Kubernetes keeps it. */
export class Quantity {
  readonly #amount: Amount;

  constructor(amount: Amount) {
    this.#amount = amount;
  }

  /** -1, 0 or 1. */
  sign(): number {
    return signOf(this.#amount.unscaled);
  }

  /** Whether `asInteger` has an answer: not for fractions, nor for what Kubernetes keeps as a decimal, such as `1Ei`. */
  isInteger(): boolean {
    return integerOf(this.#amount) !== undefined;
  }

  /**
   * @throws CelError where `isInteger` is false
   * @throws UnsafeInteger beyond 2^53
   */
  asInteger(): number {
    const value = integerOf(this.#amount);
    if (value === undefined) throw new CelError('cannot convert value to integer');
    return safeInteger(value);
  }

  asApproximateFloat(): number {
    const { unscaled, exponent } = this.#amount;
    return exponent === 0 ? Number(unscaled) : Number(unscaled) * powerOfTen(exponent);
  }

  /** A number must be whole. */
  add(other: Quantity | number): Quantity {
    const [left, right] = [this.#amount, amountOf(other)];
    const small = left.isSmall && right.isSmall ? addSmall(left, right) : undefined;
    return new Quantity(small ?? { ...addDecimals(left, right), isSmall: false });
  }

  /** A number must be whole. */
  sub(other: Quantity | number): Quantity {
    const right = amountOf(other);
    return this.add(new Quantity({ ...right, unscaled: -right.unscaled }));
  }

  isGreaterThan(other: Quantity): boolean {
    return this.compareTo(other) > 0;
  }

  isLessThan(other: Quantity): boolean {
    return this.compareTo(other) < 0;
  }

  /** -1, 0 or 1. */
  compareTo(other: Quantity): number {
    return compareDecimals(this.#amount, other.#amount);
  }

  equals(other: unknown): boolean {
    return other instanceof Quantity && this.compareTo(other) === 0;
  }

  static amountOf(other: Quantity): Amount {
    return other.#amount;
  }
}

function amountOf(other: Quantity | number): Amount {
  if (typeof other !== 'number') return Quantity.amountOf(other);
  if (!Number.isInteger(other)) throw new CelError('no such overload');
  return { unscaled: BigInt(safeInteger(other)), exponent: 0, isSmall: true };
}

/** Go's math.Pow10, whose negative powers above 31 are quotients and so off by a bit. */
function powerOfTen(exponent: number): number {
  if (exponent > 308) return Number.POSITIVE_INFINITY;
  if (exponent < -323) return 0;
  const rest = Number(`1e${Math.abs(exponent) % 32}`);
  const whole = Math.trunc(Math.abs(exponent) / 32) * 32;
  return exponent >= 0 ? Number(`1e${whole}`) * rest : Number(`1e-${whole}`) / rest;
}
