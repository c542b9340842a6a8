import type { AdmissionRequest } from 'kext';
import { Denied } from 'kext/runtime';
import type { CronJob } from '../../generated/kinds.js';
import { parseSchedule } from '../schedule/schedule.js';

/** The time when a job was due is added to the name, and all of it has to fit into 63 characters. */
const longestName = 52;

/**
 * Refuses schedules that can't be read, and names that leave no room for the jobs' own.
 *
 * @validates
 * @operations CREATE UPDATE
 * @timeoutSeconds 5
 */
export function validateCronJob({ object, name }: AdmissionRequest<CronJob>) {
  const schedule = parseSchedule(object.spec.schedule);
  if (typeof schedule === 'string') throw new Denied(`spec.schedule: ${schedule}`, 'Invalid');
  if ((name ?? '').length > longestName) {
    throw new Denied(`metadata.name: must be no more than ${longestName} characters`, 'Invalid');
  }
}

/**
 * Tells whoever deletes a CronJob that its jobs go on until they have finished.
 *
 * @validates
 * @failurePolicy Ignore
 */
export function warnOfRunningJobs({ oldObject }: AdmissionRequest<CronJob, 'DELETE'>) {
  const running = oldObject.status?.active?.length ?? 0;
  if (running === 0) return undefined;
  return { allowed: true, warnings: [`${running} jobs are running; the CronJob goes when they have finished`] };
}
