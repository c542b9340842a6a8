// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';

export const LabelSelectorRequirement: Message = {
  1: { name: 'key', type: 'string' },
  2: { name: 'operator', type: 'string' },
  3: { name: 'values', type: 'string', holds: 'list' },
};

export const LabelSelector: Message = {
  1: { name: 'matchLabels', type: 'string', holds: 'map' },
  2: { name: 'matchExpressions', type: LabelSelectorRequirement, holds: 'list' },
};

export const OwnerReference: Message = {
  1: { name: 'kind', type: 'string' },
  3: { name: 'name', type: 'string' },
  4: { name: 'uid', type: 'string' },
  5: { name: 'apiVersion', type: 'string' },
  6: { name: 'controller', type: 'bool' },
  7: { name: 'blockOwnerDeletion', type: 'bool' },
};

export const ObjectMeta: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
  2: { name: 'generateName', type: 'string', omitsZero: true },
  3: { name: 'namespace', type: 'string', omitsZero: true },
  4: { name: 'selfLink', type: 'string', omitsZero: true },
  5: { name: 'uid', type: 'string', omitsZero: true },
  6: { name: 'resourceVersion', type: 'string', omitsZero: true },
  7: { name: 'generation', type: 'int', omitsZero: true },
  8: { name: 'creationTimestamp', type: 'time', omitsZero: true },
  9: { name: 'deletionTimestamp', type: 'time' },
  10: { name: 'deletionGracePeriodSeconds', type: 'int' },
  11: { name: 'labels', type: 'string', holds: 'map' },
  12: { name: 'annotations', type: 'string', holds: 'map' },
  13: { name: 'ownerReferences', type: OwnerReference, holds: 'list' },
  14: { name: 'finalizers', type: 'string', holds: 'list' },
  17: { name: 'managedFields', type: 'unread', holds: 'list' },
};

export const Condition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'observedGeneration', type: 'int', omitsZero: true },
  4: { name: 'lastTransitionTime', type: 'time' },
  5: { name: 'reason', type: 'string' },
  6: { name: 'message', type: 'string' },
};

export const ShardInfo: Message = {
  1: { name: 'selector', type: 'string' },
};

export const ListMeta: Message = {
  1: { name: 'selfLink', type: 'string', omitsZero: true },
  2: { name: 'resourceVersion', type: 'string', omitsZero: true },
  3: { name: 'continue', type: 'string', omitsZero: true },
  4: { name: 'remainingItemCount', type: 'int' },
  5: { name: 'shardInfo', type: ShardInfo },
};

export const StatusCause: Message = {
  1: { name: 'reason', type: 'string', omitsZero: true },
  2: { name: 'message', type: 'string', omitsZero: true },
  3: { name: 'field', type: 'string', omitsZero: true },
};

export const StatusDetails: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
  2: { name: 'group', type: 'string', omitsZero: true },
  3: { name: 'kind', type: 'string', omitsZero: true },
  4: { name: 'causes', type: StatusCause, holds: 'list' },
  5: { name: 'retryAfterSeconds', type: 'int', omitsZero: true },
  6: { name: 'uid', type: 'string', omitsZero: true },
};

export const Status: Message = {
  1: { name: 'metadata', type: ListMeta },
  2: { name: 'status', type: 'string', omitsZero: true },
  3: { name: 'message', type: 'string', omitsZero: true },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'details', type: StatusDetails },
  6: { name: 'code', type: 'int', omitsZero: true },
};
