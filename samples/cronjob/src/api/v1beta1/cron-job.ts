import type { CustomResource } from 'kext';
import type { CronJobSpec, CronJobStatus } from '../v1/cron-job.js';

/**
 * Runs a job again and again, on a schedule.
 *
 * Its schema is that of v1: without a conversion, whatever one version has and the other has not would be lost.
 *
 * @resource batch.example.com/v1beta1
 * @deprecated batch.example.com/v1beta1 CronJob is deprecated; use batch.example.com/v1 CronJob
 * @column Schedule .spec.schedule
 * @column Age .metadata.creationTimestamp
 */
export interface CronJob extends CustomResource<CronJobSpec, CronJobStatus> {}
