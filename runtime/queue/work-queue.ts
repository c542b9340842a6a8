import type { Clock, Timer } from '../clock.js';
import { backoff } from './backoff.js';
import { Line } from './line.js';

/** The first list and its like come after what has just changed. */
export const priorities = ['live', 'background'] as const;
export type Priority = (typeof priorities)[number];

/** Hears of what happens, for metrics. Times are in seconds. */
export interface QueueObserver {
  added(): void;
  retried(): void;
  started(waited: number): void;
  finished(worked: number): void;
}

/**
 * Keys that wait for a worker. A key is in it once, however often it is added, and never with two workers: what is added
 * while a worker has it comes after that. As client-go/util/workqueue and controller-runtime/pkg/controller/priorityqueue.
 */
export class WorkQueue {
  readonly #clock: Clock;
  readonly #observer: QueueObserver;
  readonly #ready: Readonly<Record<Priority, Line>> = { live: new Line(), background: new Line() };
  readonly #delayed = new Map<string, { readonly due: number; readonly timer: Timer }>();
  /** With the time of their start. */
  readonly #running = new Map<string, number>();
  /** Added while they are running. */
  readonly #again = new Map<string, Priority>();
  readonly #failures = new Map<string, number>();
  /** Those that their time brought, not a change. */
  readonly #timed = new Set<string>();
  readonly #idle: ((key: string | undefined) => void)[] = [];
  #closed = false;

  constructor(clock: Clock, observer: QueueObserver) {
    this.#clock = clock;
    this.#observer = observer;
  }

  add(key: string, priority: Priority): void {
    if (this.#closed) return;
    if (this.#running.has(key)) {
      if (this.#again.get(key) !== 'live') this.#again.set(key, priority);
      return;
    }
    if (this.#ready.live.has(key) || (priority === 'background' && this.#ready.background.has(key))) return;
    const since = this.#ready.background.remove(key) ?? this.#clock.monotonic();
    this.#ready[priority].add(key, since);
    this.#observer.added();
    this.#handOut();
  }

  /** Comes to be added after that many milliseconds, unless a worker takes it before; of several times the first. */
  addAfter(key: string, milliseconds: number): void {
    if (this.#closed) return;
    const due = this.#clock.monotonic() + milliseconds;
    const before = this.#delayed.get(key);
    if (before !== undefined && before.due <= due) return;
    before?.timer.cancel();
    const timer = this.#clock.after(milliseconds, () => {
      this.#delayed.delete(key);
      this.#timed.add(key);
      this.add(key, 'live');
    });
    this.#delayed.set(key, { due, timer });
  }

  /**
   * As `addAfter`, the later the more often it has failed, and no sooner than asked. Only failures of retries count: each change
   * is a reason to try at once, but many changes in bad times are no reason to wait long after them.
   * @returns the milliseconds until then
   */
  retry(key: string, soonest: number): number {
    const before = this.#failures.get(key) ?? 0;
    const failures = before === 0 || this.#timed.has(key) ? before + 1 : before;
    this.#failures.set(key, failures);
    this.#observer.retried();
    const wait = backoff(failures - 1, soonest);
    this.addAfter(key, wait);
    return wait;
  }

  /** Its failures count no more. */
  forget(key: string): void {
    this.#failures.delete(key);
  }

  /** The next key, for a worker that says `done` at the end; undefined once the queue is closed. */
  next(): Promise<string | undefined> {
    if (this.#closed) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#handOut();
    });
  }

  done(key: string): void {
    const started = this.#running.get(key);
    if (started === undefined) return;
    this.#running.delete(key);
    this.#timed.delete(key);
    this.#observer.finished(this.#secondsSince(started));
    const again = this.#again.get(key);
    this.#again.delete(key);
    if (again !== undefined) this.add(key, again);
  }

  /** Nothing is handed out any more, and no timer is left. */
  close(): void {
    this.#closed = true;
    for (const { timer } of this.#delayed.values()) timer.cancel();
    this.#delayed.clear();
    for (const resolve of this.#idle.splice(0)) resolve(undefined);
  }

  /** How many keys of that priority wait for a worker. */
  depth(priority: Priority): number {
    return this.#ready[priority].size;
  }

  /** Seconds that each key that a worker has is with it by now. */
  unfinished(): readonly number[] {
    return [...this.#running.values()].map((started) => this.#secondsSince(started));
  }

  #handOut(): void {
    while (this.#idle.length > 0) {
      const key = this.#take();
      if (key === undefined) break;
      this.#idle.shift()?.(key);
    }
  }

  #take(): string | undefined {
    for (const priority of priorities) {
      const first = this.#ready[priority].take();
      if (first === undefined) continue;
      const { key, since } = first;
      this.#delayed.get(key)?.timer.cancel();
      this.#delayed.delete(key);
      this.#running.set(key, this.#clock.monotonic());
      this.#observer.started(this.#secondsSince(since));
      return key;
    }
    return undefined;
  }

  #secondsSince(time: number): number {
    return (this.#clock.monotonic() - time) / 1000;
  }
}
