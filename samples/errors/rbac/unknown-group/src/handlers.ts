import type { Deployment } from 'kext/apps/v1';

/**
 * @controller
 * @rbac get networking/ingresses
 */
export async function reconcileDeployment(deployment: Deployment) {
  return deployment.spec?.paused ? { requeueAfter: '1m' } : undefined;
}
