// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/apps/v1.js';
import type { Kind } from '../../api/kind.js';
import type { InputMeta, ReadMeta } from '../../api/metadata.js';
import type { DateTime, Int32, Int64, IntOrString, JsonObject } from '../../api/scalars.js';
import type { EmbeddedPersistentVolumeClaim, PodTemplateSpec, PodTemplateSpecInput } from '../core/v1.js';
import type { LabelSelector, ListMeta } from '../meta/v1.js';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#controllerrevision-v1-apps */
export interface ControllerRevision {
  apiVersion: 'apps/v1';
  kind: 'ControllerRevision';
  metadata: ReadMeta;
  data?: JsonObject;
  revision: Int64;
}

export interface ControllerRevisionInput {
  metadata: InputMeta;
  data?: JsonObject;
  revision: Int64;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonset-v1-apps */
export interface DaemonSet {
  apiVersion: 'apps/v1';
  kind: 'DaemonSet';
  metadata: ReadMeta;
  spec?: DaemonSetSpec;
  status?: DaemonSetStatus;
}

export interface DaemonSetInput {
  metadata: InputMeta;
  spec?: DaemonSetSpecInput;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deployment-v1-apps */
export interface Deployment {
  apiVersion: 'apps/v1';
  kind: 'Deployment';
  metadata: ReadMeta;
  spec?: DeploymentSpec;
  status?: DeploymentStatus;
}

export interface DeploymentInput {
  metadata: InputMeta;
  spec?: DeploymentSpecInput;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicaset-v1-apps */
export interface ReplicaSet {
  apiVersion: 'apps/v1';
  kind: 'ReplicaSet';
  metadata: ReadMeta;
  spec?: ReplicaSetSpec;
  status?: ReplicaSetStatus;
}

export interface ReplicaSetInput {
  metadata: InputMeta;
  spec?: ReplicaSetSpecInput;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#statefulset-v1-apps */
export interface StatefulSet {
  apiVersion: 'apps/v1';
  kind: 'StatefulSet';
  metadata: ReadMeta;
  spec?: StatefulSetSpec;
  status?: StatefulSetStatus;
}

export interface StatefulSetInput {
  metadata: InputMeta;
  spec?: StatefulSetSpecInput;
}

export interface ControllerRevisionList {
  apiVersion?: string;
  items: ControllerRevision[];
  kind?: string;
  metadata?: ListMeta;
}

export interface DaemonSetCondition {
  lastTransitionTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface DaemonSetList {
  apiVersion?: string;
  items: DaemonSet[];
  kind?: string;
  metadata?: ListMeta;
}

export interface DaemonSetSpec {
  minReadySeconds?: Int32;
  revisionHistoryLimit?: Int32;
  selector: LabelSelector;
  template: PodTemplateSpec;
  updateStrategy?: DaemonSetUpdateStrategy;
}

export interface DaemonSetSpecInput extends Omit<DaemonSetSpec, 'template'> {
  template: PodTemplateSpecInput;
}

export interface DaemonSetStatus {
  collisionCount?: Int32;
  /** @listMapKey type */
  conditions?: DaemonSetCondition[];
  currentNumberScheduled: Int32;
  desiredNumberScheduled: Int32;
  numberAvailable?: Int32;
  numberMisscheduled: Int32;
  numberReady: Int32;
  numberUnavailable?: Int32;
  observedGeneration?: Int64;
  updatedNumberScheduled?: Int32;
}

export interface DaemonSetUpdateStrategy {
  rollingUpdate?: RollingUpdateDaemonSet;
  type?: 'OnDelete' | 'RollingUpdate';
}

export interface DeploymentCondition {
  lastTransitionTime?: DateTime;
  lastUpdateTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface DeploymentList {
  apiVersion?: string;
  items: Deployment[];
  kind?: string;
  metadata?: ListMeta;
}

export interface DeploymentSpec {
  minReadySeconds?: Int32;
  paused?: boolean;
  progressDeadlineSeconds?: Int32;
  replicas?: Int32;
  revisionHistoryLimit?: Int32;
  selector: LabelSelector;
  strategy?: DeploymentStrategy;
  template: PodTemplateSpec;
}

export interface DeploymentSpecInput extends Omit<DeploymentSpec, 'template'> {
  template: PodTemplateSpecInput;
}

export interface DeploymentStatus {
  availableReplicas?: Int32;
  collisionCount?: Int32;
  /** @listMapKey type */
  conditions?: DeploymentCondition[];
  observedGeneration?: Int64;
  readyReplicas?: Int32;
  replicas?: Int32;
  terminatingReplicas?: Int32;
  unavailableReplicas?: Int32;
  updatedReplicas?: Int32;
}

export interface DeploymentStrategy {
  rollingUpdate?: RollingUpdateDeployment;
  type?: 'Recreate' | 'RollingUpdate';
}

export interface ReplicaSetCondition {
  lastTransitionTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface ReplicaSetList {
  apiVersion?: string;
  items: ReplicaSet[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ReplicaSetSpec {
  minReadySeconds?: Int32;
  replicas?: Int32;
  selector: LabelSelector;
  template?: PodTemplateSpec;
}

export interface ReplicaSetSpecInput extends Omit<ReplicaSetSpec, 'template'> {
  template?: PodTemplateSpecInput;
}

export interface ReplicaSetStatus {
  availableReplicas?: Int32;
  /** @listMapKey type */
  conditions?: ReplicaSetCondition[];
  fullyLabeledReplicas?: Int32;
  observedGeneration?: Int64;
  readyReplicas?: Int32;
  replicas: Int32;
  terminatingReplicas?: Int32;
}

export interface RollingUpdateDaemonSet {
  maxSurge?: IntOrString;
  maxUnavailable?: IntOrString;
}

export interface RollingUpdateDeployment {
  maxSurge?: IntOrString;
  maxUnavailable?: IntOrString;
}

export interface RollingUpdateStatefulSetStrategy {
  maxUnavailable?: IntOrString;
  partition?: Int32;
}

export interface StatefulSetCondition {
  lastTransitionTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface StatefulSetList {
  apiVersion?: string;
  items: StatefulSet[];
  kind?: string;
  metadata?: ListMeta;
}

export interface StatefulSetOrdinals {
  start?: Int32;
}

export interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  whenDeleted?: string;
  whenScaled?: string;
}

export interface StatefulSetSpec {
  minReadySeconds?: Int32;
  ordinals?: StatefulSetOrdinals;
  persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;
  podManagementPolicy?: 'OrderedReady' | 'Parallel';
  replicas?: Int32;
  revisionHistoryLimit?: Int32;
  selector: LabelSelector;
  serviceName?: string;
  template: PodTemplateSpec;
  updateStrategy?: StatefulSetUpdateStrategy;
  volumeClaimTemplates?: EmbeddedPersistentVolumeClaim[];
}

export interface StatefulSetSpecInput extends Omit<StatefulSetSpec, 'template'> {
  template: PodTemplateSpecInput;
}

export interface StatefulSetStatus {
  availableReplicas?: Int32;
  collisionCount?: Int32;
  /** @listMapKey type */
  conditions?: StatefulSetCondition[];
  currentReplicas?: Int32;
  currentRevision?: string;
  observedGeneration?: Int64;
  readyReplicas?: Int32;
  replicas: Int32;
  updateRevision?: string;
  updatedReplicas?: Int32;
}

export interface StatefulSetUpdateStrategy {
  rollingUpdate?: RollingUpdateStatefulSetStrategy;
  type?: 'OnDelete' | 'RollingUpdate';
}

export const ControllerRevision: Kind<ControllerRevision, ControllerRevisionInput, 'apps', 'v1', 'ControllerRevision', 'controllerrevisions', 'Namespaced'> = { group: 'apps', version: 'v1', kind: 'ControllerRevision', plural: 'controllerrevisions', scope: 'Namespaced', protobuf: messages.ControllerRevision };

export const DaemonSet: Kind<DaemonSet, DaemonSetInput, 'apps', 'v1', 'DaemonSet', 'daemonsets', 'Namespaced'> = { group: 'apps', version: 'v1', kind: 'DaemonSet', plural: 'daemonsets', scope: 'Namespaced', protobuf: messages.DaemonSet };

export const Deployment: Kind<Deployment, DeploymentInput, 'apps', 'v1', 'Deployment', 'deployments', 'Namespaced'> = { group: 'apps', version: 'v1', kind: 'Deployment', plural: 'deployments', scope: 'Namespaced', protobuf: messages.Deployment };

export const ReplicaSet: Kind<ReplicaSet, ReplicaSetInput, 'apps', 'v1', 'ReplicaSet', 'replicasets', 'Namespaced'> = { group: 'apps', version: 'v1', kind: 'ReplicaSet', plural: 'replicasets', scope: 'Namespaced', protobuf: messages.ReplicaSet };

export const StatefulSet: Kind<StatefulSet, StatefulSetInput, 'apps', 'v1', 'StatefulSet', 'statefulsets', 'Namespaced'> = { group: 'apps', version: 'v1', kind: 'StatefulSet', plural: 'statefulsets', scope: 'Namespaced', protobuf: messages.StatefulSet };
