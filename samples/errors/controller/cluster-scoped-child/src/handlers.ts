import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import { Namespace } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment({ metadata }: Deployment, { own }: Context<Deployment>) {
  await own(Namespace, { metadata: { name: `of-${metadata.name}` } });
}
