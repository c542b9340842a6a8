// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const LeaseSpec: Message = {
  1: { name: 'holderIdentity', type: 'string' },
  2: { name: 'leaseDurationSeconds', type: 'int' },
  3: { name: 'acquireTime', type: 'microTime' },
  4: { name: 'renewTime', type: 'microTime' },
  5: { name: 'leaseTransitions', type: 'int' },
  6: { name: 'strategy', type: 'string' },
  7: { name: 'preferredHolder', type: 'string' },
};

export const Lease: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: LeaseSpec },
};
