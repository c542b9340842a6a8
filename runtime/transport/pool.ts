import { Agent as HttpAgent } from 'node:http';
import { Agent } from 'node:https';
import { isDeepStrictEqual } from 'node:util';
import type { Identity, TlsIdentity } from '../credentials/credentials.js';

/**
 * The connections to the API server. HTTP/1.1: as fast as node:http2 against a real API server within what can be
 * measured (the server is what takes the time), at a tenth of a millisecond more CPU for a request, and one connection
 * that falls silent or is cut stops one conversation and not all of them.
 */
export interface Pool {
  /** Connections of requests: kept, and no more than `limit` at a time; the others wait. */
  forRequests(identity: Identity): HttpAgent;
  /** Connections of watches, one each, so that they never keep a request waiting. */
  forWatches(identity: Identity): HttpAgent;
  close(): void;
}

const limit = 64;
/** Below the 90 s after which Go's servers close an idle connection: who closes first loses no request. */
const idle = 45_000;
/** TCP probes begin after this; they find a peer that is gone even while nothing is asked. */
const keepAlive = { keepAlive: true, keepAliveMsecs: 15_000 };

export function createPool(secure: boolean): Pool {
  const made = new Set<HttpAgent>();
  const agent = (tls: TlsIdentity, maxSockets: number) => {
    const options = { ...keepAlive, timeout: idle, maxSockets, noDelay: true };
    const created = secure ? new Agent({ ...options, ...tls }) : new HttpAgent(options);
    made.add(created);
    return created;
  };
  // What a connection was opened with it keeps, so other certificates need other connections. The old ones finish
  // what they are at, and close when they have been idle.
  const requests = forEachTls((tls) => agent(tls, limit));
  const watches = forEachTls((tls) => agent(tls, Number.POSITIVE_INFINITY));
  return {
    forRequests: ({ tls, proxy }) => proxy ?? requests(tls),
    forWatches: ({ tls, proxy }) => proxy ?? watches(tls),
    close: () => {
      for (const each of made) each.destroy();
    },
  };
}

function forEachTls(create: (tls: TlsIdentity) => HttpAgent): (tls: TlsIdentity) => HttpAgent {
  let last: { readonly tls: TlsIdentity; readonly agent: HttpAgent } | undefined;
  return (tls) => {
    if (last?.tls !== tls && !isDeepStrictEqual(last?.tls, tls)) last = { tls, agent: create(tls) };
    return last?.agent ?? create(tls);
  };
}
