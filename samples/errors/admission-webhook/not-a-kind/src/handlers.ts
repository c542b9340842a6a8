import type { AdmissionRequest } from 'kext';
import type { PodSpec } from 'kext/core/v1';

/** @validates */
export function checkPod({ object }: AdmissionRequest<PodSpec>) {
  return { allowed: object.hostNetwork !== true };
}
