import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * @mutates
 */
export function markPod({ oldObject }: AdmissionRequest<Pod, 'DELETE'>) {
  return oldObject;
}
