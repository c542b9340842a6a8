import type { AdmissionRequest, Context } from 'kext';
import type { Pod } from 'kext/core/v1';
import { Denied } from 'kext/runtime';

/**
 * Has all pods in the cache, and does nothing about them.
 *
 * @controller pods
 */
export function watchPods(_pod: Pod, _context: Context<Pod>) {}

/** @mutates */
export function hardenPod({ object }: AdmissionRequest<Pod>) {
  const { spec } = object;
  if (spec === undefined) return undefined;
  spec.securityContext ??= {};
  spec.securityContext.seccompProfile ??= { type: 'RuntimeDefault' };
  for (const container of [...spec.containers, ...(spec.initContainers ?? [])]) {
    container.securityContext ??= {};
    container.securityContext.allowPrivilegeEscalation ??= false;
    container.securityContext.capabilities ??= { drop: ['ALL'] };
  }
  return object;
}

/** @validates */
export function forbidPrivileged({ object }: AdmissionRequest<Pod>) {
  const container = object.spec?.containers.find(({ securityContext }) => securityContext?.privileged);
  if (container) throw new Denied(`${container.name} is privileged`);
}
