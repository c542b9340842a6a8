import type { Registry } from 'prom-client';
import type { CertificateMetrics } from '../certificates/certificate-metrics.js';
import type { RuntimeLog } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Operator } from '../operator.js';
import type { Host } from './host.js';
import type { Settings } from './settings.js';

/** What one run of an operator is made of, before it talks to anyone. */
export interface Running {
  readonly operator: Operator;
  readonly host: Host;
  readonly settings: Settings;
  readonly log: RuntimeLog;
  readonly registry: Registry;
  readonly metrics: Metrics;
  readonly certificateMetrics: CertificateMetrics;
}
