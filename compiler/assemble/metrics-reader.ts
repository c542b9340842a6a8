import type { JsonObject } from '../model/json.js';
import type { Configuration } from '../model/resource.js';

/** What whoever scrapes secured metrics is bound to. */
export function metricsReader({ name }: Configuration): JsonObject {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: `${name}-metrics-reader` },
    rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }],
  };
}
