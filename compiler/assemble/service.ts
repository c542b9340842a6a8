import type { JsonObject } from '../model/json.js';
import type { Configuration } from '../model/resource.js';
import { selectorLabels } from './selector.js';

/** Where the API server reaches the webhooks. */
export function service(configuration: Configuration): JsonObject {
  const { name, namespace } = configuration;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: {
      ports: [{ name: 'webhook', port: 443, protocol: 'TCP', targetPort: 'webhook' }],
      selector: selectorLabels(configuration),
    },
  };
}
