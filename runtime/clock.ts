/** Time and chance, so that tests need neither: they run on a clock of their own. */
import { setTimeout as wait } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Milliseconds from an arbitrary start, which nobody sets back. */
  monotonic(): number;
  /** Runs it once, after that many milliseconds. A timer alone keeps no process alive. */
  after(milliseconds: number, run: () => void): Timer;
  /**
   * Resolves after that many milliseconds.
   * @throws the signal's reason, as soon as it is aborted
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
}

export interface Timer {
  /** Does nothing where it has run. */
  cancel(): void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: startTimer,
  sleep,
  random: () => Math.random(),
};

/** What setTimeout can count: some 24.8 days. */
const longest = 2 ** 31 - 1;

function startTimer(milliseconds: number, run: () => void): Timer {
  const due = performance.now() + milliseconds;
  const fire = () => {
    const left = due - performance.now();
    if (left > longest) timer = setTimeout(fire, longest).unref();
    else run();
  };
  let timer = setTimeout(fire, Math.min(milliseconds, longest)).unref();
  return { cancel: () => clearTimeout(timer) };
}

async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  try {
    await wait(Math.min(milliseconds, longest), undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throw signal?.reason ?? error;
  }
}
