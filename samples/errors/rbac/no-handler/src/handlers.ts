import type { Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import { ConfigMap } from 'kext/core/v1';

/** @controller */
export async function reconcileDeployment(deployment: Deployment, context: Context<Deployment>) {
  await settings(context, deployment.metadata.namespace);
}

/** @rbac get core/configmaps name=settings - how the platform team wants it */
export async function settings({ get }: Context<Deployment>, namespace: string) {
  return get(ConfigMap, { name: 'settings', namespace });
}
