import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import { ConfigMap } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment({ metadata }: Deployment, context: Context<Deployment>) {
  const namespace = metadata.annotations?.['example.com/settings-in'];
  const settings = await context.get(ConfigMap, { name: 'settings', namespace });
  context.log.info('settings', { found: settings !== undefined });
}
