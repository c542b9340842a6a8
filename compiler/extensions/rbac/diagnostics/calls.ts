import { error, warning } from '../../../diagnostics/diagnostic.js';

export const dangerousCall = warning<{
  function: string;
  method: string;
  verbs: string;
  resource: string;
  lets: string;
  line: string;
}>(
  'rbac/dangerous-call',
  (p) =>
    `For ${p.method}, ${p.function} gets ${p.verbs} on ${p.resource}, which is dangerous: it lets the operator ${p.lets}. Say on ${p.function} why it is needed: ${p.line}`,
  [
    'Some permissions are as good as many others, or as the whole cluster. See whether the call can do with less: one object by a name that the code says, one namespace, `get` in place of `list` or of `cached`. Where it must be, an `@rbac` line that names the same permission gives the reason: it silences the warning and is kept in rbac.yaml for whoever reviews it.',
    '',
    '```ts',
    '/**',
    ' * @controller',
    ' * @rbac list watch core/secrets - mirrors every certificate',
    ' */',
    'export async function mirror(mirrored: Mirror, { cached }: Context<Mirror>) {',
    '  const secrets = await cached.list(Secret);',
    '}',
    '```',
  ].join('\n'),
);

export const unknownNamespace = error<{ method: string; function: string; watched: string; line: string }>(
  'rbac/unknown-namespace',
  (p) =>
    `${p.method} may go to any namespace here, and the project watches ${p.watched} only. Use a namespace that the code says or the object's own, or answer for it on ${p.function}: ${p.line}`,
  [
    'A project that watches some namespaces gets a Role in each. In the namespace of the object that the handler is called for, and in those of objects that it reads where the project watches, calls are allowed; a constant namespace gets a Role of its own. Any other namespace might be one where the call is refused. With an `@rbac` line, the call is granted in the watched namespaces, and you answer for its going nowhere else.',
    '',
    '```ts',
    "const settings = await get(ConfigMap, { name: 'settings', namespace: 'platform' });",
    '```',
  ].join('\n'),
);
