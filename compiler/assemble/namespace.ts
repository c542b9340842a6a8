import type { JsonObject } from '../model/json.js';
import type { Configuration } from '../model/resource.js';

/** Namespaces that are there already, and that others use: no label of theirs is ours to set. */
const shared = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

export function namespaceObjects({ namespace }: Configuration): readonly JsonObject[] {
  if (shared.includes(namespace)) return [];
  const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
  return [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } }];
}
