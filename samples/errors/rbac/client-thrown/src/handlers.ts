import type { Client, Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';

class NotReady extends Error {
  constructor(readonly client: Client) {
    super('not ready');
  }
}

/** @controller */
export async function reconcileDeployment({ status }: Deployment, context: Context<Deployment>) {
  if (!status?.readyReplicas) throw new NotReady(context);
}
