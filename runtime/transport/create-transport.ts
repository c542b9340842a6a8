import type { Clock } from '../clock.js';
import type { Credentials } from '../credentials/credentials.js';
import type { Connection, TransportMetrics } from './connection.js';
import { createPool } from './pool.js';
import { request } from './request.js';
import type { ApiRequest, Transport } from './transport.js';
import { watch } from './watch.js';

export interface TransportSettings {
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly metrics: TransportMetrics;
  /** Such as `memcached/1.2.0`. */
  readonly userAgent: string;
}

export function createTransport({ credentials, clock, metrics, userAgent }: TransportSettings): Transport {
  const target = new URL(credentials.server);
  const pool = createPool(target.protocol !== 'http:');
  const closing = new AbortController();
  const connection: Connection = { credentials, target, pool, clock, metrics, userAgent, closing: closing.signal };
  return {
    // What comes is what the caller knows this path to answer with.
    request: <Body>(asked: ApiRequest) => request(connection, asked) as Promise<Body>,
    watch: (asked) => watch(connection, asked),
    close: async () => {
      closing.abort(new Error('The connection to the API server is closed'));
      pool.close();
    },
    defaultNamespace: credentials.defaultNamespace,
  };
}
