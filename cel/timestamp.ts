import { CelError } from './cel-error.js';
import { Duration } from './duration.js';
import { type Calendar, calendarAt } from './time-zone.js';

/**
 * The time that a text such as `2026-01-31T12:00:00Z` says (RFC 3339).
 *
 *     timestamp(self.notAfter).isGreaterThan(timestamp(self.notBefore))
 *
 * Source: github.com/google/cel-go/common/types/timestamp.go.
 * @throws CelError when it is none, or before the year 1
 */
export function timestamp(text: string): Timestamp {
  const [, day = '', hour = '', minutes = '', fraction = '', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{1,2}):([0-5]\d:[0-5]\d)(?:[.,](\d+))?(Z|[-+]\d{2}:\d{2})$/.exec(text) ?? [];
  const start = startOf(day);
  const offset = offsetOf(zone);
  if (start === undefined || Number(hour) > 23 || offset === undefined) throw notATime(text);
  const [minute = '', second = ''] = minutes.split(':');
  const seconds = start + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
  return new Timestamp(BigInt(seconds) * 1_000_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0')));
}

/**
 * The start of the day that a text such as `2026-01-31` says, for fields with `@format date`, which CEL sees as times.
 * @throws CelError when it is none
 */
export function date(text: string): Timestamp {
  const start = startOf(text);
  if (start === undefined) throw notATime(text);
  return new Timestamp(BigInt(start) * 1_000_000_000n);
}

function notATime(text: string): CelError {
  return new CelError(`${JSON.stringify(text)} is no time as in RFC 3339`);
}

/** Seconds since 1970, or undefined where there is no such day. */
function startOf(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return time / 1000;
}

function offsetOf(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([-+])(\d{2}):(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined || Number(hours) > 24 || Number(minutes) > 60) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

const [earliest, latest] = [-62135596800n, 253402300799n];

/** A time to the nanosecond, from the year 1 to the year 9999. `<` and `>` compare two of them. */
export class Timestamp {
  /** Since 1970. */
  readonly nanoseconds: bigint;

  /** @throws CelError outside the years 1 to 9999 */
  constructor(nanoseconds: bigint) {
    const seconds = floorDivided(nanoseconds, 1_000_000_000n);
    if (seconds < earliest || seconds > latest) throw new CelError('timestamp overflow');
    this.nanoseconds = nanoseconds;
  }

  /** The zone of this and the next is UTC unless it is said: `Europe/Berlin`, or an offset such as `+02:00`. */
  getFullYear(zone = 'UTC'): number {
    return this.#calendar(zone).year;
  }

  /** 0 is January. */
  getMonth(zone = 'UTC'): number {
    return this.#calendar(zone).month - 1;
  }

  /** From 1 on. */
  getDate(zone = 'UTC'): number {
    return this.#calendar(zone).day;
  }

  /** From 0 on. */
  getDayOfMonth(zone = 'UTC'): number {
    return this.#calendar(zone).day - 1;
  }

  /** 0 is Sunday. */
  getDayOfWeek(zone = 'UTC'): number {
    return this.#calendar(zone).weekday;
  }

  /** From 0 on. */
  getDayOfYear(zone = 'UTC'): number {
    return this.#calendar(zone).dayOfYear;
  }

  getHours(zone = 'UTC'): number {
    return this.#calendar(zone).hour;
  }

  getMinutes(zone = 'UTC'): number {
    return this.#calendar(zone).minute;
  }

  getSeconds(zone = 'UTC'): number {
    return this.#calendar(zone).second;
  }

  getMilliseconds(zone = 'UTC'): number {
    return this.#calendar(zone).millisecond;
  }

  /** @throws CelError outside the years 1 to 9999 */
  add(span: Duration): Timestamp {
    return new Timestamp(this.nanoseconds + span.nanoseconds);
  }

  /** @throws CelError outside the years 1 to 9999 */
  sub(span: Duration): Timestamp {
    return new Timestamp(this.nanoseconds - span.nanoseconds);
  }

  /**
   * The time from the other one to this one: CEL's `-` between times.
   * @throws CelError beyond 292 years
   */
  since(other: Timestamp): Duration {
    return new Duration(this.nanoseconds - other.nanoseconds);
  }

  isGreaterThan(other: Timestamp): boolean {
    return this.nanoseconds > other.nanoseconds;
  }

  isLessThan(other: Timestamp): boolean {
    return this.nanoseconds < other.nanoseconds;
  }

  /** -1, 0 or 1. */
  compareTo(other: Timestamp): number {
    return this.isLessThan(other) ? -1 : Number(this.isGreaterThan(other));
  }

  equals(other: unknown): boolean {
    return other instanceof Timestamp && this.nanoseconds === other.nanoseconds;
  }

  valueOf(): bigint {
    return this.nanoseconds;
  }

  #calendar(zone: string): Calendar {
    return calendarAt(Number(floorDivided(this.nanoseconds, 1_000_000n)), zone);
  }
}

function floorDivided(value: bigint, divisor: bigint): bigint {
  return (value - (((value % divisor) + divisor) % divisor)) / divisor;
}
