// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/coordination.k8s.io/v1.js';
import type { Kind } from '../../api/kind.js';
import type { InputMeta, ReadMeta } from '../../api/metadata.js';
import type { DateTime, Int32 } from '../../api/scalars.js';
import type { ListMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#lease-v1-coordination-k8s-io
 */
export interface Lease {
  apiVersion: 'coordination.k8s.io/v1';
  kind: 'Lease';
  metadata: ReadMeta;
  spec?: LeaseSpec;
}

export interface LeaseInput {
  metadata: InputMeta;
  spec?: LeaseSpec;
}

export interface LeaseList {
  apiVersion?: string;
  items: Lease[];
  kind?: string;
  metadata?: ListMeta;
}

export interface LeaseSpec {
  acquireTime?: DateTime;
  holderIdentity?: string;
  leaseDurationSeconds?: Int32;
  leaseTransitions?: Int32;
  preferredHolder?: string;
  renewTime?: DateTime;
  strategy?: string;
}

export const Lease: Kind<Lease, LeaseInput, 'coordination.k8s.io', 'v1', 'Lease', 'leases', 'Namespaced'> = { group: 'coordination.k8s.io', version: 'v1', kind: 'Lease', plural: 'leases', scope: 'Namespaced', protobuf: messages.Lease };
