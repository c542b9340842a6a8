/** A clock that stands still until it is told to go on. */
import type { Clock, Timer } from '../../runtime/clock.js';

export interface FakeClock extends Clock {
  /** Goes on, and runs what is due on the way, in order; what is due is given time to settle before the next. */
  advance(milliseconds: number): Promise<void>;
  /** Timers that wait, sleepers included. */
  readonly pending: number;
}

interface Waiting {
  readonly due: number;
  readonly run: () => void;
}

/** Chance is 0.5, or what the function says. */
export function fakeClock(random: () => number = () => 0.5): FakeClock {
  const start = Date.UTC(2026, 0, 1);
  const waiting = new Set<Waiting>();
  let elapsed = 0;

  function after(milliseconds: number, run: () => void): Timer {
    const entry = { due: elapsed + Math.max(0, milliseconds), run };
    waiting.add(entry);
    return { cancel: () => waiting.delete(entry) };
  }

  function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => {
        timer.cancel();
        reject(signal?.reason);
      };
      const timer = after(milliseconds, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  async function advance(milliseconds: number): Promise<void> {
    const end = elapsed + milliseconds;
    await settle();
    for (let next = earliest(waiting); next !== undefined && next.due <= end; next = earliest(waiting)) {
      waiting.delete(next);
      elapsed = next.due;
      next.run();
      await settle();
    }
    elapsed = end;
    await settle();
  }

  return {
    now: () => start + elapsed,
    monotonic: () => elapsed,
    after,
    sleep,
    random,
    advance,
    get pending() {
      return waiting.size;
    },
  };
}

function earliest(waiting: ReadonlySet<Waiting>): Waiting | undefined {
  return [...waiting].reduce<Waiting | undefined>(
    (first, entry) => (first === undefined || entry.due < first.due ? entry : first),
    undefined,
  );
}

/** Lets promises that are resolved already run, and what they start. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
