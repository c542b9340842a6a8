import { transformSync } from 'esbuild';
import { kinds } from './expressions.js';

/** What was called, as permissions: `get core/pods name=a`. */
export type Calls = ReadonlySet<string>;

const groups: Readonly<Record<string, string>> = {
  ConfigMap: 'core/configmaps',
  Secret: 'core/secrets',
  Pod: 'core/pods',
  Node: 'core/nodes',
  Service: 'core/services',
  Deployment: 'apps/deployments',
  StatefulSet: 'apps/statefulsets',
  Job: 'batch/jobs',
};

type Target = { readonly name?: string; readonly namespace?: string };
type Kind = { readonly kind: string };

/** Runs the handler of a program over a client that notes what it is asked for. */
export async function execute(files: Readonly<Record<string, string>>): Promise<Calls> {
  const calls = new Set<string>();
  const loaded = new Map<string, { readonly exports: Record<string, unknown> }>();

  function load(specifier: string): unknown {
    if (!specifier.startsWith('./')) return Object.fromEntries(kinds.map((kind) => [kind, { kind }]));
    const file = specifier.slice(2).replace(/\.js$/, '.ts');
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const { code } = transformSync(files[file] ?? '', { loader: 'ts', format: 'cjs', target: 'es2022' });
    new Function('require', 'module', 'exports', code)(load, module, module.exports);
    return module.exports;
  }

  const main = load('./main.js') as { handle(object: unknown, context: unknown): Promise<void> };
  await main.handle({ metadata: { name: 'data-name', namespace: 'data-space' }, spec: {} }, recorder(calls));
  return calls;
}

/** Written out by hand, apart from what `api/` says. */
function recorder(calls: Set<string>): object {
  const note = (verbs: string, kind: Kind, { name, namespace }: Target = {}, subresource = '') => {
    const cluster = kind.kind === 'Node';
    const named = name === undefined || name.startsWith('data-') ? '' : ` name=${name}`;
    const placed = namespace === undefined || cluster ? '' : ` namespace=${namespace}`;
    for (const verb of verbs.split(' ')) calls.add(`${verb} ${groups[kind.kind]}${subresource}${named}${placed}`);
    return Promise.resolve([]);
  };
  const applied = (kind: Kind, { metadata }: { metadata: Target }) => note('patch create', kind, metadata);
  return {
    list: (kind: Kind) => note('list', kind),
    get: (kind: Kind, key: Target) => note('get', kind, key),
    delete: (kind: Kind, key: Target) => note('delete', kind, key),
    deleteAll: (kind: Kind) => note('deletecollection', kind),
    patch: (kind: Kind, key: Target) => note('patch', kind, key),
    apply: applied,
    create: (kind: Kind) => note('create', kind),
    scale: (kind: Kind, key: Target) => note('patch', kind, key, '/scale'),
    own(kind: Kind, object: { metadata: Target }) {
      void note('list watch', kind);
      return applied(kind, object);
    },
    cached: { list: (kind: Kind) => note('list watch', kind), get: (kind: Kind) => note('list watch', kind) },
    event() {
      for (const verb of ['create', 'patch']) calls.add(`${verb} events.k8s.io/events`);
      return Promise.resolve();
    },
    status() {
      calls.add('patch cache.example.com/memcacheds/status');
      return Promise.resolve();
    },
  };
}
