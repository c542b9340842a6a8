import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * @validates
 * @matchCondition people request.userInfo.username != "admin"
 * @matchCondition people request.dryRun != true
 */
export function checkPod({ object }: AdmissionRequest<Pod>) {
  return { allowed: object.spec?.hostNetwork !== true };
}
