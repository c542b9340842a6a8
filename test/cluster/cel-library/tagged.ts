import { Cidr, Duration, Ip, Optional, Timestamp, Url } from '../../../cel/index.js';

/** A value as the oracle writes it, of what CEL calls by this type. */
export function tagged(value: unknown, type: string): unknown {
  if (value instanceof Optional) {
    const [, inner = ''] = /^optional_type\((.*)\)$/.exec(type) ?? [];
    return { optional: value.hasValue() ? [tagged(value.value(), inner)] : [] };
  }
  if (value instanceof Duration) return { duration: String(value.nanoseconds) };
  if (value instanceof Timestamp) return { timestamp: rfc3339Of(value) };
  if (value instanceof Ip) return { ip: value.toString() };
  if (value instanceof Cidr) return { cidr: value.toString() };
  if (value instanceof Url) return { url: value.toString() };
  if (typeof value === 'number' && type === 'double') return { double: value };
  if (Array.isArray(value)) return value.map((item) => tagged(item, /^list\((.*)\)$/.exec(type)?.[1] ?? ''));
  return value;
}

/** The oracle's answer, with numbers for Go's texts of them. */
export function readTagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readTagged);
  if (typeof value !== 'object' || value === null) return value;
  if ('double' in value) return { double: Number(String(value.double).replace('Inf', 'Infinity')) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readTagged(inner)]));
}

function rfc3339Of({ nanoseconds }: Timestamp): string {
  const fraction = ((nanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  const seconds = (nanoseconds - fraction) / 1_000_000_000n;
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  const digits = String(fraction).padStart(9, '0').replace(/0+$/, '');
  return `${whole}${digits === '' ? '' : `.${digits}`}Z`;
}
