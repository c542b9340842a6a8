import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';

/** @controller */
export async function reconcileDeployment(deployment: Deployment, context: Context<Deployment>) {
  console.log(deployment.metadata.name, context);
}
