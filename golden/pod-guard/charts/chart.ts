// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { type ApiObjectProps, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ResourceRequirements } from 'kext/core/v1';
import { addManifests } from './manifest.js';

export interface PodGuardChartProps {
  /** Where it runs; all that names the namespace follows. 'pod-guard' where it is left out. */
  readonly namespace?: string;
  /** 'registry.example.com/pod-guard:0.1.0' where it is left out. */
  readonly image?: string;
  /** 2 where it is left out. */
  readonly replicas?: number;
  /** Of the one container. */
  readonly resources?: ResourceRequirements;
}

/** Installs pod-guard: by default the objects of manifests/install.yaml. */
export class PodGuardChart extends Chart {
  constructor(scope: Construct, id: string, props: PodGuardChartProps = {}) {
    super(scope, id, { disableResourceNameHashes: true });
    const namespace = props.namespace ?? 'pod-guard';
    const image = props.image ?? 'registry.example.com/pod-guard:0.1.0';
    const replicas = props.replicas ?? 2;
    const resources = props.resources ?? { limits: { memory: '512Mi' }, requests: { cpu: '50m', memory: '128Mi' } };
    const objects: readonly ApiObjectProps[] = [
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: namespace,
          labels: { 'app.kubernetes.io/name': 'pod-guard', 'pod-security.kubernetes.io/enforce': 'restricted' },
        },
      },
      {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: 'pod-guard', namespace, labels: { 'app.kubernetes.io/name': 'pod-guard' } },
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'pod-guard', labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        rules: [
          {
            apiGroups: ['admissionregistration.k8s.io'],
            resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
            resourceNames: ['pod-guard'],
            verbs: ['get', 'patch'],
          },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { name: 'pod-guard', labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'pod-guard' },
        subjects: [{ kind: 'ServiceAccount', name: 'pod-guard', namespace }],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        metadata: { name: 'pod-guard', namespace, labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        rules: [
          {
            apiGroups: [''],
            resources: ['secrets'],
            resourceNames: ['pod-guard-certificates'],
            verbs: ['get', 'update'],
          },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: { name: 'pod-guard', namespace, labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'pod-guard' },
        subjects: [{ kind: 'ServiceAccount', name: 'pod-guard', namespace }],
      },
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'pod-guard-certificates', namespace, labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        type: 'Opaque',
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'pod-guard', namespace, labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        spec: {
          ports: [{ name: 'webhook', port: 443, protocol: 'TCP', targetPort: 'webhook' }],
          selector: { 'app.kubernetes.io/name': 'pod-guard' },
        },
      },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'pod-guard', namespace, labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        spec: {
          replicas,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'pod-guard' } },
          template: {
            metadata: { labels: { 'app.kubernetes.io/name': 'pod-guard' } },
            spec: {
              containers: [
                {
                  name: 'pod-guard',
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
              serviceAccountName: 'pod-guard',
              topologySpreadConstraints: [
                {
                  labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'pod-guard' } },
                  maxSkew: 1,
                  topologyKey: 'kubernetes.io/hostname',
                  whenUnsatisfiable: 'ScheduleAnyway',
                },
                {
                  labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'pod-guard' } },
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
        metadata: { name: 'pod-guard', namespace, labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        spec: {
          maxUnavailable: 1,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'pod-guard' } },
          unhealthyPodEvictionPolicy: 'AlwaysAllow',
        },
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'pod-guard', namespace, labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        spec: {
          ingress: [
            { ports: [{ port: 9443, protocol: 'TCP' }] },
            {
              from: [{ namespaceSelector: { matchLabels: { metrics: 'enabled' } } }],
              ports: [{ port: 8080, protocol: 'TCP' }],
            },
          ],
          podSelector: { matchLabels: { 'app.kubernetes.io/name': 'pod-guard' } },
          policyTypes: ['Ingress'],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingWebhookConfiguration',
        metadata: { name: 'pod-guard', labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        webhooks: [
          {
            name: `label-owner.pod-guard.${namespace}.svc`,
            clientConfig: { service: { name: 'pod-guard', namespace, path: '/mutate/label-owner', port: 443 } },
            rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }],
            namespaceSelector: {
              matchExpressions: [
                { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system', namespace] },
              ],
            },
            matchPolicy: 'Equivalent',
            failurePolicy: 'Ignore',
            sideEffects: 'None',
            timeoutSeconds: 10,
            admissionReviewVersions: ['v1'],
          },
          {
            name: `harden-pod.pod-guard.${namespace}.svc`,
            clientConfig: { service: { name: 'pod-guard', namespace, path: '/mutate/harden-pod', port: 443 } },
            rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }],
            namespaceSelector: {
              matchExpressions: [
                { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system', namespace] },
              ],
            },
            matchPolicy: 'Equivalent',
            failurePolicy: 'Fail',
            reinvocationPolicy: 'IfNeeded',
            sideEffects: 'None',
            timeoutSeconds: 10,
            admissionReviewVersions: ['v1'],
          },
        ],
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingWebhookConfiguration',
        metadata: { name: 'pod-guard', labels: { 'app.kubernetes.io/name': 'pod-guard' } },
        webhooks: [
          {
            name: `forbid-privileged.pod-guard.${namespace}.svc`,
            clientConfig: { service: { name: 'pod-guard', namespace, path: '/validate/forbid-privileged', port: 443 } },
            rules: [
              {
                apiGroups: [''],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['pods', 'pods/ephemeralcontainers'],
              },
            ],
            namespaceSelector: {
              matchExpressions: [
                { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system', namespace] },
              ],
            },
            matchConditions: [{ name: 'not-a-node', expression: '!("system:nodes" in request.userInfo.groups)' }],
            matchPolicy: 'Equivalent',
            failurePolicy: 'Fail',
            sideEffects: 'None',
            timeoutSeconds: 3,
            admissionReviewVersions: ['v1'],
          },
          {
            name: `forbid-shells.pod-guard.${namespace}.svc`,
            clientConfig: { service: { name: 'pod-guard', namespace, path: '/validate/forbid-shells', port: 443 } },
            rules: [
              {
                apiGroups: [''],
                apiVersions: ['v1'],
                operations: ['CONNECT'],
                resources: ['pods/exec', 'pods/attach'],
              },
            ],
            namespaceSelector: { matchLabels: { 'pod-guard.example.com/stage': 'production' } },
            matchPolicy: 'Exact',
            failurePolicy: 'Fail',
            sideEffects: 'None',
            timeoutSeconds: 10,
            admissionReviewVersions: ['v1'],
          },
          {
            name: `keep-namespaces.pod-guard.${namespace}.svc`,
            clientConfig: { service: { name: 'pod-guard', namespace, path: '/validate/keep-namespaces', port: 443 } },
            rules: [
              {
                apiGroups: [''],
                apiVersions: ['v1'],
                operations: ['DELETE'],
                resources: ['namespaces'],
                scope: 'Cluster',
              },
            ],
            namespaceSelector: {
              matchExpressions: [
                { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system', namespace] },
              ],
            },
            matchPolicy: 'Equivalent',
            failurePolicy: 'Fail',
            sideEffects: 'None',
            timeoutSeconds: 10,
            admissionReviewVersions: ['v1'],
          },
          {
            name: `pin-images.pod-guard.${namespace}.svc`,
            clientConfig: { service: { name: 'pod-guard', namespace, path: '/validate/pin-images', port: 443 } },
            rules: [
              {
                apiGroups: ['apps'],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['deployments', 'statefulsets', 'daemonsets'],
              },
              {
                apiGroups: ['batch'],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['jobs', 'cronjobs'],
              },
            ],
            namespaceSelector: {
              matchExpressions: [
                { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system', namespace] },
              ],
            },
            objectSelector: {
              matchExpressions: [{ key: 'pod-guard.example.com/floating-images', operator: 'DoesNotExist' }],
            },
            matchPolicy: 'Equivalent',
            failurePolicy: 'Fail',
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
