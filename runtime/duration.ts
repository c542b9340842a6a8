const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

const number = String.raw`(?:\d+\.?\d*|\.\d+)`;
const whole = new RegExp(`^[+-]?(?:0|(?:${number}(?:ns|us|µs|μs|ms|s|m|h))+)$`);
const parts = new RegExp(`(${number})(ns|us|µs|μs|ms|s|m|h)`, 'g');

/** Of a time span as Go writes it, such as `1h30m` or `-1.5s`; undefined where it is none. As time.ParseDuration. */
export function milliseconds(duration: string): number | undefined {
  if (!whole.test(duration)) return undefined;
  let sum = 0;
  for (const [, amount = '', unit = ''] of duration.matchAll(parts)) sum += Number(amount) * (units[unit] ?? 0);
  return duration.startsWith('-') ? -sum : sum;
}
