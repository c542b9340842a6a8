import type { Context } from 'kext';
import { Deployment } from 'kext/apps/v1';
import type { ConnectionPool } from '../../generated/kinds.js';

/**
 * Keeps the pods of a pool, in the number that is wanted or that an autoscaler says.
 *
 * @controller
 */
export async function reconcileConnectionPool(pool: ConnectionPool, { own, status }: Context<ConnectionPool>) {
  const { metadata, spec } = pool;
  const labels = { 'app.kubernetes.io/name': 'connection-pool', 'app.kubernetes.io/instance': metadata.name };
  const deployment = await own(Deployment, {
    metadata: { name: `pool-${metadata.name}`, labels },
    spec: {
      replicas: spec.replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name: 'pool',
              image: 'registry.example.com/pgbouncer:1.24',
              args: [`--mode=${spec.mode.toLowerCase()}`, `--database=${spec.database.name}`],
            },
          ],
        },
      },
    },
  });
  const selector = Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
  await status({ replicas: deployment.status?.replicas ?? 0, selector });
}
