import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ControlPlane, startControlPlane } from '../../cluster/control-plane.js';
import type { Site } from './operator-process.js';

/** A control plane, and what operators of the benchmark need around them. */
export interface Ground extends Site {
  readonly cluster: ControlPlane;
  /** Whether operators find the API server as in a pod; otherwise by a kubeconfig, which takes kext longer to read. */
  readonly inPod: boolean;
  close(): Promise<void>;
}

const serviceAccount = '/var/run/secrets/kubernetes.io/serviceaccount';

export async function prepareGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'kext-bench-runtime-'));
  const cluster = await startControlPlane();
  const { certificate, key } = await cluster.issue({ commonName: 'webhooks', hosts: ['127.0.0.1'] });
  writeFileSync(join(folder, 'tls.crt'), certificate);
  writeFileSync(join(folder, 'tls.key'), key);
  const token = await administrator(cluster);
  const inPod = putServiceAccount({ token, authority: cluster.authority });
  const { hostname, port } = new URL(cluster.url);
  const environment = inPod
    ? { KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port, LEADER_ELECT: 'false' }
    : { KUBECONFIG: cluster.kubeconfigFor({ token }) };
  return {
    folder,
    cluster,
    inPod,
    environment,
    async close() {
      await cluster.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function administrator(cluster: ControlPlane): Promise<string> {
  const metadata = { name: 'bench' };
  await cluster.request('POST', '/api/v1/namespaces/default/serviceaccounts', { metadata });
  await cluster.request('POST', '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings', {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
    subjects: [{ kind: 'ServiceAccount', name: 'bench', namespace: 'default' }],
  });
  return cluster.token('default', 'bench');
}

/** False where it may not, or where there is one. */
function putServiceAccount({ token, authority }: { token: string; authority: string }): boolean {
  if (existsSync(dirname(serviceAccount))) return false;
  try {
    mkdirSync(serviceAccount, { recursive: true });
  } catch {
    return false;
  }
  const files = { token, 'ca.crt': authority, namespace: 'default' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(serviceAccount, name), text);
  // However the process ends: other programs would take this machine for a pod.
  process.on('exit', () => rmSync(dirname(serviceAccount), { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return true;
}
