import type { Server } from 'node:https';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../api/log.js';
import type { Clock } from '../clock.js';
import type { Webhook } from '../operator.js';
import { createListener } from './listener.js';
import { type UnusedConnections, unusedConnections } from './unused-connections.js';
import type { WebhookMetrics } from './webhook-metrics.js';

export interface WebhookServerSettings {
  readonly webhooks: readonly Webhook[];
  readonly certificates: ServingCertificates;
  /** 0: any that is free. */
  readonly port: number;
  readonly log: Log;
  readonly metrics: WebhookMetrics;
  readonly clock: Clock;
}

/** What new connections are answered with. */
export interface ServingCertificates {
  /** @throws Error: there is none yet */
  current(): ServingCertificate;
  /** Calls back whenever `current` is another one. */
  subscribe(changed: () => void): () => void;
  /** A client turned away from the certificate: perhaps somebody took its authority out of the configurations. */
  doubt(): void;
}

/** Both in PEM. */
export interface ServingCertificate {
  readonly certificate: string;
  readonly key: string;
}

export interface WebhookServer {
  /** @throws Error: the port is taken */
  listen(): Promise<void>;
  /** From now on each answer ends its connection, so that clients turn to other replicas. New ones are taken still. */
  drain(): void;
  /** Takes no more connections, and waits that many milliseconds for requests that are being answered. */
  close(grace: number): Promise<void>;
  readonly port: number;
}

/**
 * Answers the API server over HTTP/1.1, which is all that it speaks to Services (hookClientConfig in
 * k8s.io/apiserver/pkg/util/webhook/client.go), by TLS 1.2 or later.
 */
export function createWebhookServer(settings: WebhookServerSettings): WebhookServer {
  const { certificates, clock, log } = settings;
  const listener = createListener(settings);
  let server: Server | undefined;
  let unused: UnusedConnections | undefined;
  let unsubscribe: (() => void) | undefined;

  return {
    get port() {
      return (server?.address() as AddressInfo | null | undefined)?.port ?? settings.port;
    },
    async listen() {
      const listening = createServer({ ...tlsOptions(certificates.current()), ...connections }, listener.listen);
      unsubscribe = certificates.subscribe(() => listening.setSecureContext(tlsOptions(certificates.current())));
      listening.on('tlsClientError', (error: NodeJS.ErrnoException) => {
        log.debug('TLS handshake failed', { error: error.message });
        if (distrust.test(error.code ?? '')) certificates.doubt();
      });
      server = listening;
      unused = unusedConnections(listening);
      await bind(listening, settings.port);
    },
    drain: listener.drain,
    async close(grace) {
      listener.drain();
      unsubscribe?.();
      if (server === undefined) return;
      const late = clock.after(Math.min(newcomers, grace), () => unused?.destroy());
      await closeWithin(server, grace, clock);
      late.cancel();
    },
  };
}

/**
 * The API server gives an idle connection up after 90 s (IdleConnTimeout of net/http's DefaultTransport). A server that
 * were the first to would now and then close it on a request that is on its way.
 */
const connections = { keepAliveTimeout: 120_000, requestTimeout: 30_000, headersTimeout: 15_000 };

/** Milliseconds that a connection has for its first request, when the server closes. */
const newcomers = 1000;

/** What a client says that can't verify the certificate. */
const distrust = /ALERT_(?:BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|UNKNOWN_CA)/;

function tlsOptions({ certificate, key }: ServingCertificate) {
  return { cert: certificate, key, minVersion: 'TLSv1.2' } as const;
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeWithin(server: Server, grace: number, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.after(grace, () => server.closeAllConnections());
    server.close(() => {
      timer.cancel();
      resolve();
    });
    server.closeIdleConnections();
  });
}
