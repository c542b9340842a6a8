import type { ServingCertificates } from '../webhooks/server.js';

/** The certificates of a server, and their renewal. */
export interface Certificates extends ServingCertificates {
  /** Resolves once there is one that the API server believes, and when it is stopped; tries until then. */
  start(): Promise<void>;
  readonly ready: boolean;
  stop(): Promise<void>;
}
