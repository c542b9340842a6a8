import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import { Secret } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment({ metadata }: Deployment, { list, log }: Context<Deployment>) {
  const secrets = await list(Secret, { labelSelector: `app=${metadata.name}` });
  log.info('found', { secrets: secrets.length });
}
