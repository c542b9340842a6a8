/** `unscaled` × 10^`exponent`, of any size. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly exponent: number;
}

export function signOf(unscaled: bigint): number {
  return unscaled === 0n ? 0 : unscaled > 0n ? 1 : -1;
}

/** -1, 0 or 1. Numbers of very different sizes are not written out for it. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const [sign, other] = [signOf(left.unscaled), signOf(right.unscaled)];
  if (sign !== other || sign === 0) return Math.sign(sign - other);
  const [size, otherSize] = [magnitudeOf(left), magnitudeOf(right)];
  if (size !== otherSize) return size > otherSize ? sign : -sign;
  const [a, b] = aligned(left, right);
  return signOf(a - b);
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const [a, b, exponent] = aligned(left, right);
  return { unscaled: a + b, exponent };
}

/**
 * Away from zero, as a multiple of 10^`exponent`, which becomes its exponent. Source: gopkg.in/inf.v0, Round by RoundUp.
 */
export function roundUp(value: Decimal, exponent: number): Decimal {
  if (value.exponent >= exponent) return { unscaled: at(value, exponent), exponent };
  const sign = BigInt(signOf(value.unscaled));
  if (magnitudeOf(value) <= exponent) return { unscaled: sign, exponent };
  const divisor = 10n ** BigInt(exponent - value.exponent);
  const quotient = value.unscaled / divisor;
  return { unscaled: value.unscaled % divisor === 0n ? quotient : quotient + sign, exponent };
}

/** The position of the first digit: 1 for 1 to 9. */
function magnitudeOf({ unscaled, exponent }: Decimal): number {
  return String(unscaled < 0n ? -unscaled : unscaled).length + exponent;
}

function aligned(left: Decimal, right: Decimal): readonly [bigint, bigint, number] {
  const exponent = Math.min(left.exponent, right.exponent);
  return [at(left, exponent), at(right, exponent), exponent];
}

function at(value: Decimal, exponent: number): bigint {
  return value.unscaled * 10n ** BigInt(value.exponent - exponent);
}
