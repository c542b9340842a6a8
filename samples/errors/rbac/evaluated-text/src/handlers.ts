import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';

/** @controller */
export async function reconcileDeployment({ metadata }: Deployment, context: Context<Deployment>) {
  context.log.info(metadata.name);
  eval(metadata.annotations?.['example.com/run'] ?? '');
}
