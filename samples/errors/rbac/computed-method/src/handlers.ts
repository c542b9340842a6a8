import type { Context } from 'kext';
import { Deployment } from 'kext/apps/v1';

/** @controller */
export async function reconcileDeployment({ metadata }: Deployment, context: Context<Deployment>) {
  const method = metadata.annotations?.['example.com/then'] as 'delete' | 'get';
  await context[method](Deployment, metadata);
}
