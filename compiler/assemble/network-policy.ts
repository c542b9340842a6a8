import type { JsonObject } from '../model/json.js';
import type { Configuration } from '../model/resource.js';
import { portsOf } from './ports.js';
import { selectorLabels } from './selector.js';

/**
 * Ingress only. API servers have no label to allow them by, so webhooks are open to all; metrics are open to namespaces
 * labelled `metrics: enabled`. Probes come from the node, which no policy keeps out.
 */
export function networkPolicy(configuration: Configuration, served: boolean): JsonObject {
  const { name, namespace } = configuration;
  const ports = portsOf(configuration);
  const metrics = {
    from: [{ namespaceSelector: { matchLabels: { metrics: 'enabled' } } }],
    ports: [{ port: ports.metrics, protocol: 'TCP' }],
  };
  const webhook = { ports: [{ port: ports.webhook, protocol: 'TCP' }] };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: {
      ingress: served ? [webhook, metrics] : [metrics],
      podSelector: { matchLabels: selectorLabels(configuration) },
      policyTypes: ['Ingress'],
    },
  };
}
