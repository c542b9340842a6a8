import { CelError } from './cel-error.js';

export interface Calendar {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** From 0 on. */
  readonly dayOfYear: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/**
 * What clocks in the zone show, `milliseconds` after 1970 began in UTC.
 * @throws CelError for an unknown zone
 */
export function calendarAt(milliseconds: number, zone: string): Calendar {
  const shown = new Date(milliseconds + offsetAt(milliseconds, zone));
  const year = shown.getUTCFullYear();
  const firstDay = new Date(shown);
  firstDay.setUTCMonth(0, 1);
  return {
    year,
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    weekday: shown.getUTCDay(),
    dayOfYear: Math.round((shown.getTime() - firstDay.getTime()) / 86_400_000),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
  };
}

/** Offsets are read as cel-go does, by which `-00:30` is half an hour ahead. */
function offsetAt(milliseconds: number, zone: string): number {
  if (zone === 'UTC' || zone === '') return 0;
  const [, hours, minutes] = /^([-+]?\d+):([-+]?\d+)$/.exec(zone) ?? [];
  if (hours === undefined) return namedOffset(milliseconds, zone);
  const hour = Number(hours);
  return (hour * 60 + (hour < 0 ? -1 : 1) * Number(minutes)) * 60_000;
}

function namedOffset(milliseconds: number, zone: string): number {
  const text = formatOf(zone).formatToParts(milliseconds);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT(?:([-+])(\d+):(\d+)(?::(\d+))?)?/.exec(text.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

function formatOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    throw new CelError(`unknown time zone ${zone}`);
  }
}
