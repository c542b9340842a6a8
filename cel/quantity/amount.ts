import type { Decimal } from './decimal.js';

/**
 * A number as Kubernetes keeps it: in 64 bits where it fits when it is read, else as a decimal of any size, and then
 * for good. Only the former is an integer to `isInteger`.
 */
export interface Amount extends Decimal {
  readonly isSmall: boolean;
}

export const largest = 2n ** 63n - 1n;

export function fitsInteger(value: bigint): boolean {
  return value <= largest && value >= -largest - 1n;
}

/** The value as a whole number of 64 bits, where it is kept in them. Source: resource/amount.go, AsInt64. */
export function integerOf({ unscaled, exponent, isSmall }: Amount): bigint | undefined {
  if (!isSmall || exponent < 0) return undefined;
  return scaled(unscaled, exponent);
}

/** `value` × 10^`exponent`, or undefined beyond 64 bits. Source: resource/math.go, positiveScaleInt64. */
export function scaled(value: bigint, exponent: number): bigint | undefined {
  if (value === 0n || exponent === 0) return value;
  if (exponent > 19) return undefined;
  const result = value * 10n ** BigInt(exponent);
  return fitsInteger(result) ? result : undefined;
}

/** The sum in 64 bits, or undefined where it does not fit. Source: resource/amount.go, Add. */
export function addSmall(left: Amount, right: Amount): Amount | undefined {
  if (right.unscaled === 0n) return left;
  if (left.unscaled === 0n) return right;
  const exponent = Math.min(left.exponent, right.exponent);
  const a = scaled(left.unscaled, left.exponent - exponent);
  const b = scaled(right.unscaled, right.exponent - exponent);
  if (a === undefined || b === undefined || !fitsInteger(a + b)) return undefined;
  return { unscaled: a + b, exponent, isSmall: true };
}
