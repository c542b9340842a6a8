import type { CronJob } from '../../generated/kinds.js';
import { nextAfter, parseSchedule, type Schedule } from './schedule.js';

export interface Due {
  /** The latest time that has come and for which no job was started. */
  readonly missed?: Date;
  /** The next time to come. */
  readonly next?: Date;
}

/** After a long outage only the last of the missed runs is caught up with, and never one beyond its deadline. */
export function dueTimes(cronJob: CronJob, now: Date): Due | string {
  const schedule = parseSchedule(cronJob.spec.schedule);
  if (typeof schedule === 'string') return schedule;
  const missed = lastMissed(schedule, since(cronJob, now), now);
  const next = nextAfter(schedule, now);
  return { ...(missed && { missed }), ...(next && { next }) };
}

function since({ metadata, spec, status }: CronJob, now: Date): Date {
  const last = new Date(status?.lastScheduleTime ?? metadata.creationTimestamp);
  const deadline = spec.startingDeadlineSeconds;
  if (deadline === undefined) return last;
  return new Date(Math.max(last.getTime(), now.getTime() - deadline * 1000));
}

function lastMissed(schedule: Schedule, after: Date, now: Date): Date | undefined {
  let missed: Date | undefined;
  for (let time = nextAfter(schedule, after); time && time <= now; time = nextAfter(schedule, time)) missed = time;
  return missed;
}
