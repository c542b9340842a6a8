import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * @validates
 * @subresources ephemeralcontainer
 */
export function checkPod({ object }: AdmissionRequest<Pod>) {
  return { allowed: object.spec?.hostNetwork !== true };
}
