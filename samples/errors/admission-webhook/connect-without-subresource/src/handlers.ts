import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * @validates
 */
export function noShells({ userInfo }: AdmissionRequest<Pod, 'CONNECT'>) {
  return { allowed: userInfo.username === 'admin' };
}
