import type { Clock } from '../clock.js';
import type { Credentials } from '../credentials/credentials.js';
import type { Pool } from './pool.js';

/** What each conversation with the API server needs. */
export interface Connection {
  readonly credentials: Credentials;
  /** The API server. */
  readonly target: URL;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly metrics: TransportMetrics;
  readonly userAgent: string;
  /** Aborted by `close`. */
  readonly closing: AbortSignal;
}

/** What is counted; the code is the HTTP status, or `<error>` where there was no answer. */
export interface TransportMetrics {
  answered(call: MeasuredCall, code: string, seconds: number): void;
  retried(call: MeasuredCall, code: string): void;
  /** Bytes of the bodies of a request and of its answer; watches aside. */
  sized(call: MeasuredCall, sent: number, received: number): void;
  /** The name of the host was looked up, for a new connection. */
  resolved(host: string, seconds: number): void;
}

export interface MeasuredCall {
  readonly method: string;
  readonly host: string;
}
