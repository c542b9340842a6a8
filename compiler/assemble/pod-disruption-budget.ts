import type { JsonObject } from '../model/json.js';
import type { Configuration } from '../model/resource.js';
import { selectorLabels } from './selector.js';

/** One at a time, by what may be missing: a minimum of one would keep a node with the only replica from draining. */
export function podDisruptionBudget(configuration: Configuration): JsonObject {
  const { name, namespace } = configuration;
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace },
    spec: {
      maxUnavailable: 1,
      selector: { matchLabels: selectorLabels(configuration) },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  };
}
