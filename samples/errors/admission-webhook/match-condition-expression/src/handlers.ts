import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * @validates
 * @matchCondition mine objekt.metadata.namespace == "mine"
 */
export function checkPod({ object }: AdmissionRequest<Pod>) {
  return { allowed: object.spec?.hostNetwork !== true };
}
