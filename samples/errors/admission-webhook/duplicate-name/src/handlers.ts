import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @mutates */
export function checkPod({ object }: AdmissionRequest<Pod>) {
  return object;
}

/** @validates */
export function check_pod({ object }: AdmissionRequest<Pod>) {
  return { allowed: object.spec?.hostNetwork !== true };
}
