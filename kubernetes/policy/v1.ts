// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/policy/v1.js';
import type { Kind } from '../../api/kind.js';
import type { InputMeta, ReadMeta } from '../../api/metadata.js';
import type { DateTime, Int32, Int64, IntOrString } from '../../api/scalars.js';
import type { Condition, DeleteOptions, LabelSelector, ListMeta, ObjectMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#poddisruptionbudget-v1-policy
 */
export interface PodDisruptionBudget {
  apiVersion: 'policy/v1';
  kind: 'PodDisruptionBudget';
  metadata: ReadMeta;
  spec?: PodDisruptionBudgetSpec;
  status?: PodDisruptionBudgetStatus;
}

export interface PodDisruptionBudgetInput {
  metadata: InputMeta;
  spec?: PodDisruptionBudgetSpec;
}

export interface Eviction {
  apiVersion?: string;
  deleteOptions?: DeleteOptions;
  kind?: string;
  metadata?: ObjectMeta;
}

export interface PodDisruptionBudgetList {
  apiVersion?: string;
  items: PodDisruptionBudget[];
  kind?: string;
  metadata?: ListMeta;
}

export interface PodDisruptionBudgetSpec {
  maxUnavailable?: IntOrString;
  minAvailable?: IntOrString;
  selector?: LabelSelector;
  unhealthyPodEvictionPolicy?: 'AlwaysAllow' | 'IfHealthyBudget';
}

export interface PodDisruptionBudgetStatus {
  /** @listMapKey type */
  conditions?: Condition[];
  currentHealthy?: Int32;
  desiredHealthy?: Int32;
  disruptedPods?: { [key: string]: DateTime };
  disruptionsAllowed?: Int32;
  expectedPods?: Int32;
  observedGeneration?: Int64;
}

export const PodDisruptionBudget: Kind<PodDisruptionBudget, PodDisruptionBudgetInput, 'policy', 'v1', 'PodDisruptionBudget', 'poddisruptionbudgets', 'Namespaced'> = { group: 'policy', version: 'v1', kind: 'PodDisruptionBudget', plural: 'poddisruptionbudgets', scope: 'Namespaced', protobuf: messages.PodDisruptionBudget };
