import { createMetricsCertificates } from '../certificates/create-certificates.js';
import type { Transport } from '../transport/transport.js';
import { createAccess, type Verdict } from './access.js';
import { type Answer, type HttpServer, type Page, serveHttp } from './http-server.js';
import type { Running } from './running.js';
import type { Address, SecureMetrics } from './settings.js';

export interface GuardedMetrics {
  readonly address: Address;
  readonly secure: SecureMetrics;
  readonly answer: Answer;
  /** Asked who may read them; undefined as long as the operator has not started. */
  transport(): Transport | undefined;
  /** The connection to the API server is about to be closed: that questions fail says nothing. */
  stopping(): boolean;
}

/** Serves metrics over TLS to those who may get them; a certificate of its own is made meanwhile. */
export async function serveSecureMetrics(running: Running, guarded: GuardedMetrics): Promise<HttpServer> {
  const { operator, host, settings, log, certificateMetrics: metrics } = running;
  const { namespace } = settings;
  const certificates = createMetricsCertificates({
    name: operator.name,
    namespace,
    certificateFolder: guarded.secure.certificateFolder,
    clock: host.clock,
    log: log.child({ part: 'metrics' }),
    metrics,
  });
  const server = await serveHttp(guarded.address, behindAccess(running, guarded), certificates);
  certificates.start().catch((error) => log.error('metrics can’t be served over TLS', { error }));
  return {
    port: server.port,
    close: async () => {
      await certificates.stop();
      await server.close();
    },
  };
}

const refusals: Readonly<Record<Exclude<Verdict, 'allowed'>, Page>> = {
  unauthenticated: {
    status: 401,
    type: 'text/plain',
    text: 'unauthorized\n',
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  denied: { status: 403, type: 'text/plain', text: 'forbidden\n' },
  busy: { status: 429, type: 'text/plain', text: 'too many ask at once\n' },
};

/** Milliseconds between lines: anybody can ask, as often as they like, while the API server doesn't answer. */
const betweenLines = 60_000;

function behindAccess({ host: { clock }, log }: Running, { answer, transport, stopping }: GuardedMetrics): Answer {
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (error: unknown) => {
    if (stopping() || clock.monotonic() - toldAt < betweenLines) return;
    toldAt = clock.monotonic();
    log.warn('nobody can say who may read the metrics', { error: String(error) });
  };
  const access = createAccess({ transport, clock, path: '/metrics' });
  return async (url, headers) => {
    try {
      const verdict = await access(headers.authorization);
      return verdict === 'allowed' ? answer(url, headers) : refusals[verdict];
    } catch (error) {
      tell(error);
      return { status: 500, type: 'text/plain', text: 'nobody can say whether this is allowed\n' };
    }
  };
}
