import type { Context } from 'kext';
import { Job } from 'kext/batch/v1';
import type { CronJob } from '../../generated/kinds.js';

/** On every job: the CronJob that it belongs to. */
export const jobLabel = 'batch.example.com/cron-job';

/** The oldest first. */
export async function jobsOf({ metadata }: CronJob, { cached }: Context<CronJob>): Promise<readonly Job[]> {
  const { name, namespace } = metadata;
  const jobs = await cached.list(Job, { namespace, labelSelector: { matchLabels: { [jobLabel]: name } } });
  return [...jobs].sort((left, right) => started(left) - started(right));
}

export function activeJobs(jobs: readonly Job[]): readonly Job[] {
  return jobs.filter((job) => !isFinished(job, 'Complete') && !isFinished(job, 'Failed'));
}

/** Those beyond the limits of the history. */
export function outdatedJobs({ spec }: CronJob, jobs: readonly Job[]): readonly Job[] {
  const succeeded = jobs.filter((job) => isFinished(job, 'Complete'));
  const failed = jobs.filter((job) => isFinished(job, 'Failed'));
  return [
    ...succeeded.slice(0, Math.max(0, succeeded.length - spec.successfulJobsHistoryLimit)),
    ...failed.slice(0, Math.max(0, failed.length - spec.failedJobsHistoryLimit)),
  ];
}

function isFinished({ status }: Job, type: 'Complete' | 'Failed'): boolean {
  return status?.conditions?.some((condition) => condition.type === type && condition.status === 'True') ?? false;
}

function started({ metadata, status }: Job): number {
  return new Date(status?.startTime ?? metadata.creationTimestamp).getTime();
}
