import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import { ConfigMap } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment({ metadata }: Deployment, { own }: Context<Deployment>) {
  await own(ConfigMap, { metadata: { name: metadata.name, namespace: 'settings' } });
}
