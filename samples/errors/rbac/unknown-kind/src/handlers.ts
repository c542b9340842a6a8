import type { Context, Kind } from 'kext';
import type { Deployment } from 'kext/apps/v1';

/** @controller */
export async function reconcileDeployment({ metadata }: Deployment, context: Context<Deployment>) {
  const kind: Kind<unknown, unknown> = JSON.parse(metadata.annotations?.['example.com/kind'] ?? '');
  await context.delete(kind, { name: metadata.name });
}
