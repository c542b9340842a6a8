import type { Context } from 'kext';
import { Job } from 'kext/batch/v1';
import type { CronJob } from '../../generated/kinds.js';
import { dueTimes } from '../schedule/due.js';
import { activeJobs, jobLabel, jobsOf, outdatedJobs } from './jobs.js';

/**
 * Starts the jobs that are due, removes those that nobody needs any more, and says what is running.
 *
 * @controller
 * @workers 4
 * @timeout 1m
 */
export async function reconcileCronJob(cronJob: CronJob, context: Context<CronJob>) {
  const now = new Date();
  const due = dueTimes(cronJob, now);
  if (typeof due === 'string') {
    context.event('Warning', 'InvalidSchedule', due);
    return report(cronJob, context, { status: 'False', reason: 'InvalidSchedule', message: due });
  }
  await cleanUp(cronJob, context);
  const started = due.missed && !cronJob.spec.suspend ? await startJob(cronJob, due.missed, context) : undefined;
  await report(cronJob, context, { status: 'True', reason: 'Scheduled', message: '' }, started);
  if (due.next === undefined || cronJob.spec.suspend) return undefined;
  return { requeueAfter: `${Math.ceil((due.next.getTime() - now.getTime()) / 1000)}s` };
}

async function cleanUp(cronJob: CronJob, context: Context<CronJob>) {
  for (const { metadata } of outdatedJobs(cronJob, await jobsOf(cronJob, context))) {
    await context.delete(Job, metadata, { propagationPolicy: 'Background' });
    context.log.info('removed a finished job', { job: metadata.name });
  }
}

/** The time when it was due is in the job's name, so that no run is started twice. Undefined where none may start. */
async function startJob(cronJob: CronJob, due: Date, context: Context<CronJob>): Promise<Date | undefined> {
  const { jobTemplate, concurrencyPolicy } = cronJob.spec;
  const running = activeJobs(await jobsOf(cronJob, context));
  if (concurrencyPolicy === 'Forbid' && running.length > 0) {
    context.event('Normal', 'AlreadyRunning', `${running.length} jobs of the last run have not finished`);
    return undefined;
  }
  if (concurrencyPolicy === 'Replace') {
    for (const { metadata } of running) await context.delete(Job, metadata, { propagationPolicy: 'Background' });
  }
  const { name } = cronJob.metadata;
  const labels = { ...jobTemplate.metadata?.labels, [jobLabel]: name };
  await context.own(Job, {
    metadata: { name: `${name}-${due.getTime() / 60_000}`, labels, annotations: jobTemplate.metadata?.annotations },
    ...(jobTemplate.spec && { spec: jobTemplate.spec }),
  });
  return due;
}

interface Outcome {
  readonly status: 'True' | 'False';
  readonly reason: string;
  readonly message: string;
}

async function report(cronJob: CronJob, context: Context<CronJob>, outcome: Outcome, started?: Date) {
  const active = activeJobs(await jobsOf(cronJob, context)).map(({ metadata }) => metadata.name);
  const last = started?.toISOString().replace('.000', '') ?? cronJob.status?.lastScheduleTime;
  await context.status({
    active,
    activeCount: active.length,
    ...(last !== undefined && { lastScheduleTime: last }),
    conditions: context.conditions({ type: 'Ready', ...outcome }),
  });
}
