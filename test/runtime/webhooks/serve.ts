import { Registry } from 'prom-client';
import type { LogFields } from '../../../api/log.js';
import type { Webhook } from '../../../runtime/operator.js';
import { createWebhookServer, type ServingCertificate, type WebhookServer } from '../../../runtime/webhooks/server.js';
import { createWebhookMetrics } from '../../../runtime/webhooks/webhook-metrics.js';
import { newAuthority } from '../../cluster/control-plane/certificates.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';

export interface Served {
  readonly server: WebhookServer;
  readonly clock: FakeClock;
  readonly registry: Registry;
  /** `warn not an admission request: …`. */
  readonly lines: readonly string[];
  readonly fields: readonly (LogFields | undefined)[];
  /** Puts another certificate in the place of the one that is served. */
  rotate(certificate: ServingCertificate): void;
  /** How often a client turned away from the certificate. */
  doubts(): number;
}

let certificate: Promise<ServingCertificate> | undefined;

/** Starts a server with these handlers, each at its path: `{ '/mutate/x': ['mutates', handler] }`. */
export async function serve(
  handlers: Readonly<Record<string, [Webhook['type'], Webhook['handler']]>>,
): Promise<Served> {
  certificate ??= newAuthority('unit').then((authority) => authority.issue({ commonName: 'w', hosts: ['127.0.0.1'] }));
  let current = await certificate;
  const changed = new Set<() => void>();
  let doubts = 0;
  const lines: string[] = [];
  const fields: (LogFields | undefined)[] = [];
  const clock = fakeClock();
  const registry = new Registry();
  const write = (level: string) => (message: string, more?: LogFields) => {
    lines.push(`${level} ${message}`);
    fields.push(more);
  };
  const server = createWebhookServer({
    webhooks: Object.entries(handlers).map(([path, [type, handler]]) => ({
      path,
      type,
      handler,
      options: { name: path.slice(path.lastIndexOf('/') + 1) },
    })),
    certificates: {
      current: () => current,
      subscribe(run) {
        changed.add(run);
        return () => changed.delete(run);
      },
      doubt() {
        doubts++;
      },
    },
    port: 0,
    log: { debug: () => undefined, info: write('info'), warn: write('warn'), error: write('error') },
    metrics: createWebhookMetrics(registry),
    clock,
  });
  await server.listen();
  const rotate = (next: ServingCertificate) => {
    current = next;
    for (const run of changed) run();
  };
  return { server, clock, registry, lines, fields, rotate, doubts: () => doubts };
}
