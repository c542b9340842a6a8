// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ApiObjectProps, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ResourceRequirements } from 'kext/core/v1';
import { addManifests, customResourceDefinition } from './manifest.js';

export interface MemcachedChartProps {
  /** Where it runs; all that names the namespace follows. 'memcached-system' where it is left out. */
  readonly namespace?: string;
  /** 'registry.example.com/memcached:0.1.0' where it is left out. */
  readonly image?: string;
  /** 2 where it is left out. */
  readonly replicas?: number;
  /** Of the one container. */
  readonly resources?: ResourceRequirements;
  /** The folder that kext writes manifests into; the one beside charts/ where it is left out. */
  readonly manifests?: string;
}

/** Installs memcached: by default the objects of manifests/install.yaml. */
export class MemcachedChart extends Chart {
  constructor(scope: Construct, id: string, props: MemcachedChartProps = {}) {
    super(scope, id, { disableResourceNameHashes: true });
    const namespace = props.namespace ?? 'memcached-system';
    const image = props.image ?? 'registry.example.com/memcached:0.1.0';
    const replicas = props.replicas ?? 2;
    const resources = props.resources ?? { limits: { memory: '512Mi' }, requests: { cpu: '50m', memory: '128Mi' } };
    const manifests = props.manifests ?? fileURLToPath(new URL('../manifests', import.meta.url));
    const crd = (file: string) => customResourceDefinition(join(manifests, file), 'memcached-system', namespace);
    const objects: readonly ApiObjectProps[] = [
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: namespace,
          labels: { 'app.kubernetes.io/name': 'memcached', 'pod-security.kubernetes.io/enforce': 'restricted' },
        },
      },
      crd('crds/memcacheds.cache.example.com.yaml'),
      {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: 'memcached', namespace, labels: { 'app.kubernetes.io/name': 'memcached' } },
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'memcached', labels: { 'app.kubernetes.io/name': 'memcached' } },
        rules: [
          { apiGroups: ['apps'], resources: ['deployments'], verbs: ['create', 'list', 'patch', 'watch'] },
          { apiGroups: ['cache.example.com'], resources: ['memcacheds'], verbs: ['list', 'watch'] },
          { apiGroups: ['cache.example.com'], resources: ['memcacheds/status'], verbs: ['patch'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'memcached-edit',
          labels: { 'app.kubernetes.io/name': 'memcached', 'rbac.authorization.k8s.io/aggregate-to-edit': 'true' },
        },
        rules: [
          {
            apiGroups: ['cache.example.com'],
            resources: ['memcacheds'],
            verbs: ['create', 'delete', 'deletecollection', 'patch', 'update'],
          },
          { apiGroups: ['cache.example.com'], resources: ['memcacheds/scale'], verbs: ['patch', 'update'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'memcached-view',
          labels: { 'app.kubernetes.io/name': 'memcached', 'rbac.authorization.k8s.io/aggregate-to-view': 'true' },
        },
        rules: [
          { apiGroups: ['cache.example.com'], resources: ['memcacheds'], verbs: ['get', 'list', 'watch'] },
          { apiGroups: ['cache.example.com'], resources: ['memcacheds/scale', 'memcacheds/status'], verbs: ['get'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { name: 'memcached', labels: { 'app.kubernetes.io/name': 'memcached' } },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'memcached' },
        subjects: [{ kind: 'ServiceAccount', name: 'memcached', namespace }],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        metadata: { name: 'memcached', namespace, labels: { 'app.kubernetes.io/name': 'memcached' } },
        rules: [
          {
            apiGroups: ['coordination.k8s.io'],
            resources: ['leases'],
            resourceNames: ['memcached'],
            verbs: ['get', 'update'],
          },
          { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: { name: 'memcached', namespace, labels: { 'app.kubernetes.io/name': 'memcached' } },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'memcached' },
        subjects: [{ kind: 'ServiceAccount', name: 'memcached', namespace }],
      },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'memcached', namespace, labels: { 'app.kubernetes.io/name': 'memcached' } },
        spec: {
          replicas,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'memcached' } },
          template: {
            metadata: { labels: { 'app.kubernetes.io/name': 'memcached' } },
            spec: {
              containers: [
                {
                  name: 'memcached',
                  image,
                  env: [
                    { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
                    { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
                  ],
                  ports: [
                    { containerPort: 8080, name: 'metrics', protocol: 'TCP' },
                    { containerPort: 8081, name: 'health', protocol: 'TCP' },
                  ],
                  livenessProbe: { httpGet: { path: '/healthz', port: 'health' }, periodSeconds: 20 },
                  readinessProbe: { httpGet: { path: '/readyz', port: 'health' }, periodSeconds: 10 },
                  resources,
                  securityContext: {
                    allowPrivilegeEscalation: false,
                    capabilities: { drop: ['ALL'] },
                    readOnlyRootFilesystem: true,
                  },
                },
              ],
              securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
              serviceAccountName: 'memcached',
              topologySpreadConstraints: [
                {
                  labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'memcached' } },
                  maxSkew: 1,
                  topologyKey: 'kubernetes.io/hostname',
                  whenUnsatisfiable: 'ScheduleAnyway',
                },
                {
                  labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'memcached' } },
                  maxSkew: 1,
                  topologyKey: 'topology.kubernetes.io/zone',
                  whenUnsatisfiable: 'ScheduleAnyway',
                },
              ],
            },
          },
        },
      },
      {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: { name: 'memcached', namespace, labels: { 'app.kubernetes.io/name': 'memcached' } },
        spec: {
          maxUnavailable: 1,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'memcached' } },
          unhealthyPodEvictionPolicy: 'AlwaysAllow',
        },
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'memcached', namespace, labels: { 'app.kubernetes.io/name': 'memcached' } },
        spec: {
          ingress: [
            {
              from: [{ namespaceSelector: { matchLabels: { metrics: 'enabled' } } }],
              ports: [{ port: 8080, protocol: 'TCP' }],
            },
          ],
          podSelector: { matchLabels: { 'app.kubernetes.io/name': 'memcached' } },
          policyTypes: ['Ingress'],
        },
      },
    ];
    addManifests(this, objects);
  }
}
