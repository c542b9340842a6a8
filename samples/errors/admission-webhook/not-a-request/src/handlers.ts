import type { Pod } from 'kext/core/v1';

/** @validates */
export function checkPod(pod: Pod) {
  return { allowed: pod.spec?.hostNetwork !== true };
}
