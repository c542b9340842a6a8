import { CelError } from './cel-error.js';
import { nanosecondsOf } from './go-duration.js';

/**
 * The time span that a text such as `1h30m` says, as Go reads it: hours, minutes, seconds, `ms`, `us`, `ns`.
 *
 *     duration(self.timeout).isLessThan(duration('1h'))
 *
 * Source: github.com/google/cel-go/common/types/duration.go.
 * @throws CelError when it is none
 */
export function duration(text: string): Duration {
  const nanoseconds = nanosecondsOf(text);
  if (nanoseconds === undefined) throw new CelError(`time: invalid duration ${JSON.stringify(text)}`);
  return new Duration(nanoseconds);
}

const most = 2n ** 63n;

/** A time span in nanoseconds, up to 292 years either way. `<` and `>` compare two of them. */
export class Duration {
  readonly nanoseconds: bigint;

  /** @throws CelError beyond 64 bits */
  constructor(nanoseconds: bigint) {
    if (nanoseconds >= most || nanoseconds < -most) throw new CelError('integer overflow');
    this.nanoseconds = nanoseconds;
  }

  /** The whole hours in it, as the other units: 90 minutes are 1 hour and 90 minutes. */
  getHours(): number {
    return whole(this.nanoseconds, 3600);
  }

  getMinutes(): number {
    return whole(this.nanoseconds, 60);
  }

  getSeconds(): number {
    return whole(this.nanoseconds, 1);
  }

  /** The whole of it in milliseconds. */
  getMilliseconds(): number {
    return Number(this.nanoseconds / 1_000_000n);
  }

  add(other: Duration): Duration {
    return new Duration(this.nanoseconds + other.nanoseconds);
  }

  sub(other: Duration): Duration {
    return new Duration(this.nanoseconds - other.nanoseconds);
  }

  isGreaterThan(other: Duration): boolean {
    return this.nanoseconds > other.nanoseconds;
  }

  isLessThan(other: Duration): boolean {
    return this.nanoseconds < other.nanoseconds;
  }

  /** -1, 0 or 1. */
  compareTo(other: Duration): number {
    return this.isLessThan(other) ? -1 : Number(this.isGreaterThan(other));
  }

  equals(other: unknown): boolean {
    return other instanceof Duration && this.nanoseconds === other.nanoseconds;
  }

  valueOf(): bigint {
    return this.nanoseconds;
  }
}

/** As Go does it: in floating point, so that a span just below a whole unit may count as one. */
function whole(nanoseconds: bigint, seconds: number): number {
  const unit = BigInt(seconds) * 1_000_000_000n;
  return Math.trunc(Number(nanoseconds / unit) + Number(nanoseconds % unit) / (seconds * 1e9));
}
