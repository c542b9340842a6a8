import type { Clock, Timer } from '../clock.js';
import type { Credentials, Identity } from './credentials.js';

/** As client-go's transport/token_source.go: kubelet rotates tokens long before they expire. */
const period = 60_000;
/** A plugin that asks its user to log in takes its time; one that hangs must not hang what waits for it. */
const patience = 60_000;

/** An identity that is read anew each minute and when it was refused. What can't be read leaves the last one in place. */
export function rotatingIdentity(
  clock: Clock,
  read: () => Promise<Identity>,
): Pick<Credentials, 'current' | 'refused'> {
  let known: Identity | undefined;
  let due = Number.NEGATIVE_INFINITY;
  let reading: Promise<Identity> | undefined;

  async function readAnew(): Promise<Identity> {
    try {
      known = await within(clock, patience, read());
    } catch (error) {
      if (known === undefined) throw error;
    } finally {
      reading = undefined;
    }
    due = clock.monotonic() + period;
    return known;
  }

  return {
    current: () => {
      if (known !== undefined && clock.monotonic() < due) return Promise.resolve(known);
      reading ??= readAnew();
      return reading;
    },
    refused: () => {
      due = Number.NEGATIVE_INFINITY;
    },
  };
}

async function within<Value>(clock: Clock, milliseconds: number, promise: Promise<Value>): Promise<Value> {
  let timer: Timer | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new Error(`Credentials took longer than ${milliseconds / 1000} s`);
    timer = clock.after(milliseconds, () => reject(error));
  });
  return Promise.race([promise, late]).finally(() => timer?.cancel());
}
