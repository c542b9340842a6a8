import { Counter, Histogram, type Registry } from 'prom-client';
import type { TransportMetrics } from './connection.js';

/** As k8s.io/component-base/metrics/prometheus/restclient. */
const seconds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60];

/** What is measured of the connection to the API server, under client-go's names. */
export function createClientMetrics(registry: Registry): TransportMetrics {
  const registers = [registry];
  const requests = new Counter({
    name: 'rest_client_requests_total',
    help: 'Requests, by status code, method and host.',
    labelNames: ['code', 'method', 'host'],
    registers,
  });
  const retries = new Counter({
    name: 'rest_client_request_retries_total',
    help: 'Requests that were made once more, by the status code before.',
    labelNames: ['code', 'verb', 'host'],
    registers,
  });
  const duration = new Histogram({
    name: 'rest_client_request_duration_seconds',
    help: 'Until the whole answer, of a watch until it begins.',
    labelNames: ['verb', 'host'],
    buckets: seconds,
    registers,
  });
  return {
    answered: ({ method, host }, code, elapsed) => {
      requests.inc({ code, method, host });
      duration.observe({ verb: method, host }, elapsed);
    },
    retried: ({ method, host }, code) => retries.inc({ code, verb: method, host }),
  };
}
