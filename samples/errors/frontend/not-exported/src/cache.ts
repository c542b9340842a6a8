import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';

/** @controller */
async function reconcileDeployment(deployment: Deployment, _context: Context<Deployment>) {
  return deployment.spec?.paused ? { requeueAfter: '1m' } : undefined;
}
