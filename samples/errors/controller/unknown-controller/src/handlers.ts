import type { Deployment } from 'kext/apps/v1';
import type { Pod } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment(deployment: Deployment) {
  return deployment.spec?.paused ? { requeueAfter: '1m' } : undefined;
}

/** @enqueues reconcileDeployment */
export async function deploymentOf(pod: Pod) {
  return [{ name: pod.metadata.labels?.['app'] ?? '', namespace: pod.metadata.namespace }];
}
