import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import { ConfigMap } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment({ metadata }: Deployment, { cached, log }: Context<Deployment>) {
  const settings = await cached.get(ConfigMap, { name: metadata.name });
  log.info('settings', { found: settings !== undefined });
}
