import type { Server } from 'node:https';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../api/log.js';
import type { Clock } from '../clock.js';
import type { Webhook } from '../operator.js';
import { createInquire } from './inquire.js';
import { createListener } from './listener.js';
import { type ReviewConnections, takeConnections } from './review-connections.js';
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
  let draining = false;
  const answering = { clock, inquire: createInquire(settings), isLast: () => draining };
  let open: OpenServer | undefined;
  let unsubscribe: (() => void) | undefined;

  function drain(): void {
    draining = true;
  }
  return {
    get port() {
      return (open?.server.address() as AddressInfo | null | undefined)?.port ?? settings.port;
    },
    async listen() {
      const listener = createListener({ ...settings, ...answering });
      const server = createServer({ ...tlsOptions(certificates.current()), ...connections }, listener);
      unsubscribe = certificates.subscribe(() => server.setSecureContext(tlsOptions(certificates.current())));
      server.on('tlsClientError', (error: NodeJS.ErrnoException) => {
        log.debug('TLS handshake failed', { error: error.message });
        if (distrust.test(error.code ?? '')) certificates.doubt();
      });
      const unused = unusedConnections(server);
      const reviews = takeConnections(server, { ...connections, ...answering, used: unused.used });
      open = { server, unused, reviews };
      await bind(server, settings.port);
    },
    drain,
    async close(grace) {
      drain();
      unsubscribe?.();
      if (open === undefined) return;
      const { unused } = open;
      const late = clock.after(Math.min(newcomers, grace), () => unused.destroy());
      await closeWithin(open, grace, clock);
      late.cancel();
    },
  };
}

interface OpenServer {
  readonly server: Server;
  readonly unused: UnusedConnections;
  readonly reviews: ReviewConnections;
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

/** TLS 1.2 or later. */
export function tlsOptions({ certificate, key }: ServingCertificate) {
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

function closeWithin({ server, reviews }: OpenServer, grace: number, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.after(grace, () => {
      server.closeAllConnections();
      reviews.closeAll();
    });
    server.close(() => {
      timer.cancel();
      resolve();
    });
    server.closeIdleConnections();
    reviews.closeIdle();
  });
}
