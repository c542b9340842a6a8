import { CelError, Cidr, Duration, duration, Ip, Optional, Timestamp, timestamp } from '../../../cel/index.js';
import { integer, noOverload } from '../operator.js';
import { isList, isMap, TypeValue, type Value } from '../value.js';
import type { Functions } from './functions.js';

export const conversions: Functions = {
  dyn: (value) => value ?? null,
  type: (value) => new TypeValue(typeName(value ?? null)),
  bool: toBool,
  int: toInt,
  uint: toInt,
  double: toDouble,
  string: (value) => stringOf(value ?? null),
  bytes: (value) => (value instanceof Uint8Array ? value : Buffer.from(stringOf(value ?? null))),
  duration: (value) => (value instanceof Duration ? value : duration(typeof value === 'string' ? value : fail())),
  timestamp: (value) => (value instanceof Timestamp ? value : timestamp(typeof value === 'string' ? value : fail())),
};

function fail(): never {
  throw noOverload();
}

function typeName(value: Value): string {
  if (value === null) return 'null_type';
  if (value instanceof TypeValue) return 'type';
  if (value instanceof Timestamp) return 'google.protobuf.Timestamp';
  if (value instanceof Duration) return 'google.protobuf.Duration';
  if (value instanceof Optional) return 'optional_type';
  if (value instanceof Uint8Array) return 'bytes';
  if (isList(value)) return 'list';
  if (isMap(value)) return 'map';
  return names.get(typeof value) ?? 'dyn';
}

const names: ReadonlyMap<string, string> = new Map([
  ['bigint', 'int'],
  ['number', 'double'],
  ['string', 'string'],
  ['boolean', 'bool'],
]);

function toBool(value?: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(?:1|t|T|TRUE|true|True)$/.test(value)) return true;
  if (typeof value === 'string' && /^(?:0|f|F|FALSE|false|False)$/.test(value)) return false;
  throw new CelError("type conversion error from 'string' to 'bool'");
}

function toInt(value?: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 2 ** 63)
    return BigInt(Math.trunc(value));
  if (typeof value === 'number') throw new CelError('integer overflow');
  if (typeof value === 'string' && /^[-+]?\d+$/.test(value)) return integer(BigInt(value.replace(/^\+/, '')));
  if (value instanceof Timestamp) return BigInt(Math.floor(Number(value.nanoseconds / 1_000_000n) / 1000));
  if (value instanceof Duration) return value.nanoseconds;
  throw new CelError("type conversion error from 'string' to 'int'");
}

function toDouble(value?: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string') {
    const number = readDouble(value);
    if (number !== undefined) return number;
  }
  throw new CelError("type conversion error from 'string' to 'double'");
}

/** As Go's strconv.ParseFloat reads it; what is beyond all doubles is an error there. */
function readDouble(text: string): number | undefined {
  const [, sign = '', name] = /^([-+]?)(?:(inf(?:inity)?)|nan)$/i.exec(text) ?? [];
  if (name !== undefined) return sign === '-' ? -Infinity : Infinity;
  if (/^nan$/i.test(text)) return NaN;
  const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : Infinity;
  return Number.isFinite(number) ? number : undefined;
}

/** @throws CelError for what has no text */
export function stringOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return doubleText(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString();
  if (value instanceof Ip || value instanceof Cidr) return value.toString();
  if (value instanceof Timestamp) return timeText(value);
  if (value instanceof Duration) return `${decimal(Number(value.nanoseconds) / 1e9)}s`;
  throw noOverload();
}

/** Go's strconv.FormatFloat with `g` and the shortest precision. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return decimal(value);
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Without an exponent. */
function decimal(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function timeText({ nanoseconds }: Timestamp): string {
  const fraction = ((nanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  const seconds = new Date(Number((nanoseconds - fraction) / 1_000_000n)).toISOString().slice(0, 19);
  const digits = String(fraction).padStart(9, '0').replace(/0+$/, '');
  return `${seconds}${digits === '' ? '' : `.${digits}`}Z`;
}
