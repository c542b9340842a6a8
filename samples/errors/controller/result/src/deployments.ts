import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import type { Secret } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment(deployment: Deployment, context: Context<Deployment>) {
  if (deployment.status?.readyReplicas) return;
  context.log.info('not ready yet');
  return { retryAfter: '30s' };
}

/** @enqueues reconcile-deployment */
export async function deploymentsOfSecret({ metadata }: Secret) {
  return metadata.name;
}
