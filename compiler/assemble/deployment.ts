import type { JsonObject } from '../model/json.js';
import type { Configuration } from '../model/resource.js';
import { portsOf } from './ports.js';
import { selectorLabels } from './selector.js';

export const defaultReplicas = 2;

export const defaultResources = {
  limits: { memory: '512Mi' },
  requests: { cpu: '50m', memory: '128Mi' },
} as const;

/** One for everything: every replica answers webhooks, the leader reconciles. */
export function deployment(configuration: Configuration, served: boolean): JsonObject {
  const { name, namespace, labels } = configuration;
  const matchLabels = selectorLabels(configuration);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace },
    spec: {
      replicas: defaultReplicas,
      selector: { matchLabels },
      template: {
        metadata: { labels: { ...labels, ...matchLabels } },
        spec: {
          containers: [container(configuration, served)],
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          serviceAccountName: name,
          topologySpreadConstraints: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map((topologyKey) => ({
            labelSelector: { matchLabels },
            maxSkew: 1,
            topologyKey,
            whenUnsatisfiable: 'ScheduleAnyway',
          })),
        },
      },
    },
  };
}

function container(configuration: Configuration, served: boolean): JsonObject {
  const { name, image, secureMetrics } = configuration;
  return {
    name,
    image,
    ...(secureMetrics && { args: ['--metrics-secure'] }),
    env: [
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
    ],
    ports: Object.entries(portsOf(configuration))
      .filter(([port]) => served || port !== 'webhook')
      .map(([port, containerPort]) => ({ containerPort, name: port, protocol: 'TCP' })),
    livenessProbe: { httpGet: { path: '/healthz', port: 'health' }, periodSeconds: 20 },
    readinessProbe: { httpGet: { path: '/readyz', port: 'health' }, periodSeconds: 10 },
    resources: defaultResources,
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    },
  };
}
