import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';

/** @controller */
export async function reconcileDeployment(_: Deployment, context: Context<Deployment>) {
  const { get } = context;
  context.get = (kind, key) => get(kind, { ...key, namespace: 'elsewhere' });
}
