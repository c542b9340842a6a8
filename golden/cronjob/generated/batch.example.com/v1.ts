// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { InputMeta, Int32, Int64, Kind, ReadMeta } from 'kext';
import type { JobTemplateSpec, JobTemplateSpecInput } from 'kext/batch/v1';
import type { ConcurrencyPolicy, CronJobStatus } from '../../src/api/v1/cron-job.js';

/** Runs a job again and again, on a schedule. */
export interface CronJob {
  apiVersion: 'batch.example.com/v1';
  kind: 'CronJob';
  metadata: ReadMeta;
  spec: CronJobSpec;
  status?: CronJobStatus;
}

/** CronJob as it is sent: what has a default may be left out. */
export interface CronJobInput {
  metadata: InputMeta;
  spec: CronJobSpecInput;
}

export const CronJob: Kind<CronJob, CronJobInput, 'batch.example.com', 'v1', 'CronJob', 'cronjobs', 'Namespaced'> = {
  group: 'batch.example.com',
  version: 'v1',
  kind: 'CronJob',
  plural: 'cronjobs',
  scope: 'Namespaced',
};

export interface CronJobSpec {
  /** When to run, in cron's five fields, in UTC. */
  schedule: string;
  /** How late a job may start. A job that is later counts as missed, and is left out. */
  startingDeadlineSeconds?: Int64;
  /** `Allow` starts it all the same, `Forbid` leaves it out, `Replace` ends the one that runs. */
  concurrencyPolicy: ConcurrencyPolicy;
  /** Starts no further jobs; those that run go on. */
  suspend: boolean;
  /** The job to run. */
  jobTemplate: JobTemplateSpec;
  /** How many jobs that succeeded to keep. */
  successfulJobsHistoryLimit: Int32;
  /** How many jobs that failed to keep. */
  failedJobsHistoryLimit: Int32;
}

export interface CronJobSpecInput {
  /** When to run, in cron's five fields, in UTC. */
  schedule: string;
  /** How late a job may start. A job that is later counts as missed, and is left out. */
  startingDeadlineSeconds?: Int64;
  /** `Allow` starts it all the same, `Forbid` leaves it out, `Replace` ends the one that runs. */
  concurrencyPolicy?: ConcurrencyPolicy;
  /** Starts no further jobs; those that run go on. */
  suspend?: boolean;
  /** The job to run. */
  jobTemplate: JobTemplateSpecInput;
  /** How many jobs that succeeded to keep. */
  successfulJobsHistoryLimit?: Int32;
  /** How many jobs that failed to keep. */
  failedJobsHistoryLimit?: Int32;
}
