import { CelError, Duration, Timestamp } from '../../../cel/index.js';
import type { Value } from '../value.js';
import { instance, text } from './arguments.js';
import type { Functions } from './functions.js';

const ofBoth = ['getHours', 'getMinutes', 'getSeconds', 'getMilliseconds'] as const;
const ofTimes = ['getFullYear', 'getMonth', 'getDate', 'getDayOfMonth', 'getDayOfWeek', 'getDayOfYear'] as const;

export const times: Functions = {
  ...Object.fromEntries(
    ofTimes.map((name) => [`.${name}`, (value?: Value, zone?: Value) => ofTime(name, value, zone)]),
  ),
  ...Object.fromEntries(
    ofBoth.map((name) => [
      `.${name}`,
      (value?: Value, zone?: Value) => (value instanceof Duration ? BigInt(value[name]()) : ofTime(name, value, zone)),
    ]),
  ),
};

function ofTime(
  name: (typeof ofTimes)[number] | (typeof ofBoth)[number],
  value: Value | undefined,
  zone: Value | undefined,
): bigint {
  const time = instance<Timestamp>(Timestamp, value);
  if (zone !== undefined && typeof zone !== 'string') throw new CelError('no such overload');
  return BigInt(time[name](zone === undefined ? 'UTC' : text(zone)));
}
