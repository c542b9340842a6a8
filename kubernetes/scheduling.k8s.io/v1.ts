// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/scheduling.k8s.io/v1.js';
import type { Kind } from '../../api/kind.js';
import type { ClusterReadMeta, InputMeta } from '../../api/metadata.js';
import type { Int32 } from '../../api/scalars.js';
import type { ListMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#priorityclass-v1-scheduling-k8s-io
 */
export interface PriorityClass {
  apiVersion: 'scheduling.k8s.io/v1';
  kind: 'PriorityClass';
  metadata: ClusterReadMeta;
  description?: string;
  globalDefault?: boolean;
  preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  value?: Int32;
}

export interface PriorityClassInput {
  metadata: InputMeta;
  description?: string;
  globalDefault?: boolean;
  preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  value?: Int32;
}

export interface PriorityClassList {
  apiVersion?: string;
  items: PriorityClass[];
  kind?: string;
  metadata?: ListMeta;
}

export const PriorityClass: Kind<PriorityClass, PriorityClassInput, 'scheduling.k8s.io', 'v1', 'PriorityClass', 'priorityclasses', 'Cluster'> = { group: 'scheduling.k8s.io', version: 'v1', kind: 'PriorityClass', plural: 'priorityclasses', scope: 'Cluster', protobuf: messages.PriorityClass };
