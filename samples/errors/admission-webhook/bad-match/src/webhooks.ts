import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @validates */
export function checkPod({ object }: AdmissionRequest<Pod>) {
  return { allowed: object.metadata.name !== 'admin' };
}

/** @matches checkPods */
export const isNoNode = ({ userInfo }: AdmissionRequest<Pod>) => userInfo.username !== 'node';

/** @matches checkPod */
export const isSmall = (pod: Pod) => pod.metadata.name === 'small';
