import { type Case, refused, rules } from '../case.js';

const both = rules('list core/nodes', 'list core/pods');

/** Which kind a call is about. */
export const cases: readonly Case[] = [
  {
    name: 'a helper that takes a kind',
    top: 'const f = <R, I>(c: Client, kind: Kind<R, I>) => c.list(kind);',
    body: 'await f(context, Pod);\nawait f(context, Node);',
    expected: both,
  },
  {
    name: 'a helper of a helper',
    top: 'const f = <R, I>(c: Client, kind: Kind<R, I>) => c.list(kind);\nconst g = <R, I>(kind: Kind<R, I>, c: Client) => f(c, kind);',
    body: 'await g(Pod, context);',
    expected: rules('list core/pods'),
  },
  {
    name: 'a helper that takes a list',
    top: 'const f = (c: Client, kinds: readonly Kind<unknown, unknown>[]) => Promise.all(kinds.map((kind) => c.list(kind)));',
    body: 'await f(context, [Pod, Node]);',
    expected: both,
  },
  {
    name: 'a kind of the project',
    body: 'await context.list(Memcached);',
    expected: rules('list cache.example.com/memcacheds'),
  },
  {
    name: 'either of two',
    body: 'await context.list<unknown, unknown>(memcached.spec.flag ? Pod : Node);',
    expected: both,
  },
  {
    name: 'one of a table',
    body: "const kinds = { pod: Pod, node: Node };\nawait context.list<unknown, unknown>(kinds[memcached.spec.flag ? 'pod' : 'node']);",
    expected: both,
  },
  {
    name: 'a variable that is assigned twice',
    body: 'let kind: Kind<unknown, unknown> = Pod;\nawait context.list(kind);\nkind = Node;\nawait context.list(kind);',
    expected: both,
  },
  {
    name: 'a switch',
    top: "function kindOf(text: string): Kind<unknown, unknown> { switch (text) { case 'pod': return Pod; default: return Node; } }",
    body: 'await context.list(kindOf(memcached.spec.text));',
    expected: both,
  },
  {
    name: 'cluster-scoped',
    body: "await context.get(Namespace, { name: 'platform' });",
    expected: rules('get core/namespaces name=platform'),
  },
  {
    name: 'written out',
    body: "const widgets = { group: 'example.com', version: 'v1', kind: 'Widget', plural: 'widgets', scope: 'Namespaced' } as const;\nawait context.list(widgets);",
    expected: rules('list example.com/widgets'),
  },
  {
    name: 'written out with its type',
    top: "export const Widget: Kind<{ a: 1 }, { a: 1 }, 'example.com', 'v1', 'Widget', 'widgets', 'Namespaced'> = { group: 'example.com', version: 'v1', kind: 'Widget', plural: 'widgets', scope: 'Namespaced' };",
    body: 'await context.list(Widget);',
    expected: rules('list example.com/widgets'),
  },
  {
    name: 'of another file',
    top: "import { Widget } from './widget.js';",
    files: {
      'widget.ts':
        "export const Widget: Kind<{ a: 1 }, { a: 1 }, 'example.com', 'v1', 'Widget', 'widgets', 'Cluster'> = { group: 'example.com', version: 'v1', kind: 'Widget', plural: 'widgets', scope: 'Cluster' };\n",
    },
    body: 'await context.list(Widget);',
    expected: rules('list example.com/widgets'),
  },
  {
    name: 'its own fields',
    body: 'const name = Pod.plural;\nawait context.get(ConfigMap, { name });',
    expected: rules('get core/configmaps name=pods'),
  },
  {
    name: 'made from data',
    body: 'await context.list(JSON.parse(memcached.spec.text));',
    expected: refused('unknown-kind', 'await context.list(JSON.parse(memcached.spec.text));'),
  },
  {
    name: 'written out from data',
    body: "await context.list({ group: memcached.spec.text, version: 'v1', kind: 'A', plural: 'as', scope: 'Namespaced' });",
    expected: refused(
      'unknown-kind',
      "await context.list({ group: memcached.spec.text, version: 'v1', kind: 'A', plural: 'as', scope: 'Namespaced' });",
    ),
  },
  {
    name: 'from outside',
    top: "import { bag } from 'elsewhere';",
    body: "await context.list(bag['kind'] as Kind<unknown, unknown>);",
    expected: refused('unknown-kind', "await context.list(bag['kind'] as Kind<unknown, unknown>);"),
  },
  {
    name: 'a parameter of a callback that code outside calls',
    top: "import { use } from 'elsewhere';",
    body: 'use((kind: Kind<unknown, unknown>) => context.list(kind));',
    expected: refused('unknown-kind', 'use((kind: Kind<unknown, unknown>) => context.list(kind));'),
  },
  {
    name: 'one that went through code outside',
    body: 'await context.list(structuredClone(Pod));',
    expected: refused('unknown-kind', 'await context.list(structuredClone(Pod));'),
  },
  {
    name: 'from data, answered for',
    tags: '@rbac list core/pods - the text is always that of pods',
    body: 'await context.list(JSON.parse(memcached.spec.text));',
    expected: rules('list core/pods'),
  },
  {
    name: 'from data, answered for in part',
    tags: '@rbac list core/pods - the text is always that of pods',
    body: 'await context.deleteAll(JSON.parse(memcached.spec.text), {});',
    expected: refused('unknown-kind', 'await context.deleteAll(JSON.parse(memcached.spec.text), {});'),
  },
  {
    name: 'one that is changed',
    body: "(Pod as { plural: string }).plural = 'secrets';\nawait context.list(Pod);",
    expected: refused('changed-kind', "(Pod as { plural: string }).plural = 'secrets';"),
  },
  {
    name: 'a table that data is put into',
    body: "const kinds: { [name: string]: Kind<unknown, unknown> } = { pod: Pod };\nkinds[memcached.spec.text] = JSON.parse(memcached.spec.text);\nawait context.list(kinds['pod']!);",
    expected: refused('unknown-kind', "await context.list(kinds['pod']!);"),
  },
];
