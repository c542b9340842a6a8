import type { Client, Context } from 'kext';
import type { Deployment } from 'kext/apps/v1';

/** @controller */
export async function reconcileDeployment(_: Deployment, context: Context<Deployment>) {
  (globalThis as { client?: Client }).client = context;
}
