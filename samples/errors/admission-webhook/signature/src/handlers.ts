import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * @validates
 */
export function checkPod({ object }: AdmissionRequest<Pod>, strict: boolean) {
  return { allowed: !strict || object.spec?.hostNetwork !== true };
}
