// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/storage.k8s.io/v1.js';
import type { Kind } from '../../api/kind.js';
import type { ClusterReadMeta, InputMeta, ReadMeta } from '../../api/metadata.js';
import type { DateTime, Int32, Int64, Quantity } from '../../api/scalars.js';
import type { PersistentVolumeSpec, PersistentVolumeSpecInput, TopologySelectorTerm } from '../core/v1.js';
import type { LabelSelector, ListMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csidriver-v1-storage-k8s-io
 */
export interface CSIDriver {
  apiVersion: 'storage.k8s.io/v1';
  kind: 'CSIDriver';
  metadata: ClusterReadMeta;
  spec: CSIDriverSpec;
}

export interface CSIDriverInput {
  metadata: InputMeta;
  spec: CSIDriverSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csinode-v1-storage-k8s-io */
export interface CSINode {
  apiVersion: 'storage.k8s.io/v1';
  kind: 'CSINode';
  metadata: ClusterReadMeta;
  spec: CSINodeSpec;
}

export interface CSINodeInput {
  metadata: InputMeta;
  spec: CSINodeSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#csistoragecapacity-v1-storage-k8s-io
 */
export interface CSIStorageCapacity {
  apiVersion: 'storage.k8s.io/v1';
  kind: 'CSIStorageCapacity';
  metadata: ReadMeta;
  capacity?: Quantity;
  maximumVolumeSize?: Quantity;
  nodeTopology?: LabelSelector;
  storageClassName: string;
}

export interface CSIStorageCapacityInput {
  metadata: InputMeta;
  capacity?: Quantity;
  maximumVolumeSize?: Quantity;
  nodeTopology?: LabelSelector;
  storageClassName: string;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#storageclass-v1-storage-k8s-io
 */
export interface StorageClass {
  apiVersion: 'storage.k8s.io/v1';
  kind: 'StorageClass';
  metadata: ClusterReadMeta;
  allowVolumeExpansion?: boolean;
  allowedTopologies?: TopologySelectorTerm[];
  mountOptions?: string[];
  parameters?: { [key: string]: string };
  provisioner: string;
  reclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
}

export interface StorageClassInput {
  metadata: InputMeta;
  allowVolumeExpansion?: boolean;
  allowedTopologies?: TopologySelectorTerm[];
  mountOptions?: string[];
  parameters?: { [key: string]: string };
  provisioner: string;
  reclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattachment-v1-storage-k8s-io
 */
export interface VolumeAttachment {
  apiVersion: 'storage.k8s.io/v1';
  kind: 'VolumeAttachment';
  metadata: ClusterReadMeta;
  spec: VolumeAttachmentSpec;
  status?: VolumeAttachmentStatus;
}

export interface VolumeAttachmentInput {
  metadata: InputMeta;
  spec: VolumeAttachmentSpecInput;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#volumeattributesclass-v1-storage-k8s-io
 */
export interface VolumeAttributesClass {
  apiVersion: 'storage.k8s.io/v1';
  kind: 'VolumeAttributesClass';
  metadata: ClusterReadMeta;
  driverName: string;
  parameters?: { [key: string]: string };
}

export interface VolumeAttributesClassInput {
  metadata: InputMeta;
  driverName: string;
  parameters?: { [key: string]: string };
}

export interface CSIDriverList {
  apiVersion?: string;
  items: CSIDriver[];
  kind?: string;
  metadata?: ListMeta;
}

export interface CSIDriverSpec {
  attachRequired?: boolean;
  fsGroupPolicy?: string;
  nodeAllocatableUpdatePeriodSeconds?: Int64;
  podInfoOnMount?: boolean;
  preventPodSchedulingIfMissing?: boolean;
  requiresRepublish?: boolean;
  seLinuxMount?: boolean;
  serviceAccountTokenInSecrets?: boolean;
  storageCapacity?: boolean;
  tokenRequests?: TokenRequest[];
  /** @listType set */
  volumeLifecycleModes?: string[];
}

export interface CSINodeDriver {
  allocatable?: VolumeNodeResources;
  name: string;
  nodeID: string;
  topologyKeys?: string[];
}

export interface CSINodeList {
  apiVersion?: string;
  items: CSINode[];
  kind?: string;
  metadata?: ListMeta;
}

export interface CSINodeSpec {
  /** @listMapKey name */
  drivers: CSINodeDriver[];
}

export interface CSIStorageCapacityList {
  apiVersion?: string;
  items: CSIStorageCapacity[];
  kind?: string;
  metadata?: ListMeta;
}

export interface StorageClassList {
  apiVersion?: string;
  items: StorageClass[];
  kind?: string;
  metadata?: ListMeta;
}

export interface TokenRequest {
  audience: string;
  expirationSeconds?: Int64;
}

export interface VolumeAttachmentList {
  apiVersion?: string;
  items: VolumeAttachment[];
  kind?: string;
  metadata?: ListMeta;
}

export interface VolumeAttachmentSource {
  inlineVolumeSpec?: PersistentVolumeSpec;
  persistentVolumeName?: string;
}

export interface VolumeAttachmentSourceInput extends Omit<VolumeAttachmentSource, 'inlineVolumeSpec'> {
  inlineVolumeSpec?: PersistentVolumeSpecInput;
}

export interface VolumeAttachmentSpec {
  attacher: string;
  nodeName: string;
  source: VolumeAttachmentSource;
}

export interface VolumeAttachmentSpecInput extends Omit<VolumeAttachmentSpec, 'source'> {
  source: VolumeAttachmentSourceInput;
}

export interface VolumeAttachmentStatus {
  attachError?: VolumeError;
  attached: boolean;
  attachmentMetadata?: { [key: string]: string };
  detachError?: VolumeError;
}

export interface VolumeAttributesClassList {
  apiVersion?: string;
  items: VolumeAttributesClass[];
  kind?: string;
  metadata?: ListMeta;
}

export interface VolumeError {
  errorCode?: Int32;
  message?: string;
  time?: DateTime;
}

export interface VolumeNodeResources {
  count?: Int32;
}

export const CSIDriver: Kind<CSIDriver, CSIDriverInput, 'storage.k8s.io', 'v1', 'CSIDriver', 'csidrivers', 'Cluster'> = { group: 'storage.k8s.io', version: 'v1', kind: 'CSIDriver', plural: 'csidrivers', scope: 'Cluster', protobuf: messages.CSIDriver };

export const CSINode: Kind<CSINode, CSINodeInput, 'storage.k8s.io', 'v1', 'CSINode', 'csinodes', 'Cluster'> = { group: 'storage.k8s.io', version: 'v1', kind: 'CSINode', plural: 'csinodes', scope: 'Cluster', protobuf: messages.CSINode };

export const CSIStorageCapacity: Kind<CSIStorageCapacity, CSIStorageCapacityInput, 'storage.k8s.io', 'v1', 'CSIStorageCapacity', 'csistoragecapacities', 'Namespaced'> = { group: 'storage.k8s.io', version: 'v1', kind: 'CSIStorageCapacity', plural: 'csistoragecapacities', scope: 'Namespaced', protobuf: messages.CSIStorageCapacity };

export const StorageClass: Kind<StorageClass, StorageClassInput, 'storage.k8s.io', 'v1', 'StorageClass', 'storageclasses', 'Cluster'> = { group: 'storage.k8s.io', version: 'v1', kind: 'StorageClass', plural: 'storageclasses', scope: 'Cluster', protobuf: messages.StorageClass };

export const VolumeAttachment: Kind<VolumeAttachment, VolumeAttachmentInput, 'storage.k8s.io', 'v1', 'VolumeAttachment', 'volumeattachments', 'Cluster'> = { group: 'storage.k8s.io', version: 'v1', kind: 'VolumeAttachment', plural: 'volumeattachments', scope: 'Cluster', protobuf: messages.VolumeAttachment };

export const VolumeAttributesClass: Kind<VolumeAttributesClass, VolumeAttributesClassInput, 'storage.k8s.io', 'v1', 'VolumeAttributesClass', 'volumeattributesclasses', 'Cluster'> = { group: 'storage.k8s.io', version: 'v1', kind: 'VolumeAttributesClass', plural: 'volumeattributesclasses', scope: 'Cluster', protobuf: messages.VolumeAttributesClass };
