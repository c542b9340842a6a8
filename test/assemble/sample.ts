import type { Contribution, Permission } from '../../compiler/model/contribution.js';
import type { Location } from '../../compiler/model/location.js';
import type { Configuration, Model, Resource } from '../../compiler/model/resource.js';
import type { Schema } from '../../compiler/model/schema.js';

export const at: Location = { file: 'src/api/v1/memcached.ts', line: 1, column: 1, length: 1 };

export const configuration: Configuration = {
  name: 'memcached',
  namespace: 'memcached-system',
  image: 'registry.example.com/memcached:1.0.0',
  sources: [],
  labels: {},
  annotations: {},
  descriptions: true,
  watch: 'cluster',
  minor: 36,
  openshift: false,
  secureMetrics: false,
};

export function object(properties: Readonly<Record<string, Schema>>, more: Partial<Schema> = {}): Schema {
  return { at, type: 'object', properties: new Map(Object.entries(properties)), ...more };
}

export const string: Schema = { at, type: 'string' };
export const int32: Schema = { at, type: 'integer', format: 'int32' };

export const memcached: Resource = {
  group: 'cache.example.com',
  version: 'v1',
  kind: 'Memcached',
  plural: 'memcacheds',
  singular: 'memcached',
  scope: 'Namespaced',
  storage: true,
  statusSubresource: true,
  scaleSubresource: true,
  served: true,
  description: 'A Memcached cluster.',
  schema: object(
    {
      spec: object(
        { size: { ...int32, default: 3, description: 'Number of pods.', minimum: 1 }, image: string },
        { required: ['image'], origin: { module: 'src/api/v1/memcached.ts', name: 'MemcachedSpec' } },
      ),
      status: object(
        { readyReplicas: int32 },
        { origin: { module: 'src/api/v1/memcached.ts', name: 'MemcachedStatus' } },
      ),
    },
    { required: ['spec'] },
  ),
  at,
};

export const model: Model = { configuration, resources: [memcached] };

export function permission(verb: string, path: string, more: Partial<Permission> = {}): Permission {
  const [group = '', resource = '', subresource] = path.split('/');
  return {
    kind: 'permission',
    verb,
    group: group === 'core' ? '' : group,
    resource,
    ...(subresource !== undefined && { subresource }),
    clusterScoped: false,
    why: { function: 'reconcileMemcached', at },
    ...more,
  };
}

/** What a controller, a mutating and a validating webhook contribute. */
export const contributions: readonly Contribution[] = [
  {
    kind: 'manifest',
    file: 'crds/memcacheds.cache.example.com.yaml',
    object: {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'memcacheds.cache.example.com' },
      spec: {
        group: 'cache.example.com',
        names: { kind: 'Memcached', listKind: 'MemcachedList', plural: 'memcacheds', singular: 'memcached' },
        scope: 'Namespaced',
        versions: [
          {
            name: 'v1',
            schema: {
              openAPIV3Schema: {
                type: 'object',
                properties: {
                  spec: {
                    type: 'object',
                    properties: {
                      mode: { type: 'string', nullable: true, default: null, enum: ['on', 'off', null] },
                    },
                  },
                },
              },
            },
            served: true,
            storage: true,
          },
        ],
      },
    },
  },
  {
    kind: 'manifest',
    file: 'webhooks.yaml',
    object: {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingWebhookConfiguration',
      metadata: { name: 'memcached' },
      webhooks: [
        {
          name: 'limit-pods.memcached.memcached-system.svc',
          clientConfig: { service: { name: 'memcached', namespace: 'memcached-system', path: '/limit-pods' } },
          namespaceSelector: {
            matchExpressions: [
              { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system', 'memcached-system'] },
            ],
          },
          rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }],
          matchConditions: [
            {
              name: 'others',
              expression:
                '!(request.userInfo.username in ["system:serviceaccount:memcached-system:memcached", "`a\\\\b\u0024{c}"])',
            },
          ],
          sideEffects: 'None',
          admissionReviewVersions: ['v1'],
        },
      ],
    },
  },
  permission('list', 'cache.example.com/memcacheds'),
  permission('watch', 'cache.example.com/memcacheds'),
  permission('get', 'core/configmaps', { name: 'settings' }),
  permission('get', 'core/configmaps', {
    name: 'limits',
    why: { function: 'limitPods', at, reason: 'reads the limits' },
  }),
  permission('patch', 'apps/deployments'),
  permission('create', 'apps/deployments'),
  permission('get', 'core/nodes', { clusterScoped: true }),
  permission('get', 'core/secrets', { name: 'ca', namespace: 'kube-system' }),
  {
    kind: 'registration',
    handler: 'controller',
    name: 'memcached',
    function: { file: 'src/controllers/memcached.ts', name: 'reconcileMemcached' },
    resource: { group: 'cache.example.com', version: 'v1', kind: 'Memcached', at },
    owns: [],
    options: { workers: 2 },
  },
  {
    kind: 'route',
    path: '/limit-pods',
    handler: 'validates',
    function: { file: 'src/webhooks/pods.ts', name: 'limitPods' },
    options: { name: 'limit-pods' },
  },
];
