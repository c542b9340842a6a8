// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const PodDisruptionBudgetSpec: Message = {
  1: { name: 'minAvailable', type: 'intOrString' },
  2: { name: 'selector', type: metav1.LabelSelector },
  3: { name: 'maxUnavailable', type: 'intOrString' },
  4: { name: 'unhealthyPodEvictionPolicy', type: 'string' },
};

export const PodDisruptionBudgetStatus: Message = {
  1: { name: 'observedGeneration', type: 'int', omitsZero: true },
  2: { name: 'disruptedPods', type: 'time', holds: 'map' },
  3: { name: 'disruptionsAllowed', type: 'int' },
  4: { name: 'currentHealthy', type: 'int' },
  5: { name: 'desiredHealthy', type: 'int' },
  6: { name: 'expectedPods', type: 'int' },
  7: { name: 'conditions', type: metav1.Condition, holds: 'list' },
};

export const PodDisruptionBudget: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: PodDisruptionBudgetSpec },
  3: { name: 'status', type: PodDisruptionBudgetStatus },
};
