// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ApiObjectProps, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ResourceRequirements } from 'kext/core/v1';
import { addManifests, customResourceDefinition } from './manifest.js';

export interface CronjobChartProps {
  /** Where it runs; all that names the namespace follows. 'cronjob-system' where it is left out. */
  readonly namespace?: string;
  /** 'registry.example.com/cronjob:0.1.0' where it is left out. */
  readonly image?: string;
  /** 2 where it is left out. */
  readonly replicas?: number;
  /** Of the one container. */
  readonly resources?: ResourceRequirements;
  /** The folder that kext writes manifests into; the one beside charts/ where it is left out. */
  readonly manifests?: string;
}

/** Installs cronjob: by default the objects of manifests/install.yaml. */
export class CronjobChart extends Chart {
  constructor(scope: Construct, id: string, props: CronjobChartProps = {}) {
    super(scope, id, { disableResourceNameHashes: true });
    const namespace = props.namespace ?? 'cronjob-system';
    const image = props.image ?? 'registry.example.com/cronjob:0.1.0';
    const replicas = props.replicas ?? 2;
    const resources = props.resources ?? { limits: { memory: '512Mi' }, requests: { cpu: '50m', memory: '128Mi' } };
    const manifests = props.manifests ?? fileURLToPath(new URL('../manifests', import.meta.url));
    const crd = (file: string) => customResourceDefinition(join(manifests, file), 'cronjob-system', namespace);
    const objects: readonly ApiObjectProps[] = [
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: namespace,
          labels: { 'app.kubernetes.io/name': 'cronjob', 'pod-security.kubernetes.io/enforce': 'restricted' },
        },
      },
      crd('crds/cronjobs.batch.example.com.yaml'),
      {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: 'cronjob', namespace, labels: { 'app.kubernetes.io/name': 'cronjob' } },
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'cronjob', labels: { 'app.kubernetes.io/name': 'cronjob' } },
        rules: [
          {
            apiGroups: ['admissionregistration.k8s.io'],
            resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
            resourceNames: ['cronjob'],
            verbs: ['get', 'patch'],
          },
          { apiGroups: ['batch'], resources: ['jobs'], verbs: ['create', 'delete', 'list', 'patch', 'watch'] },
          { apiGroups: ['batch.example.com'], resources: ['cronjobs'], verbs: ['list', 'patch', 'watch'] },
          { apiGroups: ['batch.example.com'], resources: ['cronjobs/status'], verbs: ['patch'] },
          { apiGroups: ['events.k8s.io'], resources: ['events'], verbs: ['create', 'patch'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'cronjob-edit',
          labels: { 'app.kubernetes.io/name': 'cronjob', 'rbac.authorization.k8s.io/aggregate-to-edit': 'true' },
        },
        rules: [
          {
            apiGroups: ['batch.example.com'],
            resources: ['cronjobs'],
            verbs: ['create', 'delete', 'deletecollection', 'patch', 'update'],
          },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'cronjob-view',
          labels: { 'app.kubernetes.io/name': 'cronjob', 'rbac.authorization.k8s.io/aggregate-to-view': 'true' },
        },
        rules: [
          { apiGroups: ['batch.example.com'], resources: ['cronjobs'], verbs: ['get', 'list', 'watch'] },
          { apiGroups: ['batch.example.com'], resources: ['cronjobs/status'], verbs: ['get'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { name: 'cronjob', labels: { 'app.kubernetes.io/name': 'cronjob' } },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cronjob' },
        subjects: [{ kind: 'ServiceAccount', name: 'cronjob', namespace }],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        metadata: { name: 'cronjob', namespace, labels: { 'app.kubernetes.io/name': 'cronjob' } },
        rules: [
          {
            apiGroups: [''],
            resources: ['secrets'],
            resourceNames: ['cronjob-certificates'],
            verbs: ['get', 'update'],
          },
          {
            apiGroups: ['coordination.k8s.io'],
            resources: ['leases'],
            resourceNames: ['cronjob'],
            verbs: ['get', 'update'],
          },
          { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: { name: 'cronjob', namespace, labels: { 'app.kubernetes.io/name': 'cronjob' } },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'cronjob' },
        subjects: [{ kind: 'ServiceAccount', name: 'cronjob', namespace }],
      },
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'cronjob-certificates', namespace, labels: { 'app.kubernetes.io/name': 'cronjob' } },
        type: 'Opaque',
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'cronjob', namespace, labels: { 'app.kubernetes.io/name': 'cronjob' } },
        spec: {
          ports: [{ name: 'webhook', port: 443, protocol: 'TCP', targetPort: 'webhook' }],
          selector: { 'app.kubernetes.io/name': 'cronjob' },
        },
      },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'cronjob', namespace, labels: { 'app.kubernetes.io/name': 'cronjob' } },
        spec: {
          replicas,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'cronjob' } },
          template: {
            metadata: { labels: { 'app.kubernetes.io/name': 'cronjob' } },
            spec: {
              containers: [
                {
                  name: 'cronjob',
                  image,
                  env: [
                    { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
                    { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
                  ],
                  ports: [
                    { containerPort: 9443, name: 'webhook', protocol: 'TCP' },
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
              serviceAccountName: 'cronjob',
              topologySpreadConstraints: [
                {
                  labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'cronjob' } },
                  maxSkew: 1,
                  topologyKey: 'kubernetes.io/hostname',
                  whenUnsatisfiable: 'ScheduleAnyway',
                },
                {
                  labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'cronjob' } },
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
        metadata: { name: 'cronjob', namespace, labels: { 'app.kubernetes.io/name': 'cronjob' } },
        spec: {
          maxUnavailable: 1,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'cronjob' } },
          unhealthyPodEvictionPolicy: 'AlwaysAllow',
        },
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'cronjob', namespace, labels: { 'app.kubernetes.io/name': 'cronjob' } },
        spec: {
          ingress: [
            { ports: [{ port: 9443, protocol: 'TCP' }] },
            {
              from: [{ namespaceSelector: { matchLabels: { metrics: 'enabled' } } }],
              ports: [{ port: 8080, protocol: 'TCP' }],
            },
          ],
          podSelector: { matchLabels: { 'app.kubernetes.io/name': 'cronjob' } },
          policyTypes: ['Ingress'],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingWebhookConfiguration',
        metadata: { name: 'cronjob', labels: { 'app.kubernetes.io/name': 'cronjob' } },
        webhooks: [
          {
            name: `default-cron-job.cronjob.${namespace}.svc`,
            clientConfig: { service: { name: 'cronjob', namespace, path: '/mutate/default-cron-job', port: 443 } },
            rules: [
              {
                apiGroups: ['batch.example.com'],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['cronjobs'],
              },
            ],
            matchPolicy: 'Equivalent',
            failurePolicy: 'Fail',
            sideEffects: 'None',
            timeoutSeconds: 10,
            admissionReviewVersions: ['v1'],
          },
        ],
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingWebhookConfiguration',
        metadata: { name: 'cronjob', labels: { 'app.kubernetes.io/name': 'cronjob' } },
        webhooks: [
          {
            name: `validate-cron-job.cronjob.${namespace}.svc`,
            clientConfig: { service: { name: 'cronjob', namespace, path: '/validate/validate-cron-job', port: 443 } },
            rules: [
              {
                apiGroups: ['batch.example.com'],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['cronjobs'],
              },
            ],
            matchPolicy: 'Equivalent',
            failurePolicy: 'Fail',
            sideEffects: 'None',
            timeoutSeconds: 5,
            admissionReviewVersions: ['v1'],
          },
          {
            name: `warn-of-running-jobs.cronjob.${namespace}.svc`,
            clientConfig: {
              service: { name: 'cronjob', namespace, path: '/validate/warn-of-running-jobs', port: 443 },
            },
            rules: [
              {
                apiGroups: ['batch.example.com'],
                apiVersions: ['v1'],
                operations: ['DELETE'],
                resources: ['cronjobs'],
              },
            ],
            matchPolicy: 'Equivalent',
            failurePolicy: 'Ignore',
            sideEffects: 'None',
            timeoutSeconds: 10,
            admissionReviewVersions: ['v1'],
          },
        ],
      },
    ];
    addManifests(this, objects);
  }
}
