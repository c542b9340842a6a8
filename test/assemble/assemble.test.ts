import { expect, test } from '@jest/globals';
import { assemble } from '../../compiler/assemble/assemble.js';
import type { Contribution } from '../../compiler/model/contribution.js';
import type { JsonObject } from '../../compiler/model/json.js';
import type { Configuration } from '../../compiler/model/resource.js';
import { parseYaml } from '../../compiler/output/parse-yaml.js';
import { print } from '../../compiler/output/print.js';
import { at, configuration, contributions, memcached, model, permission } from './sample.js';

test('the files of a project with a controller and a webhook', () => {
  expect(Object.keys(written(contributions))).toEqual([
    'Dockerfile',
    'charts/cache.example.com/v1.ts',
    'charts/chart.ts',
    'charts/manifest.ts',
    'generated/main.ts',
    'manifests/crds/memcacheds.cache.example.com.yaml',
    'manifests/install.yaml',
    'manifests/rbac.yaml',
    'manifests/webhooks.yaml',
    'manifests/workload.yaml',
  ]);
});

test('a project of CRDs alone runs nothing', () => {
  const crds = contributions.slice(0, 1);
  const files = written(crds);
  expect(Object.keys(files).filter((path) => !path.startsWith('charts/'))).toEqual([
    'manifests/crds/memcacheds.cache.example.com.yaml',
    'manifests/install.yaml',
    'manifests/rbac.yaml',
  ]);
  expect(objects(files['manifests/rbac.yaml'])).toMatchObject([
    { kind: 'ClusterRole', metadata: { name: 'memcached-edit' } },
    { kind: 'ClusterRole', metadata: { name: 'memcached-view' } },
  ]);
  expect(files['charts/chart.ts']).not.toContain('namespace?');
});

test('nothing depends on the order of the contributions', () => {
  expect(Object.entries(written(contributions.toReversed()))).toEqual(Object.entries(written(contributions)));
});

test('each rule names the functions that asked for it, with their reasons', () => {
  expect(written(contributions)['manifests/rbac.yaml']).toContain(`rules:
# limitPods: reads the limits
# reconcileMemcached
- apiGroups:
  - ''
  resources:
  - configmaps
  resourceNames:
  - limits
  - settings
  verbs:
  - get
`);
});

test('a literal namespace is a Role there; a cluster-scoped kind is in the ClusterRole', () => {
  expect(rules('Role', 'kube-system')).toEqual([
    { apiGroups: [''], resources: ['secrets'], resourceNames: ['ca'], verbs: ['get'] },
  ]);
  expect(rules('ClusterRole')).toContainEqual({ apiGroups: [''], resources: ['nodes'], verbs: ['get'] });
});

test('where namespaces are watched, each has a Role, and a namespace that a permission names has its own', () => {
  const watching = { ...configuration, watch: ['one', 'two'] };
  const events = permission('create', 'events.k8s.io/events', {
    namespace: 'default',
    why: { function: 'reconcileTenant', at },
  });
  const files = print(assemble([...contributions, events], { configuration: watching, resources: [memcached] }));
  const rbac = objects(files.find(({ path }) => path === 'manifests/rbac.yaml')?.text);
  const roles = rbac.filter(({ kind }) => kind === 'Role').map(({ metadata }) => metadata);
  expect(roles).toMatchObject(
    ['default', 'kube-system', 'memcached-system', 'one', 'two'].map((namespace) => ({ name: 'memcached', namespace })),
  );
  expect(rulesOf(rbac, 'Role', 'one')).toEqual(rulesOf(rbac, 'Role', 'two'));
  expect(rulesOf(rbac, 'Role', 'one')).toContainEqual({
    apiGroups: ['apps'],
    resources: ['deployments'],
    verbs: ['create', 'patch'],
  });
  expect(rulesOf(rbac, 'Role', 'default')).toEqual([
    { apiGroups: ['events.k8s.io'], resources: ['events'], verbs: ['create'] },
  ]);
});

test('what the whole cluster is granted needs no Role, and its reasons go there', () => {
  const everywhere = [
    permission('get', 'core/secrets', { why: { function: 'readAll', at } }),
    permission('get', 'core/secrets', { name: 'ca', namespace: 'kube-system', why: { function: 'readOne', at } }),
  ];
  const text = written([...contributions.filter(({ kind }) => kind !== 'permission'), ...everywhere])[
    'manifests/rbac.yaml'
  ];
  expect(text).not.toContain('kube-system');
  expect(text).toContain("# readAll\n# readOne\n- apiGroups:\n  - ''\n  resources:\n  - secrets\n  verbs:\n  - get\n");
});

