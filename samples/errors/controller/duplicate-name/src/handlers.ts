import type { Deployment } from 'kext/apps/v1';

/** @controller deployments */
export async function reconcileDeployment(deployment: Deployment) {
  return deployment.spec?.paused ? { requeueAfter: '1m' } : undefined;
}

/** @finalizes deployments */
export async function dropDeployment(deployment: Deployment) {
  return deployment.status?.replicas ? { requeueAfter: '1m' } : undefined;
}
