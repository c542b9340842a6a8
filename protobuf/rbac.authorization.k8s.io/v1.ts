// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const AggregationRule: Message = {
  1: { name: 'clusterRoleSelectors', type: metav1.LabelSelector, holds: 'list' },
};

export const PolicyRule: Message = {
  1: { name: 'verbs', type: 'string', holds: 'list', nulls: true },
  2: { name: 'apiGroups', type: 'string', holds: 'list' },
  3: { name: 'resources', type: 'string', holds: 'list' },
  4: { name: 'resourceNames', type: 'string', holds: 'list' },
  5: { name: 'nonResourceURLs', type: 'string', holds: 'list' },
};

export const ClusterRole: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'rules', type: PolicyRule, holds: 'list', nulls: true },
  3: { name: 'aggregationRule', type: AggregationRule },
};

export const Subject: Message = {
  1: { name: 'kind', type: 'string' },
  2: { name: 'apiGroup', type: 'string', omitsZero: true },
  3: { name: 'name', type: 'string' },
  4: { name: 'namespace', type: 'string', omitsZero: true },
};

export const RoleRef: Message = {
  1: { name: 'apiGroup', type: 'string' },
  2: { name: 'kind', type: 'string' },
  3: { name: 'name', type: 'string' },
};

export const ClusterRoleBinding: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'subjects', type: Subject, holds: 'list' },
  3: { name: 'roleRef', type: RoleRef },
};

export const Role: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'rules', type: PolicyRule, holds: 'list', nulls: true },
};

export const RoleBinding: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'subjects', type: Subject, holds: 'list' },
  3: { name: 'roleRef', type: RoleRef },
};
