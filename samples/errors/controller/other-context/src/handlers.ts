import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import type { Pod } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment(deployment: Deployment, { log }: Context<Pod>) {
  log.info(deployment.metadata.name);
}
