// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as corev1 from '../core/v1.js';
import * as metav1 from '../meta/v1.js';

export const ControllerRevision: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'data', type: 'json' },
  3: { name: 'revision', type: 'int' },
};

export const RollingUpdateDaemonSet: Message = {
  1: { name: 'maxUnavailable', type: 'intOrString' },
  2: { name: 'maxSurge', type: 'intOrString' },
};

export const DaemonSetUpdateStrategy: Message = {
  1: { name: 'type', type: 'string', omitsZero: true },
  2: { name: 'rollingUpdate', type: RollingUpdateDaemonSet },
};

export const DaemonSetSpec: Message = {
  1: { name: 'selector', type: metav1.LabelSelector, nulls: true },
  2: { name: 'template', type: corev1.PodTemplateSpec },
  3: { name: 'updateStrategy', type: DaemonSetUpdateStrategy },
  4: { name: 'minReadySeconds', type: 'int', omitsZero: true },
  6: { name: 'revisionHistoryLimit', type: 'int' },
};

export const DaemonSetCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'lastTransitionTime', type: 'time' },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'message', type: 'string', omitsZero: true },
};

export const DaemonSetStatus: Message = {
  1: { name: 'currentNumberScheduled', type: 'int' },
  2: { name: 'numberMisscheduled', type: 'int' },
  3: { name: 'desiredNumberScheduled', type: 'int' },
  4: { name: 'numberReady', type: 'int' },
  5: { name: 'observedGeneration', type: 'int', omitsZero: true },
  6: { name: 'updatedNumberScheduled', type: 'int', omitsZero: true },
  7: { name: 'numberAvailable', type: 'int', omitsZero: true },
  8: { name: 'numberUnavailable', type: 'int', omitsZero: true },
  9: { name: 'collisionCount', type: 'int' },
  10: { name: 'conditions', type: DaemonSetCondition, holds: 'list' },
};

export const DaemonSet: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: DaemonSetSpec },
  3: { name: 'status', type: DaemonSetStatus },
};

export const RollingUpdateDeployment: Message = {
  1: { name: 'maxUnavailable', type: 'intOrString' },
  2: { name: 'maxSurge', type: 'intOrString' },
};

export const DeploymentStrategy: Message = {
  1: { name: 'type', type: 'string', omitsZero: true },
  2: { name: 'rollingUpdate', type: RollingUpdateDeployment },
};

export const DeploymentSpec: Message = {
  1: { name: 'replicas', type: 'int' },
  2: { name: 'selector', type: metav1.LabelSelector, nulls: true },
  3: { name: 'template', type: corev1.PodTemplateSpec },
  4: { name: 'strategy', type: DeploymentStrategy },
  5: { name: 'minReadySeconds', type: 'int', omitsZero: true },
  6: { name: 'revisionHistoryLimit', type: 'int' },
  7: { name: 'paused', type: 'bool', omitsZero: true },
  9: { name: 'progressDeadlineSeconds', type: 'int' },
};

export const DeploymentCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'message', type: 'string', omitsZero: true },
  6: { name: 'lastUpdateTime', type: 'time' },
  7: { name: 'lastTransitionTime', type: 'time' },
};

export const DeploymentStatus: Message = {
  1: { name: 'observedGeneration', type: 'int', omitsZero: true },
  2: { name: 'replicas', type: 'int', omitsZero: true },
  3: { name: 'updatedReplicas', type: 'int', omitsZero: true },
  4: { name: 'availableReplicas', type: 'int', omitsZero: true },
  5: { name: 'unavailableReplicas', type: 'int', omitsZero: true },
  6: { name: 'conditions', type: DeploymentCondition, holds: 'list' },
  7: { name: 'readyReplicas', type: 'int', omitsZero: true },
  8: { name: 'collisionCount', type: 'int' },
  9: { name: 'terminatingReplicas', type: 'int' },
};

