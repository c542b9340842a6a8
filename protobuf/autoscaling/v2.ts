// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const MetricTarget: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'value', type: 'quantity' },
  3: { name: 'averageValue', type: 'quantity' },
  4: { name: 'averageUtilization', type: 'int' },
};

export const ContainerResourceMetricSource: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'target', type: MetricTarget },
  3: { name: 'container', type: 'string' },
};

export const MetricValueStatus: Message = {
  1: { name: 'value', type: 'quantity' },
  2: { name: 'averageValue', type: 'quantity' },
  3: { name: 'averageUtilization', type: 'int' },
};

export const ContainerResourceMetricStatus: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'current', type: MetricValueStatus },
  3: { name: 'container', type: 'string' },
};

export const CrossVersionObjectReference: Message = {
  1: { name: 'kind', type: 'string' },
  2: { name: 'name', type: 'string' },
  3: { name: 'apiVersion', type: 'string', omitsZero: true },
};

export const MetricIdentifier: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'selector', type: metav1.LabelSelector },
};

export const ExternalMetricSource: Message = {
  1: { name: 'metric', type: MetricIdentifier },
  2: { name: 'target', type: MetricTarget },
};

export const ExternalMetricStatus: Message = {
  1: { name: 'metric', type: MetricIdentifier },
  2: { name: 'current', type: MetricValueStatus },
};

export const HPAScalingPolicy: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'value', type: 'int' },
  3: { name: 'periodSeconds', type: 'int' },
};

export const HPAScalingRules: Message = {
  1: { name: 'selectPolicy', type: 'string' },
  2: { name: 'policies', type: HPAScalingPolicy, holds: 'list' },
  3: { name: 'stabilizationWindowSeconds', type: 'int' },
  4: { name: 'tolerance', type: 'quantity' },
};

export const ObjectMetricSource: Message = {
  1: { name: 'describedObject', type: CrossVersionObjectReference },
  2: { name: 'target', type: MetricTarget },
  3: { name: 'metric', type: MetricIdentifier },
};

export const PodsMetricSource: Message = {
  1: { name: 'metric', type: MetricIdentifier },
  2: { name: 'target', type: MetricTarget },
};

export const ResourceMetricSource: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'target', type: MetricTarget },
};

export const MetricSpec: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'object', type: ObjectMetricSource },
  3: { name: 'pods', type: PodsMetricSource },
  4: { name: 'resource', type: ResourceMetricSource },
  5: { name: 'external', type: ExternalMetricSource },
  7: { name: 'containerResource', type: ContainerResourceMetricSource },
};

export const HorizontalPodAutoscalerBehavior: Message = {
  1: { name: 'scaleUp', type: HPAScalingRules },
  2: { name: 'scaleDown', type: HPAScalingRules },
};

export const HorizontalPodAutoscalerSpec: Message = {
  1: { name: 'scaleTargetRef', type: CrossVersionObjectReference },
  2: { name: 'minReplicas', type: 'int' },
  3: { name: 'maxReplicas', type: 'int' },
  4: { name: 'metrics', type: MetricSpec, holds: 'list' },
  5: { name: 'behavior', type: HorizontalPodAutoscalerBehavior },
};

export const ObjectMetricStatus: Message = {
  1: { name: 'metric', type: MetricIdentifier },
  2: { name: 'current', type: MetricValueStatus },
  3: { name: 'describedObject', type: CrossVersionObjectReference },
};

export const PodsMetricStatus: Message = {
  1: { name: 'metric', type: MetricIdentifier },
  2: { name: 'current', type: MetricValueStatus },
};

export const ResourceMetricStatus: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'current', type: MetricValueStatus },
};

export const MetricStatus: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'object', type: ObjectMetricStatus },
  3: { name: 'pods', type: PodsMetricStatus },
  4: { name: 'resource', type: ResourceMetricStatus },
  5: { name: 'external', type: ExternalMetricStatus },
  7: { name: 'containerResource', type: ContainerResourceMetricStatus },
};

export const HorizontalPodAutoscalerCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'lastTransitionTime', type: 'time' },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'message', type: 'string', omitsZero: true },
};

export const HorizontalPodAutoscalerStatus: Message = {
  1: { name: 'observedGeneration', type: 'int' },
  2: { name: 'lastScaleTime', type: 'time' },
  3: { name: 'currentReplicas', type: 'int', omitsZero: true },
  4: { name: 'desiredReplicas', type: 'int' },
  5: { name: 'currentMetrics', type: MetricStatus, holds: 'list', nulls: true },
  6: { name: 'conditions', type: HorizontalPodAutoscalerCondition, holds: 'list' },
};

export const HorizontalPodAutoscaler: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: HorizontalPodAutoscalerSpec },
  3: { name: 'status', type: HorizontalPodAutoscalerStatus },
};
