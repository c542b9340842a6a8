import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ControlPlane } from '../cluster/control-plane.js';

/** The path of a kubeconfig that leads through the proxy: with the token of a ServiceAccount that may do everything. */
export async function kubeconfigThrough(cluster: ControlPlane, url: string): Promise<string> {
  const { request } = cluster;
  await request('POST', '/api/v1/namespaces/default/serviceaccounts', { metadata: { name: 'chaos' } });
  await request('POST', '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings', {
    metadata: { name: 'chaos' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
    subjects: [{ kind: 'ServiceAccount', namespace: 'default', name: 'chaos' }],
  });
  const direct = cluster.kubeconfigFor({ token: await cluster.token('default', 'chaos') });
  const path = join(cluster.folder, 'through.kubeconfig');
  writeFileSync(path, readFileSync(direct, 'utf8').replace(cluster.url, url), { mode: 0o600 });
  return path;
}
