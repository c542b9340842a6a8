import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { priorities } from './queue/work-queue.js';

/** What is measured of controllers, queues, leader election and stray errors, under controller-runtime's names. */
export type Metrics = ReturnType<typeof createMetrics>;

/** A queue whose state is looked at when the metrics are read. */
export interface MeasuredQueue {
  readonly name: string;
  readonly queue: { depth(priority: (typeof priorities)[number]): number; unfinished(): readonly number[] };
}

/** As controller-runtime/pkg/internal/controller/metrics. */
const reconcileSeconds = [
  0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 1.75, 2,
  2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 40, 50, 60,
];

/** As controller-runtime/pkg/metrics/workqueue.go: powers of ten from 10 ns to 1000 s. */
const queueSeconds = [1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100, 1000];

export function createMetrics(registry: Registry) {
  return {
    ...controllerMetrics(registry),
    ...queueMetrics(registry),
    leader: gauge(registry, 'leader_election_master_status', 'Whether this process leads.', ['name']),
    slowElections: counter(
      registry,
      'leader_election_slowpath_total',
      'Renewals of the lease that had to read it first.',
      ['name'],
    ),
    events: counter(registry, 'kext_events_total', 'Events about objects, by what became of them.', ['result']),
    stray: counter(registry, 'kext_stray_errors_total', 'Errors that no handler was waiting for.', ['origin']),
  };
}

function controllerMetrics(registry: Registry) {
  const of = (name: string, help: string) => counter(registry, `controller_runtime_${name}`, help, ['controller']);
  return {
    reconciles: counter(registry, 'controller_runtime_reconcile_total', 'Calls of handlers, by their result.', [
      'controller',
      'result',
    ]),
    reconcileErrors: of('reconcile_errors_total', 'Calls that failed.'),
    terminalErrors: of('terminal_reconcile_errors_total', 'Calls that failed in a way that no retry can mend.'),
    panics: of('reconcile_panics_total', 'Calls that failed by a mistake in the program.'),
    timeouts: of('reconcile_timeouts_total', 'Calls that took too long.'),
    reconcileTime: new Histogram({
      name: 'controller_runtime_reconcile_time_seconds',
      help: 'How long calls take.',
      labelNames: ['controller'],
      buckets: reconcileSeconds,
      registers: [registry],
    }),
    maxConcurrent: gauge(registry, 'controller_runtime_max_concurrent_reconciles', 'Workers there are.', [
      'controller',
    ]),
    activeWorkers: gauge(registry, 'controller_runtime_active_workers', 'Workers that are busy.', ['controller']),
    abandoned: gauge(
      registry,
      'kext_abandoned_reconciles',
      'Calls that were given up on, and have not come back since.',
      ['controller'],
    ),
  };
}

function queueMetrics(registry: Registry) {
  const queues = new Set<MeasuredQueue>();
  const labelNames = ['name', 'controller'] as const;
  const of = (name: string, help: string) => counter(registry, `workqueue_${name}`, help, labelNames);
  const seconds = (name: string, help: string) =>
    new Histogram({ name: `workqueue_${name}`, help, labelNames, buckets: queueSeconds, registers: [registry] });
  const read = (name: string, help: string, value: (unfinished: readonly number[]) => number) =>
    new Gauge({
      name: `workqueue_${name}`,
      help,
      labelNames,
      registers: [registry],
      collect() {
        for (const { name, queue } of queues) this.set({ name, controller: name }, value(queue.unfinished()));
      },
    });
  depthMetric(registry, queues);
  read('unfinished_work_seconds', 'Seconds of work in progress.', (all) => all.reduce((sum, one) => sum + one, 0));
  read('longest_running_processor_seconds', 'Seconds that the longest call has been running.', (all) =>
    Math.max(0, ...all),
  );
  return {
    queues,
    adds: of('adds_total', 'Keys added.'),
    retries: of('retries_total', 'Keys that came back with a backoff.'),
    queueTime: seconds('queue_duration_seconds', 'How long keys wait for a worker.'),
    workTime: seconds('work_duration_seconds', 'How long workers have a key.'),
  };
}

function depthMetric(registry: Registry, queues: ReadonlySet<MeasuredQueue>): void {
  new Gauge({
    name: 'workqueue_depth',
    help: 'Keys that wait for a worker.',
    labelNames: ['name', 'controller', 'priority'] as const,
    registers: [registry],
    collect() {
      for (const { name, queue } of queues) {
        // The numbers that controller-runtime's priorities have.
        for (const priority of priorities) {
          const level = priority === 'live' ? '0' : '-100';
          this.set({ name, controller: name, priority: level }, queue.depth(priority));
        }
      }
    },
  });
}

function counter<Label extends string>(registry: Registry, name: string, help: string, labelNames: readonly Label[]) {
  return new Counter({ name, help, labelNames: [...labelNames], registers: [registry] });
}

function gauge<Label extends string>(registry: Registry, name: string, help: string, labelNames: readonly Label[]) {
  return new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
}
