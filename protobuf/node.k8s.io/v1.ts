// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as corev1 from '../core/v1.js';
import * as metav1 from '../meta/v1.js';

export const Overhead: Message = {
  1: { name: 'podFixed', type: 'quantity', holds: 'map' },
};

export const Scheduling: Message = {
  1: { name: 'nodeSelector', type: 'string', holds: 'map' },
  2: { name: 'tolerations', type: corev1.Toleration, holds: 'list' },
};

export const RuntimeClass: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'handler', type: 'string' },
  3: { name: 'overhead', type: Overhead },
  4: { name: 'scheduling', type: Scheduling },
};
