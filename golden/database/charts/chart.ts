// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ApiObjectProps, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ResourceRequirements } from 'kext/core/v1';
import { addManifests, customResourceDefinition } from './manifest.js';

export interface DatabaseChartProps {
  /** Where it runs; all that names the namespace follows. 'database-system' where it is left out. */
  readonly namespace?: string;
  /** 'registry.example.com/database:0.1.0' where it is left out. */
  readonly image?: string;
  /** 2 where it is left out. */
  readonly replicas?: number;
  /** Of the one container. */
  readonly resources?: ResourceRequirements;
  /** The folder that kext writes manifests into; the one beside charts/ where it is left out. */
  readonly manifests?: string;
}

/** Installs database: by default the objects of manifests/install.yaml. */
export class DatabaseChart extends Chart {
  constructor(scope: Construct, id: string, props: DatabaseChartProps = {}) {
    super(scope, id, { disableResourceNameHashes: true });
    const namespace = props.namespace ?? 'database-system';
    const image = props.image ?? 'registry.example.com/database:0.1.0';
    const replicas = props.replicas ?? 2;
    const resources = props.resources ?? { limits: { memory: '512Mi' }, requests: { cpu: '50m', memory: '128Mi' } };
    const manifests = props.manifests ?? fileURLToPath(new URL('../manifests', import.meta.url));
    const crd = (file: string) => customResourceDefinition(join(manifests, file), 'database-system', namespace);
    const objects: readonly ApiObjectProps[] = [
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: namespace,
          labels: {
            'app.kubernetes.io/name': 'database',
            'app.kubernetes.io/part-of': 'data-platform',
            'pod-security.kubernetes.io/enforce': 'restricted',
          },
        },
      },
      crd('crds/backups.databases.example.com.yaml'),
      crd('crds/connectionpools.databases.example.com.yaml'),
      crd('crds/databaseclasses.databases.example.com.yaml'),
      crd('crds/databases.databases.example.com.yaml'),
      crd('crds/schemamigrations.databases.example.com.yaml'),
      {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: {
          name: 'database',
          namespace,
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'database',
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        rules: [
          { apiGroups: [''], resources: ['configmaps'], verbs: ['create', 'patch'] },
          { apiGroups: [''], resources: ['secrets'], verbs: ['get'] },
          { apiGroups: [''], resources: ['services'], verbs: ['create', 'list', 'patch', 'watch'] },
          {
            apiGroups: ['admissionregistration.k8s.io'],
            resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
            resourceNames: ['database'],
            verbs: ['get', 'patch'],
          },
          {
            apiGroups: ['apps'],
            resources: ['deployments', 'statefulsets'],
            verbs: ['create', 'list', 'patch', 'watch'],
          },
          { apiGroups: ['authentication.k8s.io'], resources: ['tokenreviews'], verbs: ['create'] },
          { apiGroups: ['authorization.k8s.io'], resources: ['subjectaccessreviews'], verbs: ['create'] },
          { apiGroups: ['batch'], resources: ['jobs'], verbs: ['create', 'list', 'patch', 'watch'] },
          {
            apiGroups: ['databases.example.com'],
            resources: ['backups'],
            verbs: ['create', 'get', 'list', 'patch', 'watch'],
          },
          {
            apiGroups: ['databases.example.com'],
            resources: ['backups/status', 'connectionpools/status', 'databases/status'],
            verbs: ['patch'],
          },
          {
            apiGroups: ['databases.example.com'],
            resources: ['connectionpools', 'databaseclasses', 'schemamigrations'],
            verbs: ['list', 'watch'],
          },
          { apiGroups: ['databases.example.com'], resources: ['databases'], verbs: ['list', 'patch', 'watch'] },
          { apiGroups: ['events.k8s.io'], resources: ['events'], verbs: ['create', 'patch'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'database-edit',
          labels: {
            'app.kubernetes.io/name': 'database',
            'app.kubernetes.io/part-of': 'data-platform',
            'rbac.authorization.k8s.io/aggregate-to-edit': 'true',
          },
        },
        rules: [
          {
            apiGroups: ['databases.example.com'],
            resources: ['backups', 'connectionpools', 'databaseclasses', 'databases', 'schemamigrations'],
            verbs: ['create', 'delete', 'deletecollection', 'patch', 'update'],
          },
          { apiGroups: ['databases.example.com'], resources: ['connectionpools/scale'], verbs: ['patch', 'update'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'database-metrics-reader',
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'database-view',
          labels: {
            'app.kubernetes.io/name': 'database',
            'app.kubernetes.io/part-of': 'data-platform',
            'rbac.authorization.k8s.io/aggregate-to-view': 'true',
          },
        },
        rules: [
          {
            apiGroups: ['databases.example.com'],
            resources: ['backups', 'connectionpools', 'databaseclasses', 'databases', 'schemamigrations'],
            verbs: ['get', 'list', 'watch'],
          },
          {
            apiGroups: ['databases.example.com'],
            resources: [
              'backups/status',
              'connectionpools/scale',
              'connectionpools/status',
              'databases/status',
              'schemamigrations/status',
            ],
            verbs: ['get'],
          },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: {
          name: 'database',
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'database' },
        subjects: [{ kind: 'ServiceAccount', name: 'database', namespace }],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        metadata: {
          name: 'database',
          namespace,
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        rules: [
          { apiGroups: [''], resources: ['secrets'], resourceNames: ['database-certificates'], verbs: ['update'] },
          {
            apiGroups: ['coordination.k8s.io'],
            resources: ['leases'],
            resourceNames: ['database'],
            verbs: ['get', 'update'],
          },
          { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: {
          name: 'database',
          namespace,
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'database' },
        subjects: [{ kind: 'ServiceAccount', name: 'database', namespace }],
      },
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
          name: 'database-certificates',
          namespace,
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        type: 'Opaque',
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: {
          name: 'database',
          namespace,
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        spec: {
          ports: [{ name: 'webhook', port: 443, protocol: 'TCP', targetPort: 'webhook' }],
          selector: { 'app.kubernetes.io/name': 'database' },
        },
      },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: {
          name: 'database',
          namespace,
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        spec: {
          replicas,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'database' } },
          template: {
            metadata: {
              labels: { 'app.kubernetes.io/part-of': 'data-platform', 'app.kubernetes.io/name': 'database' },
            },
            spec: {
              containers: [
                {
                  name: 'database',
                  image,
                  args: ['--metrics-secure'],
                  env: [
                    { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
                    { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
                  ],
                  ports: [
                    { containerPort: 9443, name: 'webhook', protocol: 'TCP' },
                    { containerPort: 8443, name: 'metrics', protocol: 'TCP' },
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
              serviceAccountName: 'database',
              topologySpreadConstraints: [
                {
                  labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'database' } },
                  maxSkew: 1,
                  topologyKey: 'kubernetes.io/hostname',
                  whenUnsatisfiable: 'ScheduleAnyway',
                },
                {
                  labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'database' } },
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
        metadata: {
          name: 'database',
          namespace,
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        spec: {
          maxUnavailable: 1,
          selector: { matchLabels: { 'app.kubernetes.io/name': 'database' } },
          unhealthyPodEvictionPolicy: 'AlwaysAllow',
        },
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: {
          name: 'database',
          namespace,
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        spec: {
          ingress: [
            { ports: [{ port: 9443, protocol: 'TCP' }] },
            {
              from: [{ namespaceSelector: { matchLabels: { metrics: 'enabled' } } }],
              ports: [{ port: 8443, protocol: 'TCP' }],
            },
          ],
          podSelector: { matchLabels: { 'app.kubernetes.io/name': 'database' } },
          policyTypes: ['Ingress'],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicy',
        metadata: {
          name: 'database-version-is-offered',
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        spec: {
          failurePolicy: 'Fail',
          paramKind: { apiVersion: 'databases.example.com/v1', kind: 'DatabaseClass' },
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: ['databases.example.com'],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['databases'],
                scope: '*',
              },
            ],
            matchPolicy: 'Equivalent',
            namespaceSelector: {},
            objectSelector: {},
          },
          matchConditions: [
            {
              name: 'version-changes',
              expression: '!(oldObject != null && object.spec.version == oldObject.spec.version)',
            },
          ],
          validations: [
            {
              expression: 'object.spec.className != params.metadata.name || object.spec.version in params.spec.versions',
              message: 'A database runs a version that its class offers.',
              messageExpression: '"%s offers %s, but not %s".format([object.spec.className, params.spec.versions.join(", "), object.spec.version])',
            },
          ],
          auditAnnotations: [
            {
              key: 'upgrade',
              valueExpression: 'oldObject != null ? oldObject.spec.version + " to " + object.spec.version : ""',
            },
          ],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: {
          name: 'database-version-is-offered',
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        spec: {
          policyName: 'database-version-is-offered',
          paramRef: {
            selector: { matchExpressions: [{ key: 'databases.example.com/withdrawn', operator: 'DoesNotExist' }] },
            parameterNotFoundAction: 'Allow',
          },
          validationActions: ['Deny', 'Audit'],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingWebhookConfiguration',
        metadata: {
          name: 'database',
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        webhooks: [
          {
            name: `label-team.database.${namespace}.svc`,
            clientConfig: { service: { name: 'database', namespace, path: '/mutate/label-team', port: 443 } },
            rules: [
              {
                apiGroups: ['databases.example.com'],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['databases'],
                scope: 'Namespaced',
              },
            ],
            namespaceSelector: { matchExpressions: [{ key: 'databases.example.com/team', operator: 'Exists' }] },
            objectSelector: { matchExpressions: [{ key: 'databases.example.com/unowned', operator: 'DoesNotExist' }] },
            matchConditions: [
              {
                name: 'not-the-operator',
                expression: `!request.userInfo.username.startsWith("system:serviceaccount:${namespace}:")`,
              },
              { name: 'spec-changed', expression: 'oldObject == null || object.spec != oldObject.spec' },
            ],
            matchPolicy: 'Equivalent',
            failurePolicy: 'Ignore',
            reinvocationPolicy: 'IfNeeded',
            sideEffects: 'None',
            timeoutSeconds: 2,
            admissionReviewVersions: ['v1'],
          },
        ],
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingWebhookConfiguration',
        metadata: {
          name: 'database',
          labels: { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/part-of': 'data-platform' },
        },
        webhooks: [
          {
            name: `audit-status.database.${namespace}.svc`,
            clientConfig: { service: { name: 'database', namespace, path: '/validate/audit-status', port: 443 } },
            rules: [
              {
                apiGroups: ['databases.example.com'],
                apiVersions: ['v1'],
                operations: ['UPDATE'],
                resources: ['databases', 'databases/status'],
              },
            ],
            matchConditions: [{ name: 'status', expression: 'request.subResource == "status"' }],
            matchPolicy: 'Equivalent',
            failurePolicy: 'Ignore',
            sideEffects: 'None',
            timeoutSeconds: 10,
            admissionReviewVersions: ['v1'],
          },
          {
            name: `keep-protected.database.${namespace}.svc`,
            clientConfig: { service: { name: 'database', namespace, path: '/validate/keep-protected', port: 443 } },
            rules: [
              {
                apiGroups: ['databases.example.com'],
                apiVersions: ['v1'],
                operations: ['DELETE'],
                resources: ['databases'],
              },
            ],
            matchPolicy: 'Equivalent',
            failurePolicy: 'Fail',
            sideEffects: 'None',
            timeoutSeconds: 3,
            admissionReviewVersions: ['v1'],
          },
          {
            name: `validate-database.database.${namespace}.svc`,
            clientConfig: { service: { name: 'database', namespace, path: '/validate/validate-database', port: 443 } },
            rules: [
              {
                apiGroups: ['databases.example.com'],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['databases'],
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
    ];
    addManifests(this, objects);
  }
}
