import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';
import { Denied } from 'kext/runtime';
import { containersOf } from './workloads.js';

/**
 * Refuses privileged containers, those that are added to a running pod included. Nodes register their static pods as
 * they are, so they aren't asked.
 *
 * @validates
 * @subresources ephemeralcontainers
 * @matchCondition not-a-node !("system:nodes" in request.userInfo.groups)
 * @timeoutSeconds 3
 */
export function forbidPrivileged({ object }: AdmissionRequest<Pod>) {
  const privileged = containersOf(object.spec).filter(({ securityContext }) => securityContext?.privileged);
  if (privileged.length === 0) return;
  throw new Denied(`these containers are privileged: ${privileged.map(({ name }) => name).join(', ')}`);
}
