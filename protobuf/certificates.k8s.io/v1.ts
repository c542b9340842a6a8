// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const CertificateSigningRequestSpec: Message = {
  1: { name: 'request', type: 'bytes', nulls: true },
  2: { name: 'username', type: 'string', omitsZero: true },
  3: { name: 'uid', type: 'string', omitsZero: true },
  4: { name: 'groups', type: 'string', holds: 'list' },
  5: { name: 'usages', type: 'string', holds: 'list' },
  6: { name: 'extra', type: 'strings', holds: 'map' },
  7: { name: 'signerName', type: 'string' },
  8: { name: 'expirationSeconds', type: 'int' },
};

export const CertificateSigningRequestCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'reason', type: 'string', omitsZero: true },
  3: { name: 'message', type: 'string', omitsZero: true },
  4: { name: 'lastUpdateTime', type: 'time' },
  5: { name: 'lastTransitionTime', type: 'time' },
  6: { name: 'status', type: 'string' },
};

export const CertificateSigningRequestStatus: Message = {
  1: { name: 'conditions', type: CertificateSigningRequestCondition, holds: 'list' },
  2: { name: 'certificate', type: 'bytes', omitsZero: true },
};

export const CertificateSigningRequest: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: CertificateSigningRequestSpec },
  3: { name: 'status', type: CertificateSigningRequestStatus },
};
