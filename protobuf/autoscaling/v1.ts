// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const CrossVersionObjectReference: Message = {
  1: { name: 'kind', type: 'string' },
  2: { name: 'name', type: 'string' },
  3: { name: 'apiVersion', type: 'string', omitsZero: true },
};

export const HorizontalPodAutoscalerSpec: Message = {
  1: { name: 'scaleTargetRef', type: CrossVersionObjectReference },
  2: { name: 'minReplicas', type: 'int' },
  3: { name: 'maxReplicas', type: 'int' },
  4: { name: 'targetCPUUtilizationPercentage', type: 'int' },
};

export const HorizontalPodAutoscalerStatus: Message = {
  1: { name: 'observedGeneration', type: 'int' },
  2: { name: 'lastScaleTime', type: 'time' },
  3: { name: 'currentReplicas', type: 'int' },
  4: { name: 'desiredReplicas', type: 'int' },
  5: { name: 'currentCPUUtilizationPercentage', type: 'int' },
};

export const HorizontalPodAutoscaler: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: HorizontalPodAutoscalerSpec },
  3: { name: 'status', type: HorizontalPodAutoscalerStatus },
};
