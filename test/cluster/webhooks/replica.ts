import { Registry } from 'prom-client';
import type { Log, LogFields } from '../../../api/log.js';
import { createCertificateMetrics } from '../../../runtime/certificates/certificate-metrics.js';
import type { Certificates } from '../../../runtime/certificates/certificates.js';
import { createCertificates } from '../../../runtime/certificates/create-certificates.js';
import { type Clock, systemClock } from '../../../runtime/clock.js';
import { loadCredentials } from '../../../runtime/credentials/load-credentials.js';
import type { Operator } from '../../../runtime/operator.js';
import { createTransport } from '../../../runtime/transport/create-transport.js';
import { createWebhookServer, type WebhookServer } from '../../../runtime/webhooks/server.js';
import { createWebhookMetrics } from '../../../runtime/webhooks/webhook-metrics.js';
import { uncounted } from '../../runtime/uncounted.js';
import type { ControlPlane } from '../control-plane.js';

/** The webhooks of one process of an operator, with the rights of its ServiceAccount. */
export interface Replica {
  readonly server: WebhookServer;
  readonly certificates: Certificates;
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export interface ReplicaSettings {
  readonly operator: Pick<Operator, 'name' | 'namespace' | 'webhooks'>;
  /** Of the certificates. */
  readonly clock: Clock;
  readonly port: number;
  /** Where the API server finds it; undefined: by the Service. */
  readonly webhookUrl?: string;
}

export async function startReplica(cluster: ControlPlane, settings: ReplicaSettings): Promise<Replica> {
  const { operator, clock, port, webhookUrl } = settings;
  const { name, namespace, webhooks } = operator;
  const kubeconfig = cluster.kubeconfigFor({ token: await cluster.token(namespace, name) });
  const credentials = await loadCredentials(kubeconfig, {}, systemClock);
  const transport = createTransport({ credentials, clock: systemClock, metrics: uncounted, userAgent: 'kext-test' });
  const { log, lines } = recordingLog();
  const registry = new Registry();
  const certificates = createCertificates({
    operator,
    namespace,
    webhookUrl,
    certificateFolder: undefined,
    transport,
    clock,
    log,
    metrics: createCertificateMetrics(registry),
  });
  await certificates.start();
  const serverMetrics = createWebhookMetrics(registry);
  const server = createWebhookServer({ webhooks, certificates, port, log, metrics: serverMetrics, clock: systemClock });
  await server.listen();
  return {
    server,
    certificates,
    lines,
    async stop() {
      await server.close(1000);
      await certificates.stop();
      await transport.close();
    },
  };
}

function recordingLog(): { readonly log: Log; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const write = (level: string) => (message: string, fields?: LogFields) => {
    lines.push(`${level} ${message}${fields?.error ? `: ${String(fields.error)}` : ''}`);
  };
  return { log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }, lines };
}

/** Goes twenty times as fast as others, and can be set by hand: months and minutes of certificates within seconds. */
export function fastClock(): Clock & { ahead: number } {
  const speed = 20;
  return {
    ...systemClock,
    ahead: 0,
    now() {
      return systemClock.now() + this.ahead;
    },
    monotonic: () => systemClock.monotonic() * speed,
    after: (milliseconds, run) => systemClock.after(milliseconds / speed, run),
  };
}
