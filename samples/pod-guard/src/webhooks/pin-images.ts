import type { AdmissionRequest } from 'kext';
import type { DaemonSet, Deployment, StatefulSet } from 'kext/apps/v1';
import type { CronJob, Job } from 'kext/batch/v1';
import { containersOf, floats } from './workloads.js';

/**
 * Refuses images that are another one tomorrow. Asked about workloads, not about their pods, so that whoever writes a
 * Deployment is told, and not a controller.
 *
 * @validates
 * @objectSelector {"matchExpressions": [{"key": "pod-guard.example.com/floating-images", "operator": "DoesNotExist"}]}
 */
export function pinImages({ object }: AdmissionRequest<Deployment | StatefulSet | DaemonSet | Job | CronJob>) {
  const template = object.kind === 'CronJob' ? object.spec?.jobTemplate.spec?.template : object.spec?.template;
  const floating = containersOf(template?.spec).filter(({ image }) => image !== undefined && floats(image));
  return {
    allowed: floating.length === 0,
    reason: 'Invalid',
    message: `give these containers an image with a tag or a digest: ${floating.map(({ name }) => name).join(', ')}`,
  };
}
