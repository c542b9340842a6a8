import { type Amount, fitsInteger, largest } from './amount.js';
import { compareDecimals, type Decimal, roundUp } from './decimal.js';

/** The amount that a text such as `1.5Gi` says, or what is wrong with it. Source: resource/quantity.go, ParseQuantity. */
export function parseAmount(text: string): Amount | string {
  const [, sign = '', zeros = '', digits = '', rest = ''] = /^([-+]?)(0*)([0-9]*)(.*)$/s.exec(text) ?? [];
  if (text === '') return wrongFormat;
  const [, fraction = '', suffix = ''] = /^\.?([0-9]*)(.*)$/s.exec(rest) ?? [];
  if (!/^[eEinumkKMGTP]*[-+]?[0-9]*$/.test(suffix)) return wrongFormat;
  const unit = unitOf(suffix);
  if (!unit) return "unable to parse quantity's suffix";
  const number = { isNegative: sign === '-', digits: digits || '0', fraction };
  const small = smallAmount(number, unit);
  if (small) return small;
  if (zeros + digits + fraction === '') return 'unable to parse numeric part of quantity';
  return largeAmount(number, unit);
}

const wrongFormat = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

interface Unit {
  readonly base: 2 | 10;
  readonly exponent: number;
}

const decimalUnits: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
]);
const binaryUnits = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

function unitOf(suffix: string): Unit | undefined {
  const decimal = decimalUnits.get(suffix);
  if (decimal !== undefined) return { base: 10, exponent: decimal };
  const binary = binaryUnits.indexOf(suffix);
  if (binary >= 0) return { base: 2, exponent: (binary + 1) * 10 };
  const [, exponent] = /^[eE]([-+]?[0-9]+)$/.exec(suffix) ?? [];
  if (exponent === undefined || !fitsInteger(BigInt(exponent.replace('+', '')))) return undefined;
  // Kubernetes cuts it to 32 bits.
  return { base: 10, exponent: Number(BigInt.asIntN(32, BigInt(exponent.replace('+', '')))) };
}

interface Digits {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly fraction: string;
}

/** In 64 bits, where the number is short enough. */
function smallAmount({ isNegative, digits, fraction }: Digits, { base, exponent }: Unit): Amount | undefined {
  const room = base === 10 ? 18 - digits.length - fraction.length : binaryRoom(digits, fraction, exponent);
  const scale = (base === 10 ? exponent : 0) - fraction.length;
  if (room < 0 || scale < -9) return undefined;
  const value = BigInt(digits + fraction) * (base === 2 ? 2n ** BigInt(exponent) : 1n);
  if (!fitsInteger(value)) return undefined;
  return { unscaled: isNegative ? -value : value, exponent: scale, isSmall: true };
}

function binaryRoom(digits: string, fraction: string, exponent: number): number {
  return fraction === '' ? 15 - digits.length - Math.trunc((exponent * 3) / 10) - 1 : -1;
}

/** Of any size, to the nano. Binary amounts end at 2^63 - 1. */
function largeAmount({ isNegative, digits, fraction }: Digits, { base, exponent }: Unit): Amount {
  const unscaled = BigInt(digits + fraction);
  const exact: Decimal =
    base === 10
      ? { unscaled, exponent: exponent - fraction.length }
      : { unscaled: unscaled * 2n ** BigInt(exponent), exponent: -fraction.length };
  const rounded = unscaled === 0n ? exact : roundUp(exact, -9);
  const most: Decimal = { unscaled: largest, exponent: 0 };
  const kept = base === 2 && compareDecimals(rounded, most) > 0 ? most : rounded;
  return { unscaled: isNegative ? -kept.unscaled : kept.unscaled, exponent: kept.exponent, isSmall: false };
}
