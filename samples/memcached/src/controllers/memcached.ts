import type { Context } from 'kext';
import { Deployment } from 'kext/apps/v1';
import type { Memcached } from '../../generated/kinds.js';

/**
 * Keeps a Deployment of the wanted size, and tells how much of it is there.
 *
 * @controller
 */
export async function reconcileMemcached(memcached: Memcached, { own, status, conditions }: Context<Memcached>) {
  const { name } = memcached.metadata;
  const labels = { 'app.kubernetes.io/name': 'memcached', 'app.kubernetes.io/instance': name };
  const deployment = await own(Deployment, {
    metadata: { name, labels },
    spec: {
      replicas: memcached.spec.size,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [container(memcached)] } },
    },
  });
  const readyReplicas = deployment.status?.readyReplicas ?? 0;
  const ready = readyReplicas >= memcached.spec.size;
  await status({
    readyReplicas,
    conditions: conditions({
      type: 'Ready',
      status: ready ? 'True' : 'False',
      reason: ready ? 'AllPodsReady' : 'PodsMissing',
      message: `${readyReplicas} of ${memcached.spec.size} pods are ready`,
    }),
  });
}

function container(memcached: Memcached) {
  return {
    name: 'memcached',
    image: memcached.spec.image,
    args: ['-m', '64', '-o', 'modern'],
    ports: [{ name: 'memcached', containerPort: 11211, protocol: 'TCP' as const }],
    readinessProbe: { tcpSocket: { port: 'memcached' } },
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 1001,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' as const },
    },
  };
}
