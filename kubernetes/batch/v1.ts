// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/batch/v1.js';
import type { Kind } from '../../api/kind.js';
import type { InputMeta, ReadMeta } from '../../api/metadata.js';
import type { DateTime, Int32, Int64 } from '../../api/scalars.js';
import type { ObjectReference, PodTemplateSpec, PodTemplateSpecInput } from '../core/v1.js';
import type { LabelSelector, ListMeta, ObjectMeta } from '../meta/v1.js';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#cronjob-v1-batch */
export interface CronJob {
  apiVersion: 'batch/v1';
  kind: 'CronJob';
  metadata: ReadMeta;
  spec: CronJobSpec;
  status?: CronJobStatus;
}

export interface CronJobInput {
  metadata: InputMeta;
  spec: CronJobSpecInput;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#job-v1-batch */
export interface Job {
  apiVersion: 'batch/v1';
  kind: 'Job';
  metadata: ReadMeta;
  spec?: JobSpec;
  status?: JobStatus;
}

export interface JobInput {
  metadata: InputMeta;
  spec?: JobSpecInput;
}

export interface CronJobList {
  apiVersion?: string;
  items: CronJob[];
  kind?: string;
  metadata?: ListMeta;
}

export interface CronJobSpec {
  concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  failedJobsHistoryLimit?: Int32;
  jobTemplate: JobTemplateSpec;
  schedule: string;
  startingDeadlineSeconds?: Int64;
  successfulJobsHistoryLimit?: Int32;
  suspend?: boolean;
  timeZone?: string;
}

export interface CronJobSpecInput extends Omit<CronJobSpec, 'jobTemplate'> {
  jobTemplate: JobTemplateSpecInput;
}

export interface CronJobStatus {
  active?: ObjectReference[];
  lastScheduleTime?: DateTime;
  lastSuccessfulTime?: DateTime;
}

export interface JobCondition {
  lastProbeTime?: DateTime;
  lastTransitionTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface JobList {
  apiVersion?: string;
  items: Job[];
  kind?: string;
  metadata?: ListMeta;
}

export interface JobSpec {
  activeDeadlineSeconds?: Int64;
  backoffLimit?: Int32;
  backoffLimitPerIndex?: Int32;
  completionMode?: 'Indexed' | 'NonIndexed';
  completions?: Int32;
  managedBy?: string;
  manualSelector?: boolean;
  maxFailedIndexes?: Int32;
  parallelism?: Int32;
  podFailurePolicy?: PodFailurePolicy;
  podReplacementPolicy?: 'Failed' | 'TerminatingOrFailed';
  selector?: LabelSelector;
  successPolicy?: SuccessPolicy;
  suspend?: boolean;
  template: PodTemplateSpec;
  ttlSecondsAfterFinished?: Int32;
}

export interface JobSpecInput extends Omit<JobSpec, 'template'> {
  template: PodTemplateSpecInput;
}

export interface JobStatus {
  active?: Int32;
  completedIndexes?: string;
  completionTime?: DateTime;
  conditions?: JobCondition[];
  failed?: Int32;
  failedIndexes?: string;
  ready?: Int32;
  startTime?: DateTime;
  succeeded?: Int32;
  terminating?: Int32;
  uncountedTerminatedPods?: UncountedTerminatedPods;
}

export interface JobTemplateSpec {
  metadata?: ObjectMeta;
  spec?: JobSpec;
}

export interface JobTemplateSpecInput extends Omit<JobTemplateSpec, 'spec'> {
  spec?: JobSpecInput;
}

export interface PodFailurePolicy {
  rules: PodFailurePolicyRule[];
}

export interface PodFailurePolicyOnExitCodesRequirement {
  containerName?: string;
  operator: 'In' | 'NotIn';
  /** @listType set */
  values: Int32[];
}

export interface PodFailurePolicyOnPodConditionsPattern {
  status?: string;
  type: string;
}

export interface PodFailurePolicyRule {
  action: 'Count' | 'FailIndex' | 'FailJob' | 'Ignore';
  onExitCodes?: PodFailurePolicyOnExitCodesRequirement;
  onPodConditions?: PodFailurePolicyOnPodConditionsPattern[];
}

export interface SuccessPolicy {
  rules: SuccessPolicyRule[];
}

export interface SuccessPolicyRule {
  succeededCount?: Int32;
  succeededIndexes?: string;
}

export interface UncountedTerminatedPods {
  /** @listType set */
  failed?: string[];
  /** @listType set */
  succeeded?: string[];
}

export const CronJob: Kind<CronJob, CronJobInput, 'batch', 'v1', 'CronJob', 'cronjobs', 'Namespaced'> = { group: 'batch', version: 'v1', kind: 'CronJob', plural: 'cronjobs', scope: 'Namespaced', protobuf: messages.CronJob };

export const Job: Kind<Job, JobInput, 'batch', 'v1', 'Job', 'jobs', 'Namespaced'> = { group: 'batch', version: 'v1', kind: 'Job', plural: 'jobs', scope: 'Namespaced', protobuf: messages.Job };