test('leases and Events for controllers, certificates for webhooks', () => {
  const controllers = written(contributions.filter(({ kind }) => kind !== 'route'));
  expect(controllers['manifests/rbac.yaml']).toContain('leases');
  expect(controllers['manifests/rbac.yaml']).not.toContain('memcached-certificates');
  expect(controllers['manifests/workload.yaml']).not.toContain('kind: Service\n');
  const webhooks = written(contributions.filter(({ kind }) => kind !== 'registration'));
  expect(webhooks['manifests/rbac.yaml']).not.toContain('leases');
  expect(webhooks['manifests/rbac.yaml']).not.toContain('events');
  expect(rules('Role', 'memcached-system')).toEqual([
    { apiGroups: [''], resources: ['secrets'], resourceNames: ['memcached-certificates'], verbs: ['get', 'update'] },
    {
      apiGroups: ['coordination.k8s.io'],
      resources: ['leases'],
      resourceNames: ['memcached'],
      verbs: ['get', 'update'],
    },
    { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create'] },
  ]);
  expect(rules('ClusterRole')).toContainEqual({
    apiGroups: ['admissionregistration.k8s.io'],
    resources: ['validatingwebhookconfigurations'],
    resourceNames: ['memcached'],
    verbs: ['get', 'patch'],
  });
});

test("the project's labels and annotations are in every manifest; an object's own win, selectors stay", () => {
  const labels = { team: 'a', 'app.kubernetes.io/name': 'other' };
  const files = written(contributions, { ...configuration, labels, annotations: { owner: 'b' } });
  for (const { metadata } of objects(files['manifests/install.yaml'])) {
    expect(metadata).toMatchObject({ labels: { team: 'a' }, annotations: { owner: 'b' } });
  }
  const deployment = objects(files['manifests/workload.yaml']).find(({ kind }) => kind === 'Deployment');
  expect(deployment).toMatchObject({
    spec: {
      selector: { matchLabels: { 'app.kubernetes.io/name': 'memcached' } },
      template: { metadata: { labels: { 'app.kubernetes.io/name': 'memcached', team: 'a' } } },
    },
  });
});

test('install.yaml is everything, webhooks last', () => {
  const kinds = objects(written(contributions)['manifests/install.yaml']).map(({ kind }) => kind);
  expect(kinds[0]).toBe('Namespace');
  expect(kinds[1]).toBe('CustomResourceDefinition');
  expect(kinds.at(-1)).toBe('ValidatingWebhookConfiguration');
});

test('the default namespace is nobody’s to label', () => {
  const files = written(contributions, { ...configuration, namespace: 'default' });
  expect(files['manifests/workload.yaml']).not.toContain('kind: Namespace');
});

test('main.ts gives what has one name twice another here', () => {
  const again: Contribution = {
    kind: 'registration',
    handler: 'enqueues',
    name: 'memcached',
    function: { file: 'src/other.ts', name: 'reconcileMemcached' },
    resource: {
      group: 'x.example.com',
      version: 'v2',
      kind: 'Memcached',
      plural: 'm',
      scope: 'Cluster',
      module: 'src/x/v2.ts',
      at,
    },
    owns: [],
    options: {},
  };
  const main = written([...contributions, again])['generated/main.ts'];
  expect(main).toContain("import { reconcileMemcached as reconcileMemcached2 } from '../src/other.js';");
  expect(main).toContain("import { Memcached as Memcached2 } from '../src/x/v2.js';");
  expect(main).toContain("{ name: 'memcached', kind: Memcached2, handler: reconcileMemcached2, options: {} },");
});

function written(
  contributed: readonly Contribution[],
  settings: Configuration = configuration,
): Record<string, string> {
  const files = print(assemble(contributed, { ...model, configuration: settings }));
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

function objects(text: string | undefined): readonly JsonObject[] {
  return parseYaml(text ?? '', 'x.yaml').documents.map((document) => document as JsonObject);
}

function rules(kind: string, namespace?: string): unknown {
  return rulesOf(objects(written(contributions)['manifests/rbac.yaml']), kind, namespace);
}

function rulesOf(documents: readonly JsonObject[], kind: string, namespace?: string): unknown {
  return documents.find((object) => {
    const { name, namespace: here } = object.metadata as { name: string; namespace?: string };
    return object.kind === kind && name === 'memcached' && here === namespace;
  })?.rules;
}
