// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const PriorityClass: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'value', type: 'int' },
  3: { name: 'globalDefault', type: 'bool', omitsZero: true },
  4: { name: 'description', type: 'string', omitsZero: true },
  5: { name: 'preemptionPolicy', type: 'string' },
};
