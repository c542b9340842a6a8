// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as corev1 from '../core/v1.js';
import * as metav1 from '../meta/v1.js';

export const PodFailurePolicyOnExitCodesRequirement: Message = {
  1: { name: 'containerName', type: 'string' },
  2: { name: 'operator', type: 'string' },
  3: { name: 'values', type: 'int', holds: 'list', nulls: true },
};

export const PodFailurePolicyOnPodConditionsPattern: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
};

export const PodFailurePolicyRule: Message = {
  1: { name: 'action', type: 'string' },
  2: { name: 'onExitCodes', type: PodFailurePolicyOnExitCodesRequirement },
  3: { name: 'onPodConditions', type: PodFailurePolicyOnPodConditionsPattern, holds: 'list' },
};

export const PodFailurePolicy: Message = {
  1: { name: 'rules', type: PodFailurePolicyRule, holds: 'list', nulls: true },
};

export const SuccessPolicyRule: Message = {
  1: { name: 'succeededIndexes', type: 'string' },
  2: { name: 'succeededCount', type: 'int' },
};

export const SuccessPolicy: Message = {
  1: { name: 'rules', type: SuccessPolicyRule, holds: 'list', nulls: true },
};

export const JobSpec: Message = {
  1: { name: 'parallelism', type: 'int' },
  2: { name: 'completions', type: 'int' },
  3: { name: 'activeDeadlineSeconds', type: 'int' },
  4: { name: 'selector', type: metav1.LabelSelector },
  5: { name: 'manualSelector', type: 'bool' },
  6: { name: 'template', type: corev1.PodTemplateSpec },
  7: { name: 'backoffLimit', type: 'int' },
  8: { name: 'ttlSecondsAfterFinished', type: 'int' },
  9: { name: 'completionMode', type: 'string' },
  10: { name: 'suspend', type: 'bool' },
  11: { name: 'podFailurePolicy', type: PodFailurePolicy },
  12: { name: 'backoffLimitPerIndex', type: 'int' },
  13: { name: 'maxFailedIndexes', type: 'int' },
  14: { name: 'podReplacementPolicy', type: 'string' },
  15: { name: 'managedBy', type: 'string' },
  16: { name: 'successPolicy', type: SuccessPolicy },
};

export const JobTemplateSpec: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: JobSpec },
};

export const CronJobSpec: Message = {
  1: { name: 'schedule', type: 'string' },
  2: { name: 'startingDeadlineSeconds', type: 'int' },
  3: { name: 'concurrencyPolicy', type: 'string', omitsZero: true },
  4: { name: 'suspend', type: 'bool' },
  5: { name: 'jobTemplate', type: JobTemplateSpec },
  6: { name: 'successfulJobsHistoryLimit', type: 'int' },
  7: { name: 'failedJobsHistoryLimit', type: 'int' },
  8: { name: 'timeZone', type: 'string' },
};

export const CronJobStatus: Message = {
  1: { name: 'active', type: corev1.ObjectReference, holds: 'list' },
  4: { name: 'lastScheduleTime', type: 'time' },
  5: { name: 'lastSuccessfulTime', type: 'time' },
};

export const CronJob: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: CronJobSpec },
  3: { name: 'status', type: CronJobStatus },
};

export const JobCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'lastProbeTime', type: 'time' },
  4: { name: 'lastTransitionTime', type: 'time' },
  5: { name: 'reason', type: 'string', omitsZero: true },
  6: { name: 'message', type: 'string', omitsZero: true },
};

export const UncountedTerminatedPods: Message = {
  1: { name: 'succeeded', type: 'string', holds: 'list' },
  2: { name: 'failed', type: 'string', holds: 'list' },
};

export const JobStatus: Message = {
  1: { name: 'conditions', type: JobCondition, holds: 'list' },
  2: { name: 'startTime', type: 'time' },
  3: { name: 'completionTime', type: 'time' },
  4: { name: 'active', type: 'int', omitsZero: true },
  5: { name: 'succeeded', type: 'int', omitsZero: true },
  6: { name: 'failed', type: 'int', omitsZero: true },
  7: { name: 'completedIndexes', type: 'string', omitsZero: true },
  8: { name: 'uncountedTerminatedPods', type: UncountedTerminatedPods },
  9: { name: 'ready', type: 'int' },
  10: { name: 'failedIndexes', type: 'string' },
  11: { name: 'terminating', type: 'int' },
};

export const Job: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: JobSpec },
  3: { name: 'status', type: JobStatus },
};
