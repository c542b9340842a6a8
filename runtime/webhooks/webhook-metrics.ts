import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What is measured of webhooks, under controller-runtime's names: pkg/webhook/internal/metrics and admission/metrics. */
export type WebhookMetrics = ReturnType<typeof createWebhookMetrics>;

/** Powers of ten from 10 ns to 1000 s. */
const seconds = [1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100, 1000];

export function createWebhookMetrics(registry: Registry) {
  const registers = [registry];
  return {
    latency: new Histogram({
      name: 'controller_runtime_webhook_latency_seconds',
      help: 'How long admission requests take.',
      labelNames: ['webhook'],
      buckets: seconds,
      registers,
    }),
    requests: new Counter({
      name: 'controller_runtime_webhook_requests_total',
      help: 'Admission requests, by the HTTP status of their answer.',
      labelNames: ['webhook', 'code'],
      registers,
    }),
    inFlight: new Gauge({
      name: 'controller_runtime_webhook_requests_in_flight',
      help: 'Admission requests that are being answered.',
      labelNames: ['webhook'],
      registers,
    }),
    panics: new Counter({
      name: 'controller_runtime_webhook_panics_total',
      help: 'Handlers of webhooks that failed, other than by refusing the request.',
      registers,
    }),
  };
}
