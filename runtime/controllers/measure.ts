import type { Metrics } from '../metrics.js';
import type { QueueObserver } from '../queue/work-queue.js';
import type { Failure } from './failure.js';

/** The metrics of one controller. */
export interface Measures {
  begun(): void;
  ended(seconds: number): void;
  result(result: 'success' | 'requeue' | 'requeue_after' | 'error'): void;
  failed(failure: Failure): void;
  /** One call more, or less, that nobody waits for. */
  abandoned(by: 1 | -1): void;
}

export function callMeasures(metrics: Metrics, name: string): Measures {
  const controller = { controller: name };
  const result: Measures['result'] = (it) => metrics.reconciles.inc({ ...controller, result: it });
  return {
    begun: () => metrics.activeWorkers.inc(controller),
    ended: (seconds) => {
      metrics.activeWorkers.dec(controller);
      metrics.reconcileTime.observe(controller, seconds);
    },
    result,
    failed: (failure) => {
      if (failure === 'stopped') return;
      result('error');
      metrics.reconcileErrors.inc(controller);
      if (failure === 'terminal') metrics.terminalErrors.inc(controller);
      if (failure === 'panic') metrics.panics.inc(controller);
      if (failure === 'timeout') metrics.timeouts.inc(controller);
    },
    abandoned: (by) => metrics.abandoned.inc(controller, by),
  };
}

export function queueObserver(metrics: Metrics, name: string): QueueObserver {
  const labels = { name, controller: name };
  return {
    added: () => metrics.adds.inc(labels),
    retried: () => metrics.retries.inc(labels),
    started: (waited) => metrics.queueTime.observe(labels, waited),
    finished: (worked) => metrics.workTime.observe(labels, worked),
  };
}
