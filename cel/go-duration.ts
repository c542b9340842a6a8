const units: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['µs', 1_000n],
  ['μs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);

const most = 2n ** 63n;

/** Undefined where the text is no duration, or one of more than 64 bits. Source: Go's time.ParseDuration. */
export function nanosecondsOf(text: string): bigint | undefined {
  const [, sign = '', rest = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  if (rest === '0') return 0n;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)[^\d.]+)+$/.test(rest)) return undefined;
  let total = 0n;
  for (const [, digits = '', fraction = '', name = ''] of rest.matchAll(/(\d*)(?:\.(\d*))?([^\d.]+)/g)) {
    const unit = units.get(name);
    if (unit === undefined) return undefined;
    const part = BigInt(digits || '0') * unit + fractionOf(fraction, unit);
    total += part;
    if (BigInt(digits || '0') > most || part > most || total > most) return undefined;
  }
  if (sign === '-') return -total;
  return total < most ? total : undefined;
}

/** In floating point, with as many digits as 63 bits hold: Go's leadingFraction. */
function fractionOf(digits: string, unit: bigint): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    if (value > (most - 1n) / 10n) break;
    const next = value * 10n + BigInt(digit);
    if (next > most) break;
    value = next;
    scale *= 10;
  }
  return value > 0n ? BigInt(Math.trunc(Number(value) * (Number(unit) / scale))) : 0n;
}
