// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/autoscaling/v1.js';
import type { Kind } from '../../api/kind.js';
import type { InputMeta, ReadMeta } from '../../api/metadata.js';
import type { DateTime, Int32, Int64 } from '../../api/scalars.js';
import type { ListMeta, ObjectMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#horizontalpodautoscaler-v1-autoscaling
 */
export interface HorizontalPodAutoscaler {
  apiVersion: 'autoscaling/v1';
  kind: 'HorizontalPodAutoscaler';
  metadata: ReadMeta;
  spec: HorizontalPodAutoscalerSpec;
  status?: HorizontalPodAutoscalerStatus;
}

export interface HorizontalPodAutoscalerInput {
  metadata: InputMeta;
  spec: HorizontalPodAutoscalerSpec;
}

/** @mapType atomic */
export interface CrossVersionObjectReference {
  apiVersion?: string;
  kind: string;
  name: string;
}

export interface HorizontalPodAutoscalerList {
  apiVersion?: string;
  items: HorizontalPodAutoscaler[];
  kind?: string;
  metadata?: ListMeta;
}

export interface HorizontalPodAutoscalerSpec {
  maxReplicas: Int32;
  minReplicas?: Int32;
  scaleTargetRef: CrossVersionObjectReference;
  targetCPUUtilizationPercentage?: Int32;
}

export interface HorizontalPodAutoscalerStatus {
  currentCPUUtilizationPercentage?: Int32;
  currentReplicas: Int32;
  desiredReplicas: Int32;
  lastScaleTime?: DateTime;
  observedGeneration?: Int64;
}

export interface Scale {
  apiVersion?: string;
  kind?: string;
  metadata?: ObjectMeta;
  spec?: ScaleSpec;
  status?: ScaleStatus;
}

export interface ScaleSpec {
  replicas?: Int32;
}

export interface ScaleStatus {
  replicas: Int32;
  selector?: string;
}

export const HorizontalPodAutoscaler: Kind<HorizontalPodAutoscaler, HorizontalPodAutoscalerInput, 'autoscaling', 'v1', 'HorizontalPodAutoscaler', 'horizontalpodautoscalers', 'Namespaced'> = { group: 'autoscaling', version: 'v1', kind: 'HorizontalPodAutoscaler', plural: 'horizontalpodautoscalers', scope: 'Namespaced', protobuf: messages.HorizontalPodAutoscaler };
