/** The CronJob of cron-job-go.js in kext's annotations. */
export const cronJob = `import type { Condition, CustomResource, DateTime, Int32, Int64 } from 'kext';
import type { JobTemplateSpec } from 'kext/batch/v1';
import type { ObjectReference } from 'kext/core/v1';

/**
 * CronJob runs jobs by a schedule.
 *
 * @resource batch.tutorial.example.com/v1
 */
export interface CronJob extends CustomResource<CronJobSpec, CronJobStatus> {}

/** ConcurrencyPolicy describes how the job will be handled. */
export type ConcurrencyPolicy = 'Allow' | 'Forbid' | 'Replace';

/** CronJobSpec is the desired state of a CronJob. */
export interface CronJobSpec {
  /**
   * The schedule in Cron format.
   * @minLength 1
   */
  schedule: string;
  /**
   * Deadline in seconds for starting the job if it misses its time for any reason.
   * @minimum 0
   */
  startingDeadlineSeconds?: Int64;
  /**
   * How to treat concurrent executions of a job.
   * @default "Allow"
   */
  concurrencyPolicy?: ConcurrencyPolicy;
  /** Suspends all subsequent executions. */
  suspend?: boolean;
  /** The job that will be created. */
  jobTemplate: JobTemplateSpec;
  /**
   * The number of successful finished jobs to retain.
   * @minimum 0
   */
  successfulJobsHistoryLimit?: Int32;
  /**
   * The number of failed finished jobs to retain.
   * @minimum 0
   */
  failedJobsHistoryLimit?: Int32;
}

/** CronJobStatus is the observed state of a CronJob. */
export interface CronJobStatus {
  /**
   * The jobs that run now.
   * @listType atomic
   */
  active?: ObjectReference[];
  /** When the job was last scheduled. */
  lastScheduleTime?: DateTime;
  /** Its conditions. */
  conditions?: Condition[];
}
`;
