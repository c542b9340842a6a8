import type { Deployment } from 'kext/apps/v1';

/** @controller Deployments_1 */
export async function reconcileDeployment(deployment: Deployment) {
  return deployment.spec?.paused ? { requeueAfter: '1m' } : undefined;
}
