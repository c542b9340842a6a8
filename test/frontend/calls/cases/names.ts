import { type Case, rules } from '../case.js';

/** Names and namespaces. */
export const cases: readonly Case[] = [
  {
    name: 'a literal',
    body: "await context.get(ConfigMap, { name: 'a', namespace: 'n' });",
    expected: rules('get core/configmaps name=a namespace=n'),
  },
  {
    name: 'a constant',
    top: "const name = 'a';\nconst key: Key = { name, namespace: 'n' };",
    body: 'await context.get(ConfigMap, key);',
    expected: rules('get core/configmaps name=a namespace=n'),
  },
  {
    name: 'a template of constants',
    top: "const app = 'web';\nconst name = `${app}-settings`;",
    body: 'await context.get(ConfigMap, { name });',
    expected: rules('get core/configmaps name=web-settings'),
  },
  {
    name: 'constants joined',
    top: "const app = 'web';",
    body: "await context.get(ConfigMap, { name: app + '-' + 'settings' });",
    expected: rules('get core/configmaps name=web-settings'),
  },
  {
    name: 'a property of a constant',
    top: "const names = { settings: 'a', other: 'b' } as const;",
    body: 'await context.get(ConfigMap, { name: names.settings });',
    expected: rules('get core/configmaps name=a'),
  },
  {
    name: 'a function that gives a constant',
    top: 'const nameOf = (suffix: string) => `web-${suffix}`;',
    body: "await context.get(ConfigMap, { name: nameOf('a') });",
    expected: rules('get core/configmaps name=web-a'),
  },
  {
    name: 'one of two',
    body: "await context.get(ConfigMap, { name: memcached.spec.flag ? 'a' : 'b' });",
    expected: rules('get core/configmaps name=a', 'get core/configmaps name=b'),
  },
  {
    name: 'one of a list',
    body: "for (const name of ['a', 'b']) await context.get(ConfigMap, { name });",
    expected: rules('get core/configmaps name=a', 'get core/configmaps name=b'),
  },
  {
    name: 'a literal or the object’s',
    body: "await context.get(ConfigMap, { name: memcached.spec.flag ? 'a' : memcached.spec.text });",
    expected: rules('get core/configmaps'),
  },
  {
    name: 'a default name',
    body: "await context.get(ConfigMap, { name: memcached.spec.text || 'a' });",
    expected: rules('get core/configmaps'),
  },
  {
    name: 'a template with data',
    body: 'await context.get(ConfigMap, { name: `a-${memcached.metadata.name}` });',
    expected: rules('get core/configmaps'),
  },
  {
    name: 'the namespace of the object',
    body: "await context.get(ConfigMap, { name: 'a', namespace: memcached.metadata.namespace });",
    expected: rules('get core/configmaps name=a'),
  },
  {
    name: 'the namespace taken out',
    parameters: '{ metadata: { namespace } }: Memcached, { get }: Context<Memcached>',
    body: "await get(ConfigMap, { name: 'a', namespace });",
    expected: rules('get core/configmaps name=a'),
  },
  {
    name: 'the namespace in a template of its own',
    body: "await context.get(ConfigMap, { name: 'a', namespace: `${memcached.metadata.namespace}` });",
    expected: rules('get core/configmaps name=a'),
  },
  {
    name: 'metadata as a key',
    body: 'await context.get(ConfigMap, memcached.metadata);',
    expected: rules('get core/configmaps'),
  },
  {
    name: 'a key that is spread',
    body: "await context.get(ConfigMap, { ...memcached.metadata, name: 'a' });",
    expected: rules('get core/configmaps name=a'),
  },
  {
    name: 'an apply',
    body: "await context.apply(ConfigMap, { metadata: { name: 'a', namespace: 'n' } });",
    expected: rules('create patch core/configmaps name=a namespace=n'),
  },
  {
    name: 'an object made elsewhere',
    top: "const settings = (data: Record<string, string>) => ({ metadata: { name: 'a', namespace: 'n' }, data });",
    body: 'await context.apply(ConfigMap, settings({ a: memcached.spec.text }));',
    expected: rules('create patch core/configmaps name=a namespace=n'),
  },
  {
    name: 'an object with labels from data',
    body: "const labels = Object.fromEntries(memcached.spec.names.map((name) => [name, 'x'] as const));\nawait context.apply(ConfigMap, { metadata: { name: 'a', labels } });",
    expected: rules('create patch core/configmaps name=a'),
  },
  {
    name: 'a create has no name in its URL',
    body: "await context.create(ConfigMap, { metadata: { name: 'a', namespace: 'n' } });",
    expected: rules('create core/configmaps namespace=n'),
  },
  {
    name: 'a subresource has',
    body: "await context.token(ServiceAccount, { name: 'a', namespace: 'n' }, { audiences: [] });",
    expected: rules('create core/serviceaccounts/token name=a namespace=n'),
  },
  {
    name: 'a list has none',
    body: "await context.list(ConfigMap, { namespace: 'n' });",
    expected: rules('list core/configmaps namespace=n'),
  },
  {
    name: 'a list with a selector',
    body: "await context.list(ConfigMap, { labelSelector: 'a=b' });",
    expected: rules('list core/configmaps'),
  },
  {
    name: 'a list with options from data',
    body: 'await context.list(ConfigMap, JSON.parse(memcached.spec.text));',
    expected: rules('list core/configmaps'),
  },
  {
    name: 'deleteAll in a namespace',
    body: "await context.deleteAll(ConfigMap, { namespace: 'n' });",
    expected: rules('deletecollection core/configmaps namespace=n'),
  },
  {
    name: 'an informer is everywhere',
    body: "await context.cached.get(ConfigMap, { name: 'a', namespace: 'n' });",
    expected: rules('list watch core/configmaps'),
  },
  {
    name: 'a child with a name',
    body: "await context.own(ConfigMap, { metadata: { name: 'a' } });",
    expected: rules('create patch core/configmaps name=a', 'list watch core/configmaps'),
  },
  {
    name: 'a cluster-scoped object has no namespace',
    body: "await context.get(ClusterRole, { name: 'a', namespace: 'n' });",
    expected: rules('get rbac.authorization.k8s.io/clusterroles name=a'),
  },
  {
    name: 'the key of an object that was read',
    body: "const found = await context.get(ConfigMap, { name: 'a', namespace: 'n' });\nif (found) await context.delete(ConfigMap, found.metadata);",
    expected: rules('delete core/configmaps namespace=n', 'get core/configmaps name=a namespace=n'),
  },
  {
    name: 'an update of what was read',
    body: "const found = await context.get(ConfigMap, { name: 'a', namespace: 'n' });\nif (found) await context.update(ConfigMap, found);",
    expected: rules('get core/configmaps name=a namespace=n', 'update core/configmaps namespace=n'),
  },
  {
    name: 'a name that is changed afterwards',
    body: "const key = { name: 'a' };\nkey.name = memcached.spec.text;\nawait context.get(ConfigMap, key);",
    expected: rules('get core/configmaps'),
  },
  {
    name: 'a name that a function changes',
    top: 'function change(key: { name: string }, name: string) { key.name = name; }',
    body: "const key = { name: 'a' };\nchange(key, memcached.spec.text);\nawait context.get(ConfigMap, key);",
    expected: rules('get core/configmaps'),
  },
  {
    name: 'a name that Object.assign changes',
    body: "const key = { name: 'a' };\nObject.assign(key, { name: memcached.spec.text });\nawait context.get(ConfigMap, key);",
    expected: rules('get core/configmaps'),
  },
  {
    name: 'a name that code outside may change',
    top: "import { use } from 'elsewhere';",
    body: "const key = { name: 'a' };\nuse(key);\nawait context.get(ConfigMap, key);",
    expected: rules('get core/configmaps'),
  },
  {
    name: 'a text that grows in a loop',
    body: "let name = 'a';\nfor (const _ of memcached.spec.names) name += 'b';\nawait context.get(ConfigMap, { name });",
    expected: rules('get core/configmaps'),
  },
  {
    name: 'many names are any name',
    body: `for (const name of [${Array.from({ length: 20 }, (_, at) => `'n${at}'`).join(', ')}]) await context.get(ConfigMap, { name });`,
    expected: rules('get core/configmaps'),
  },
];
