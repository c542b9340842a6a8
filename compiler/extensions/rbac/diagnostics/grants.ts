import { error, warning } from '../../../diagnostics/diagnostic.js';

export const noHandler = error<{ function: string }>(
  'rbac/no-handler',
  (p) =>
    `@rbac grants what a handler needs, and ${p.function} is none. Move it to the handler that calls ${p.function}.`,
  [
    'A permission is asked for by what the operator runs: a controller, a finalizer, a webhook. On any other function nobody could say when it is no longer needed.',
    '',
    '```ts',
    '/**',
    ' * @controller',
    ' * @rbac get core/secrets - the connection strings',
    ' */',
    'export async function reconcileDatabase(database: Database, context: Context<Database>) {}',
    '```',
  ].join('\n'),
);

export const unknownVerb = error<{ verb: string; near: string }>(
  'rbac/unknown-verb',
  (p) => `"${p.verb}" is no verb of Kubernetes. Did you mean "${p.near}"?`,
  [
    'RBAC accepts any word as a verb and never tells that nobody asks for it. The verbs of the API are `get list watch create update patch delete deletecollection`; special ones such as `use`, `bind`, `escalate`, `impersonate`, `approve` and `sign` pass, and so does a word that resembles none of these.',
    '',
    '```ts',
    '/** @rbac get list watch core/configmaps */',
    '```',
  ].join('\n'),
);

export const unknownGroup = error<{ group: string; near?: string | undefined }>(
  'rbac/unknown-group',
  (p) =>
    `"${p.group}" is no API group.` +
    (p.near ? ` Did you mean "${p.near}"?` : ' Write the whole group, such as core, apps or example.com.'),
  [
    "A rule of an unknown group grants nothing. Groups are written in full, without a version; `core` is the group of pods and secrets. Custom resources' groups always have a dot.",
    '',
    '```ts',
    '/** @rbac get networking.k8s.io/ingresses */',
    '```',
  ].join('\n'),
);

export const unknownResource = error<{ group: string; resource: string; near?: string | undefined }>(
  'rbac/unknown-resource',
  (p) =>
    `This project has no resource "${p.resource}" in group ${p.group}.` +
    (p.near ? ` Did you mean "${p.near}"?` : ' Write the plural in lower case, and a subresource that the kind has.'),
  [
    "Rules name resources, not kinds: the plural in lower case. A custom resource has the subresources `status` (with a Status type) and `scale` (with `@scale`); `finalizers` is the authorizer's.",
    '',
    '```ts',
    '/** @rbac patch example.com/databases/status */',
    '```',
  ].join('\n'),
);

export const unfamiliarResource = warning<{ group: string; resource: string; near?: string | undefined }>(
  'rbac/unfamiliar-resource',
  (p) =>
    `Kubernetes 1.36 has no resource "${p.resource}" in group ${p.group}.` +
    (p.near ? ` Did you mean "${p.near}"?` : ''),
  [
    'Rules name resources, not kinds: the plural in lower case. A misspelt one grants nothing, and nobody complains until the operator is refused. It is a warning, because another version of Kubernetes may have it.',
    '',
    '```ts',
    '/** @rbac get apps/deployments */',
    '```',
  ].join('\n'),
);

export const clusterScopedInNamespace = error<{ resource: string; namespace: string }>(
  'rbac/cluster-scoped-in-namespace',
  (p) =>
    `${p.resource} are cluster-scoped: no Role in "${p.namespace}" can grant them. Leave namespace=${p.namespace} out.`,
  [
    'A Role grants what lives in its namespace. Objects of a cluster-scoped kind live in none, so only a ClusterRole with a ClusterRoleBinding reaches them. `name=` can still limit it to one object.',
    '',
    '```ts',
    '/** @rbac get core/nodes name=control-plane-1 */',
    '```',
  ].join('\n'),
);

export const nameNeverMatches = error<{ verb: string; name: string; instead: string }>(
  'rbac/name-never-matches',
  (p) => `A request to ${p.verb} carries no name, so it would never match name=${p.name}. ${p.instead}`,
  [
    'RBAC compares resourceNames with the name in the URL. A POST that creates has none, nor has the deletion of a collection, so a rule with a name never grants them. An apply (PATCH) carries the name, and so does the `create` that the API server asks for when an apply creates: `patch create … name=N` works. So does `create` on a subresource, such as `serviceaccounts/token`.',
    '',
    '```ts',
    '/** @rbac patch create core/configmaps name=settings */',
    '```',
  ].join('\n'),
);

export const dangerousGrant = warning<{ verbs: string; resource: string; lets: string }>(
  'rbac/dangerous-grant',
  (p) =>
    `Granting ${p.verbs} on ${p.resource} is dangerous: it lets the operator ${p.lets}. Say after " - " why it is needed.`,
  [
    'Some permissions are as good as many others, or as the whole cluster. Ask for less where you can: one object by `name=`, one namespace by `namespace=`, `get` in place of `list`. Where it must be, give the reason: it silences the warning and is kept in rbac.yaml for whoever reviews it.',
    '',
    '```ts',
    '/** @rbac list watch core/secrets namespace=certificates - mirrors every certificate */',
    '```',
  ].join('\n'),
);
