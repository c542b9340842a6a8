import { resourcePath } from '../client/resource-path.js';
import { ApiError } from '../transport/api-error.js';
import type { ApiRequest, Transport } from '../transport/transport.js';

/** A Lease of coordination.k8s.io/v1, as far as an election needs it. Times are RFC 3339 with microseconds. */
export interface Lease {
  readonly metadata: { readonly name: string; readonly namespace: string; readonly resourceVersion: string };
  readonly spec?: LeaseSpec;
}

export interface LeaseSpec {
  /** Left out when nobody holds it. */
  readonly holderIdentity?: string;
  readonly leaseDurationSeconds?: number;
  readonly acquireTime?: string;
  readonly renewTime?: string;
  readonly leaseTransitions?: number;
}

/** The Lease of one name: get, create and update, which is all that RBAC grants. */
export interface LeaseLock {
  /** Undefined where there is none. */
  get(signal: AbortSignal): Promise<Lease | undefined>;
  create(spec: LeaseSpec, signal: AbortSignal): Promise<Lease>;
  /** A conflict where the Lease is no longer the one given. */
  update(lease: Lease, spec: LeaseSpec, signal: AbortSignal): Promise<Lease>;
}

const kind = { group: 'coordination.k8s.io', version: 'v1', plural: 'leases' };
const type = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease' };

/** @param timeout milliseconds for one request */
export function leaseLock(transport: Transport, namespace: string, name: string, timeout: number): LeaseLock {
  const path = resourcePath(kind, { namespace, name });
  const send = (request: Pick<ApiRequest, 'method' | 'path' | 'body' | 'signal'>) =>
    transport.request<Lease>({ ...request, timeout });
  return {
    get: (signal) => send({ method: 'GET', path, signal }).catch(absent),
    create: (spec, signal) => {
      const body = { ...type, metadata: { name, namespace }, spec };
      return send({ method: 'POST', path: resourcePath(kind, { namespace }), body, signal });
    },
    update: ({ metadata }, spec, signal) => {
      const body = { ...type, metadata, spec };
      return send({ method: 'PUT', path, body, signal });
    },
  };
}

function absent(error: unknown): undefined {
  if (error instanceof ApiError && error.isNotFound) return undefined;
  throw error;
}
