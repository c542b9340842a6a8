import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { RuntimeLog } from '../log.js';
import type { Metrics } from '../metrics.js';
import { WorkQueue } from '../queue/work-queue.js';
import { readable } from '../readable.js';
import { ApiError } from '../transport/api-error.js';
import { failureOf, TimeoutError } from './failure.js';
import { callMeasures, type Measures, queueObserver } from './measure.js';
import { keyParts, type ObjectKey } from './object-key.js';

export interface LoopSettings {
  /** For logs and metrics; unique. */
  readonly name: string;
  /** How many calls at a time. */
  readonly workers: number;
  /** Milliseconds for one call. */
  readonly timeout: number;
  readonly clock: Clock;
  readonly log: RuntimeLog;
  readonly metrics: Metrics;
  /** What is done for a key; what it throws is retried, later each time, but for a TerminalError. */
  readonly work: (key: ObjectKey, run: Run) => Promise<Outcome>;
}

export interface Run {
  /** Aborted when the call has taken too long or the process stops. */
  readonly signal: AbortSignal;
  readonly log: RuntimeLog;
}

/** `done`, come back after so many milliseconds, or try again soon, as after a conflict. */
export type Outcome = 'done' | 'retry' | { readonly after: number };

/** Given to a call whose signal was aborted, in milliseconds: after that nobody waits for it any more. */
const patience = 5000;

/** A queue of objects, and the workers that call a handler for them. */
export class Loop {
  readonly queue: WorkQueue;
  readonly #settings: LoopSettings;
  readonly #measures: Measures;
  readonly #calls = new Set<Limit>();
  #workers: readonly Promise<void>[] = [];

  constructor(settings: LoopSettings) {
    const { clock, metrics, name, workers } = settings;
    this.#settings = settings;
    this.#measures = callMeasures(metrics, name);
    this.queue = new WorkQueue(clock, queueObserver(metrics, name));
    metrics.queues.add({ name, queue: this.queue });
    metrics.maxConcurrent.set({ controller: name }, workers);
  }

  start(): void {
    this.#workers = Array.from({ length: this.#settings.workers }, () => this.#worker());
  }

  /** Takes no more keys. Resolves when the calls under way have ended, or were given up on. */
  async drain(): Promise<void> {
    this.queue.close();
    await Promise.all(this.#workers);
  }

  /** Aborts the signals of all calls. */
  abort(reason: Error): void {
    for (const limit of this.#calls) limit.stop(reason);
  }

  async #worker(): Promise<void> {
    for (let key = await this.queue.next(); key !== undefined; key = await this.queue.next()) await this.#run(key);
  }

  /** Resolves when the worker is free again. An abandoned call keeps its key: it is not made a second time beside it. */
  async #run(key: ObjectKey): Promise<void> {
    const { clock, log } = this.#settings;
    const call = { key, log: log.child(this.#fields(key)), abort: new AbortController() };
    const begun = clock.monotonic();
    this.#measures.begun();
    const limit = this.#limit(call);
    this.#calls.add(limit);
    const ended = this.#work(call).finally(() => {
      limit.cancel();
      this.#calls.delete(limit);
    });
    const end = await Promise.race([ended, limit.reached]);
    if (end === 'abandoned') this.#abandon(call, ended);
    else this.#conclude(call, end);
    this.#measures.ended((clock.monotonic() - begun) / 1000);
  }

  #fields(key: ObjectKey) {
    const { namespace, name } = keyParts(key);
    return { controller: this.#settings.name, namespace, name, reconcileID: randomUUID() };
  }

  async #work({ key, log, abort }: Call): Promise<End> {
    try {
      const outcome = await this.#settings.work(key, { signal: abort.signal, log });
      if (abort.signal.aborted) return { error: abort.signal.reason };
      return { outcome };
    } catch (error) {
      return { error: abort.signal.aborted ? abort.signal.reason : readable(error, failureOf) };
    }
  }

  /** Stops the call when its time is over. A listener on the signal would cost more than all else here. */
  #limit({ abort }: Call): Limit {
    const { clock, timeout } = this.#settings;
    let abandon: () => void;
    const reached = new Promise<'abandoned'>((resolve) => {
      abandon = () => resolve('abandoned');
    });
    const stop = (reason: Error) => {
      if (abort.signal.aborted) return;
      timer.cancel();
      abort.abort(reason);
      timer = clock.after(patience, abandon);
    };
    let timer = clock.after(timeout, () => stop(new TimeoutError(`It took longer than ${timeout / 1000} s.`)));
    return { stop, reached, cancel: () => timer.cancel() };
  }

  #abandon({ key, log, abort }: Call, ended: Promise<End>): void {
    const { reason } = abort.signal;
    log.error('the handler did not come back: its object waits until it does', { error: reason });
    this.#measures.failed(failureOf(reason));
    this.#measures.abandoned(1);
    void ended.then(() => {
      log.warn('the handler that was given up on has come back');
      this.#measures.abandoned(-1);
      this.queue.retry(key, 0);
      this.queue.done(key);
    });
  }

  #conclude({ key, log }: Call, end: End): void {
    if ('error' in end) this.#fail(key, log, end.error);
    else this.#succeed(key, end.outcome);
    this.queue.done(key);
  }

  #succeed(key: ObjectKey, outcome: Outcome): void {
    if (outcome === 'retry') {
      this.queue.retry(key, 0);
      this.#measures.result('requeue');
      return;
    }
    this.queue.forget(key);
    if (outcome !== 'done') this.queue.addAfter(key, outcome.after);
    this.#measures.result(outcome === 'done' ? 'success' : 'requeue_after');
  }

  #fail(key: ObjectKey, log: RuntimeLog, error: unknown): void {
    const failure = failureOf(error);
    this.#measures.failed(failure);
    if (failure === 'stopped') log.info('reconcile was stopped');
    else if (failure === 'terminal') {
      this.queue.forget(key);
      log.error('reconcile failed, and is not retried', { error });
    } else {
      const retryAfter = `${this.queue.retry(key, askedPatience(error))}ms`;
      if (failure === 'conflict') log.info('somebody else was faster: reconciled again', { error: String(error) });
      else log.error('reconcile failed', { error, retryAfter });
    }
  }
}

/** Milliseconds that an overloaded API server asks for. */
function askedPatience(error: unknown): number {
  return error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0;
}

interface Call {
  readonly key: ObjectKey;
  readonly log: RuntimeLog;
  readonly abort: AbortController;
}

interface Limit {
  /** Aborts the call's signal. */
  stop(reason: Error): void;
  /** The signal was aborted, and the call has not come back for a while. */
  readonly reached: Promise<'abandoned'>;
  cancel(): void;
}

type End = { readonly outcome: Outcome } | { readonly error: unknown };
