import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * Gives a pod what the restricted Pod Security Standard wants and its author left open. What is set stays.
 *
 * @mutates
 * @reinvocationPolicy IfNeeded
 * @order 10
 */
export function hardenPod({ object }: AdmissionRequest<Pod, 'CREATE'>) {
  const { spec } = object;
  if (spec === undefined) return undefined;
  spec.securityContext ??= {};
  spec.securityContext.seccompProfile ??= { type: 'RuntimeDefault' };
  for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
    container.securityContext ??= {};
    // The API server takes no privileged one without; whether there may be one is for another webhook to say.
    if (!container.securityContext.privileged) container.securityContext.allowPrivilegeEscalation ??= false;
    container.securityContext.capabilities ??= { drop: ['ALL'] };
  }
  return object;
}
