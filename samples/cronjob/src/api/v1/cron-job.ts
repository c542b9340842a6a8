import type { Condition, CustomResource, DateTime, Int32, Int64 } from 'kext';
import type { JobTemplateSpec } from 'kext/batch/v1';

/**
 * Runs a job again and again, on a schedule.
 *
 * @resource batch.example.com/v1
 * @storage
 * @shortName cj
 * @category batch
 * @column Schedule .spec.schedule
 * @column Suspended .spec.suspend
 * @column Active .status.activeCount
 * @column "Last Schedule" .status.lastScheduleTime date
 * @column Age .metadata.creationTimestamp
 */
export interface CronJob extends CustomResource<CronJobSpec, CronJobStatus> {}

/** What happens when a job is due while the last one is still running. */
export type ConcurrencyPolicy = 'Allow' | 'Forbid' | 'Replace';

export interface CronJobSpec {
  /**
   * When to run, in cron's five fields, in UTC.
   * @minLength 9
   * @maxLength 100
   * @example "*\/5 * * * *"
   */
  schedule: string;

  /**
   * How late a job may start. A job that is later counts as missed, and is left out.
   * @minimum 0
   */
  startingDeadlineSeconds?: Int64;

  /**
   * `Allow` starts it all the same, `Forbid` leaves it out, `Replace` ends the one that runs.
   * @default "Allow"
   */
  concurrencyPolicy: ConcurrencyPolicy;

  /**
   * Starts no further jobs; those that run go on.
   * @default false
   */
  suspend: boolean;

  /** The job to run. */
  jobTemplate: JobTemplateSpec;

  /**
   * How many jobs that succeeded to keep.
   * @minimum 0
   * @default 3
   */
  successfulJobsHistoryLimit: Int32;

  /**
   * How many jobs that failed to keep.
   * @minimum 0
   * @default 1
   */
  failedJobsHistoryLimit: Int32;
}

export interface CronJobStatus {
  /**
   * The jobs that run.
   * @listType set
   * @maxItems 1000
   */
  active?: string[];
  activeCount?: Int32;
  /** When a job was last due and started. */
  lastScheduleTime?: DateTime;
  conditions?: Condition[];
}
