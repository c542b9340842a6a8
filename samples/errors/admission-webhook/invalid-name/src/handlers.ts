import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * @validates
 */
export function _({ object }: AdmissionRequest<Pod>) {
  return { allowed: object.spec?.hostNetwork !== true };
}
