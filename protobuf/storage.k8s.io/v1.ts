// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as corev1 from '../core/v1.js';
import * as metav1 from '../meta/v1.js';

export const TokenRequest: Message = {
  1: { name: 'audience', type: 'string' },
  2: { name: 'expirationSeconds', type: 'int' },
};

export const CSIDriverSpec: Message = {
  1: { name: 'attachRequired', type: 'bool' },
  2: { name: 'podInfoOnMount', type: 'bool' },
  3: { name: 'volumeLifecycleModes', type: 'string', holds: 'list' },
  4: { name: 'storageCapacity', type: 'bool' },
  5: { name: 'fsGroupPolicy', type: 'string' },
  6: { name: 'tokenRequests', type: TokenRequest, holds: 'list' },
  7: { name: 'requiresRepublish', type: 'bool' },
  8: { name: 'seLinuxMount', type: 'bool' },
  9: { name: 'nodeAllocatableUpdatePeriodSeconds', type: 'int' },
  10: { name: 'serviceAccountTokenInSecrets', type: 'bool' },
  11: { name: 'preventPodSchedulingIfMissing', type: 'bool' },
};

export const CSIDriver: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: CSIDriverSpec },
};

export const VolumeNodeResources: Message = {
  1: { name: 'count', type: 'int' },
};

export const CSINodeDriver: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'nodeID', type: 'string' },
  3: { name: 'topologyKeys', type: 'string', holds: 'list', nulls: true },
  4: { name: 'allocatable', type: VolumeNodeResources },
};

export const CSINodeSpec: Message = {
  1: { name: 'drivers', type: CSINodeDriver, holds: 'list', nulls: true },
};

export const CSINode: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: CSINodeSpec },
};

export const CSIStorageCapacity: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'nodeTopology', type: metav1.LabelSelector },
  3: { name: 'storageClassName', type: 'string' },
  4: { name: 'capacity', type: 'quantity' },
  5: { name: 'maximumVolumeSize', type: 'quantity' },
};

export const StorageClass: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'provisioner', type: 'string' },
  3: { name: 'parameters', type: 'string', holds: 'map' },
  4: { name: 'reclaimPolicy', type: 'string' },
  5: { name: 'mountOptions', type: 'string', holds: 'list' },
  6: { name: 'allowVolumeExpansion', type: 'bool' },
  7: { name: 'volumeBindingMode', type: 'string' },
  8: { name: 'allowedTopologies', type: corev1.TopologySelectorTerm, holds: 'list' },
};

export const VolumeAttachmentSource: Message = {
  1: { name: 'persistentVolumeName', type: 'string' },
  2: { name: 'inlineVolumeSpec', type: corev1.PersistentVolumeSpec },
};

export const VolumeAttachmentSpec: Message = {
  1: { name: 'attacher', type: 'string' },
  2: { name: 'source', type: VolumeAttachmentSource },
  3: { name: 'nodeName', type: 'string' },
};

export const VolumeError: Message = {
  1: { name: 'time', type: 'time' },
  2: { name: 'message', type: 'string', omitsZero: true },
  3: { name: 'errorCode', type: 'int' },
};

export const VolumeAttachmentStatus: Message = {
  1: { name: 'attached', type: 'bool' },
  2: { name: 'attachmentMetadata', type: 'string', holds: 'map' },
  3: { name: 'attachError', type: VolumeError },
  4: { name: 'detachError', type: VolumeError },
};

export const VolumeAttachment: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: VolumeAttachmentSpec },
  3: { name: 'status', type: VolumeAttachmentStatus },
};

export const VolumeAttributesClass: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'driverName', type: 'string' },
  3: { name: 'parameters', type: 'string', holds: 'map' },
};