export const Deployment: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: DeploymentSpec },
  3: { name: 'status', type: DeploymentStatus },
};

export const ReplicaSetSpec: Message = {
  1: { name: 'replicas', type: 'int' },
  2: { name: 'selector', type: metav1.LabelSelector, nulls: true },
  3: { name: 'template', type: corev1.PodTemplateSpec },
  4: { name: 'minReadySeconds', type: 'int', omitsZero: true },
};

export const ReplicaSetCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'lastTransitionTime', type: 'time' },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'message', type: 'string', omitsZero: true },
};

export const ReplicaSetStatus: Message = {
  1: { name: 'replicas', type: 'int' },
  2: { name: 'fullyLabeledReplicas', type: 'int', omitsZero: true },
  3: { name: 'observedGeneration', type: 'int', omitsZero: true },
  4: { name: 'readyReplicas', type: 'int', omitsZero: true },
  5: { name: 'availableReplicas', type: 'int', omitsZero: true },
  6: { name: 'conditions', type: ReplicaSetCondition, holds: 'list' },
  7: { name: 'terminatingReplicas', type: 'int' },
};

export const ReplicaSet: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ReplicaSetSpec },
  3: { name: 'status', type: ReplicaSetStatus },
};

export const RollingUpdateStatefulSetStrategy: Message = {
  1: { name: 'partition', type: 'int' },
  2: { name: 'maxUnavailable', type: 'intOrString' },
};

export const StatefulSetUpdateStrategy: Message = {
  1: { name: 'type', type: 'string', omitsZero: true },
  2: { name: 'rollingUpdate', type: RollingUpdateStatefulSetStrategy },
};

export const StatefulSetPersistentVolumeClaimRetentionPolicy: Message = {
  1: { name: 'whenDeleted', type: 'string', omitsZero: true },
  2: { name: 'whenScaled', type: 'string', omitsZero: true },
};

export const StatefulSetOrdinals: Message = {
  1: { name: 'start', type: 'int' },
};

export const StatefulSetSpec: Message = {
  1: { name: 'replicas', type: 'int' },
  2: { name: 'selector', type: metav1.LabelSelector, nulls: true },
  3: { name: 'template', type: corev1.PodTemplateSpec },
  4: { name: 'volumeClaimTemplates', type: corev1.PersistentVolumeClaim, holds: 'list' },
  5: { name: 'serviceName', type: 'string' },
  6: { name: 'podManagementPolicy', type: 'string', omitsZero: true },
  7: { name: 'updateStrategy', type: StatefulSetUpdateStrategy },
  8: { name: 'revisionHistoryLimit', type: 'int' },
  9: { name: 'minReadySeconds', type: 'int', omitsZero: true },
  10: { name: 'persistentVolumeClaimRetentionPolicy', type: StatefulSetPersistentVolumeClaimRetentionPolicy },
  11: { name: 'ordinals', type: StatefulSetOrdinals },
};

export const StatefulSetCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'lastTransitionTime', type: 'time' },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'message', type: 'string', omitsZero: true },
};

export const StatefulSetStatus: Message = {
  1: { name: 'observedGeneration', type: 'int', omitsZero: true },
  2: { name: 'replicas', type: 'int' },
  3: { name: 'readyReplicas', type: 'int', omitsZero: true },
  4: { name: 'currentReplicas', type: 'int', omitsZero: true },
  5: { name: 'updatedReplicas', type: 'int', omitsZero: true },
  6: { name: 'currentRevision', type: 'string', omitsZero: true },
  7: { name: 'updateRevision', type: 'string', omitsZero: true },
  9: { name: 'collisionCount', type: 'int' },
  10: { name: 'conditions', type: StatefulSetCondition, holds: 'list' },
  11: { name: 'availableReplicas', type: 'int' },
};

export const StatefulSet: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: StatefulSetSpec },
  3: { name: 'status', type: StatefulSetStatus },
};
