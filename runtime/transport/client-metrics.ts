import { Counter, Histogram, type Registry } from 'prom-client';
import type { TransportMetrics } from './connection.js';

/** As k8s.io/component-base/metrics/prometheus/restclient. */
const seconds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60];
const bytes = [64, 256, 512, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216];

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
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], labelNames: Label[]) =>
    new Histogram({ name: `rest_client_${name}`, help, labelNames, buckets, registers });
  const duration = histogram(
    'request_duration_seconds',
    'Until the whole answer, of a watch until it begins.',
    seconds,
    ['verb', 'host'],
  );
  const sizes = {
    sent: histogram('request_size_bytes', 'Of the body of a request.', bytes, ['verb', 'host']),
    received: histogram('response_size_bytes', 'Of the body of an answer.', bytes, ['verb', 'host']),
  };
  const lookups = histogram('dns_resolution_duration_seconds', 'Until a name was looked up.', seconds, ['host']);
  return {
    answered: ({ method, host }, code, elapsed) => {
      requests.inc({ code, method, host });
      duration.observe({ verb: method, host }, elapsed);
    },
    retried: ({ method, host }, code) => retries.inc({ code, verb: method, host }),
    sized: ({ method, host }, sent, received) => {
      sizes.sent.observe({ verb: method, host }, sent);
      sizes.received.observe({ verb: method, host }, received);
    },
    resolved: (host, elapsed) => lookups.observe({ host }, elapsed),
  };
}
