import type { AdmissionRequest } from 'kext';
import type { CronJob } from '../../generated/kinds.js';

/**
 * Fills in what a schema can't: a job's pods must say what happens when they fail, and what the API server takes for
 * granted, `Always`, is refused in jobs.
 *
 * @mutates
 */
export function defaultCronJob({ object }: AdmissionRequest<CronJob>) {
  const pod = object.spec.jobTemplate.spec?.template.spec;
  if (pod !== undefined) pod.restartPolicy ??= 'OnFailure';
  object.spec.startingDeadlineSeconds ??= 200;
  return object;
}
