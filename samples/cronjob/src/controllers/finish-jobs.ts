import type { Context } from 'kext';
import type { CronJob } from '../../generated/kinds.js';
import { activeJobs, jobsOf } from './jobs.js';

/**
 * Lets the jobs that run finish before their CronJob goes, and takes them along then.
 *
 * @finalizes finish-jobs
 */
export async function finishJobs(cronJob: CronJob, context: Context<CronJob>) {
  const running = activeJobs(await jobsOf(cronJob, context));
  if (running.length === 0) return undefined;
  context.event('Normal', 'WaitingForJobs', `${running.length} jobs are still running`);
  return { requeueAfter: '30s' };
}
