import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import { ConfigMap } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment(_: Deployment, context: Context<Deployment>) {
  Object.assign(ConfigMap, { plural: 'secrets' });
  await context.get(ConfigMap, { name: 'settings' });
}
