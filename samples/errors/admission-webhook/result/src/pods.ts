import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @validates */
export function checkPod({ object }: AdmissionRequest<Pod>) {
  return object.spec?.hostNetwork !== true;
}

/** @mutates */
export function labelPod({ object }: AdmissionRequest<Pod, 'CREATE'>) {
  return { metadata: { labels: { ...object.metadata.labels, team: 'a' } } };
}
