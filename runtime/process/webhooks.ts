import { createCertificates } from '../certificates/create-certificates.js';
import type { Transport } from '../transport/transport.js';
import { createWebhookServer } from '../webhooks/server.js';
import { createWebhookMetrics } from '../webhooks/webhook-metrics.js';
import type { Running } from './running.js';

/** The HTTPS server of an operator that has webhooks, and its certificates. */
export interface Webhooks {
  /** Aborted when they can't be served: the port is taken, say. */
  readonly failed: AbortSignal;
  /** Whether the API server may be calling them. */
  readonly served: boolean;
  /** Why the API server can't call them yet; undefined when it can. */
  unready(): string | undefined;
  /** Has clients turn to other replicas. */
  drain(): void;
  /** Waits that many milliseconds for requests that are being answered. */
  close(grace: number): Promise<void>;
}

/** Returns at once: what keeps certificates from being made is no reason not to reconcile. */
export function openWebhooks(running: Running, transport: Transport): Webhooks {
  const { operator, host, settings, log, registry, certificateMetrics } = running;
  const { webhooks } = operator;
  if (webhooks.length === 0) return noWebhooks;
  const { clock } = host;
  const { namespace, webhookUrl, certificateFolder, webhookPort: port } = settings;
  const shared = { clock, log: log.child({ part: 'webhooks' }) };
  const certificates = createCertificates({
    ...shared,
    operator,
    namespace,
    webhookUrl,
    certificateFolder,
    transport,
    metrics: certificateMetrics,
  });
  const server = createWebhookServer({
    ...shared,
    webhooks,
    certificates,
    port,
    metrics: createWebhookMetrics(registry),
  });
  const failure = new AbortController();
  let listening = false;
  let closed = false;
  void listen();
  return {
    failed: failure.signal,
    get served() {
      return listening;
    },
    unready: () => (!certificates.ready ? 'there is no certificate' : listening ? undefined : 'nobody listens yet'),
    drain: () => server.drain(),
    close: async (grace) => {
      closed = true;
      await certificates.stop();
      await server.close(grace);
    },
  };

  async function listen(): Promise<void> {
    try {
      await certificates.start();
      if (closed) return;
      await server.listen();
      listening = true;
      log.info('serves webhooks', { port: server.port });
    } catch (error) {
      log.error('webhooks can’t be served', { error });
      failure.abort(error);
    }
  }
}

const noWebhooks: Webhooks = {
  failed: new AbortController().signal,
  served: false,
  unready: () => undefined,
  drain: () => undefined,
  close: () => Promise.resolve(),
};
