import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { Tally } from './tally.js';

/** What is measured of webhooks, under controller-runtime's names: pkg/webhook/internal/metrics and admission/metrics. */
export type WebhookMetrics = ReturnType<typeof createWebhookMetrics>;

/** Powers of ten from 10 ns to 1000 s. */
const seconds = [1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100, 1000];

export function createWebhookMetrics(registry: Registry) {
  const registers = [registry];
  const tallies = new Map<string, Tally>();
  const count = () => {
    for (const tally of tallies.values()) tally.count();
  };
  const latency = new Histogram({
    name: 'controller_runtime_webhook_latency_seconds',
    help: 'How long admission requests take.',
    labelNames: ['webhook'],
    buckets: seconds,
    registers,
    collect: count,
  });
  const requests = new Counter({
    name: 'controller_runtime_webhook_requests_total',
    help: 'Admission requests, by the HTTP status of their answer.',
    labelNames: ['webhook', 'code'],
    registers,
    collect: count,
  });
  registerInFlight(registry, tallies);
  return {
    requests,
    panics: new Counter({
      name: 'controller_runtime_webhook_panics_total',
      help: 'Handlers of webhooks that failed, other than by refusing the request.',
      registers,
    }),
    /** To be called once for each webhook. */
    tally(webhook: string): Tally {
      const tally = new Tally((answers) => {
        for (const { code, seconds } of answers) {
          latency.observe({ webhook }, seconds);
          requests.inc({ webhook, code });
        }
      });
      tallies.set(webhook, tally);
      return tally;
    },
  };
}

function registerInFlight(registry: Registry, tallies: ReadonlyMap<string, Tally>): void {
  new Gauge({
    name: 'controller_runtime_webhook_requests_in_flight',
    help: 'Admission requests that are being answered.',
    labelNames: ['webhook'],
    registers: [registry],
    collect() {
      for (const [webhook, { inFlight }] of tallies) this.set({ webhook }, inFlight);
    },
  });
}
