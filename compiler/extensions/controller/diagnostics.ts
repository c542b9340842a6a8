import { error } from '../../diagnostics/diagnostic.js';

const controllerAndMapping = [
  '```ts',
  '/** @controller */',
  'export async function reconcileDatabase(database: Database) {}',
  '',
  '/** @enqueues reconcile-database */',
  'export async function databasesOfSecret(secret: Secret) {}',
  '```',
];

export const misplacedOption = error<{ tag: string; function: string }>(
  'controller/misplaced-option',
  (p) => `@${p.tag} sets how a @controller or @finalizes runs, and ${p.function} is neither. Move it there.`,
  [
    "`@workers` and `@timeout` are options of the handler that does the work. An `@enqueues` function only names objects; it runs in its controller's watch.",
    '',
    '```ts',
    '/**',
    ' * @controller',
    ' * @workers 4',
    ' */',
    'export async function reconcileDatabase(database: Database, context: Context<Database>) {}',
    '```',
  ].join('\n'),
);

export const signature = error<{ function: string; tag: string; parameters: number }>(
  'controller/signature',
  (p) =>
    `A @${p.tag} function takes the object and, if it needs it, its Context; ${p.function} takes ` +
    `${p.parameters === 0 ? 'nothing' : `${p.parameters} parameters`}.`,
  [
    "The signature is the declaration: the first parameter's type says which kind the handler is for. The runtime calls it with the object and the context and nothing else.",
    '',
    '```ts',
    '/** @controller */',
    'export async function reconcileDatabase(database: Database, { own, status }: Context<Database>) {}',
    '```',
  ].join('\n'),
);

export const result = error<{ function: string; tag: 'controller' | 'finalizes' | 'enqueues'; returns: string }>(
  'controller/result',
  (p) =>
    `${p.function} returns ${p.returns}. A @${p.tag} function returns ` +
    (p.tag === 'enqueues' ? 'a list of `{ name, namespace }`.' : "nothing, or `{ requeueAfter: '30s' }`."),
  [
    'The runtime reads what the function returns, at once or by a promise: of `@controller` and `@finalizes` whether to come back, and when; of `@enqueues` which objects its controller has to look at. Anything else would fail when the function is called. `any` says nothing about what it is.',
    '',
    '```ts',
    '/** @controller */',
    'export async function reconcileDatabase(database: Database) {',
    "  if (!database.status?.ready) return { requeueAfter: '10s' };",
    '}',
    '',
    '/** @enqueues reconcile-database */',
    'export async function databasesOfSecret({ metadata }: Secret) {',
    '  return [{ name: metadata.name, namespace: metadata.namespace }];',
    '}',
    '```',
  ].join('\n'),
);

export const notAKind = error<{ function: string; tag: string; type: string }>(
  'controller/not-a-kind',
  (p) =>
    `The first parameter of ${p.function} must be a kind, or a union of kinds, for @${p.tag} to watch; ${p.type} is none.`,
  [
    'A kind is an interface of yours with `@resource`, its generated type in `generated/`, an imported one, or a built-in such as `Deployment` of `kext/apps/v1`. `any`, a plain interface and `AdmissionRequest` say nothing about what to watch.',
    '',
    '```ts',
    "import { Secret } from 'kext/core/v1';",
    '',
    '/** @enqueues reconcile-database */',
    'export async function databasesOfSecret(secret: Secret, context: Context<Secret>) {}',
    '```',
  ].join('\n'),
);

export const otherContext = error<{ function: string; expected: string; found: string }>(
  'controller/other-context',
  (p) => `The second parameter of ${p.function} must be Context<${p.expected}>, like its object; it is ${p.found}.`,
  [
    'The context is about the object that the handler was called for: `status` writes its status, `own` makes children of it. So its type argument is the type of the first parameter.',
    '',
    '```ts',
    '/** @controller */',
    'export async function reconcileDatabase(database: Database, { own }: Context<Database>) {}',
    '```',
  ].join('\n'),
);

export const invalidName = error<{ name: string; tag: string }>(
  'controller/invalid-name',
  (p) =>
    `"${p.name}" can't name what @${p.tag} declares: a name is 1 to 63 lower-case letters, digits and "-", with a letter or digit at both ends.`,
  [
    'The name stands in the field manager of what a controller applies, in the finalizers of objects and in metrics, so it is a DNS label. Of a finalizer only the part after the slash is given; kext puts the group before it.',
    '',
    '```ts',
    '/** @finalizes drop-database */',
    'export async function dropDatabase(database: Database) {}',
    '```',
  ].join('\n'),
);

export const duplicateName = error<{ name: string; function: string; other: string }>(
  'controller/duplicate-name',
  (p) =>
    `${p.function} and ${p.other} are both named "${p.name}". Give one of them another name, as in @controller ${p.name}-2.`,
  [
    'The name is the field manager of everything that a handler applies. Two handlers under one manager would delete each other’s fields, because an apply removes what the same manager set before and no longer sends. Metrics and finalizers go by the name as well. One function with `@controller` and `@finalizes` may have one name for both.',
    '',
    '```ts',
    '/** @controller database-users */',
    'export async function reconcileUsers(database: Database) {}',
    '```',
  ].join('\n'),
);

export const unknownController = error<{ name: string; near?: string | undefined }>(
  'controller/unknown-controller',
  (p) =>
    `No controller is named "${p.name}".` +
    (p.near ? ` Did you mean "${p.near}"?` : ' Name one after the tag: @controller NAME.'),
  [
    "`@enqueues` takes the name of a controller of this project: what stands after its `@controller`, else its function's name in kebab case.",
    '',
    ...controllerAndMapping,
  ].join('\n'),
);

export const mixedRoles = error<{ function: string; other: string }>(
  'controller/mixed-roles',
  (p) =>
    `${p.function} can't be both @enqueues and @${p.other}: the one returns keys, the other what to do next. Write two functions.`,
  [
    'The runtime reads what the function returns: of `@enqueues` the objects to look at, of `@controller` and `@finalizes` whether to come back. One function can’t answer both questions.',
    '',
    ...controllerAndMapping,
  ].join('\n'),
);

export const notWatchable = error<{ kind: string; function: string }>(
  'controller/not-watchable',
  (p) => `Objects of kind ${p.kind} are never stored, so ${p.function} can't watch them.`,
  [
    'Kinds such as TokenReview and SubjectAccessReview are questions: they are created, answered and forgotten. There is nothing to list or to watch. Ask them with `create` from the handler of another kind.',
    '',
    '```ts',
    '/** @controller */',
    'export async function reconcileDatabase(database: Database, { create }: Context<Database>) {',
    '  const review = await create(TokenReview, { metadata: { generateName: "ask-" }, spec: { token } });',
    '}',
    '```',
  ].join('\n'),
);

export const kindTwice = error<{ kind: string; function: string; versions: string }>(
  'controller/kind-twice',
  (p) =>
    `${p.function} is for ${p.kind} in ${p.versions}: every object would be seen once a version. Keep one of them.`,
  [
    'All versions of a kind are the same objects; the API server converts them on the way out. A handler for two versions would be called twice, and its statuses would overwrite each other. Write the handler for one version, as a rule the one that is stored.',
    '',
    '```ts',
    '/** @controller */',
    'export async function reconcileDatabase(database: Database, context: Context<Database>) {}',
    '```',
  ].join('\n'),
);

export const notWatched = error<{ method: string; kind: string }>(
  'controller/not-watched',
  (p) =>
    `${p.method} reads from memory, and nobody in this project watches ${p.kind}: there would be nothing. Read it live, by get or list, or watch it: @enqueues on a function of ${p.kind}.`,
  [
    'The runtime keeps objects in memory of the kinds that it watches: those that handlers are for, those of `own`, and those of `@enqueues`. A kind that is only read is not watched for that alone, because watching all of them may cost more than the reads that it saves.',
    '',
    '```ts',
    '/** @enqueues reconcile-database */',
    'export async function databasesOfClass({ metadata }: DatabaseClass, { cached }: Context<DatabaseClass>) {',
    '  const databases = await cached.list(Database);',
    '  return databases.filter(({ spec }) => spec.className === metadata.name).map(({ metadata }) => metadata);',
    '}',
    '```',
  ].join('\n'),
);

export const clusterScopedChild = error<{ kind: string; owner: string }>(
  'controller/cluster-scoped-child',
  (p) =>
    `A ${p.kind} is cluster-scoped and can't be owned by a ${p.owner}, which lives in a namespace: Kubernetes would never collect it. Use apply, and remove it in a function with @finalizes.`,
  [
    'An owner reference names an object of the same namespace, or a cluster-scoped one. A cluster-scoped object that names a namespaced owner is left behind for ever, with an Event that says so.',
    '',
    '```ts',
    '/** @finalizes */',
    'export async function removeRole({ metadata }: Tenant, context: Context<Tenant>) {',
    '  await context.delete(ClusterRole, { name: `tenant-${metadata.name}` });',
    '}',
    '```',
  ].join('\n'),
);

export const childElsewhere = error<{ kind: string; owner: string; namespace: string }>(
  'controller/child-elsewhere',
  (p) =>
    `This ${p.kind} goes to the namespace "${p.namespace}", and its owner, the ${p.owner}, may live in another: Kubernetes would delete it at once. Leave the namespace out, or use apply and @finalizes.`,
  [
    'An owner reference has no namespace: the garbage collector looks for the owner in the namespace of the child, does not find it there, and deletes the child. `own` therefore puts children where their owner is.',
    '',
    '```ts',
    'await own(ConfigMap, { metadata: { name: metadata.name }, data });',
    '```',
  ].join('\n'),
);

export const unserved = error<{ kind: string; version: string; function: string; served: string }>(
  'controller/unserved',
  (p) =>
    `${p.function} is for ${p.kind} in ${p.version}, which the API server does not serve. ` +
    (p.served === '' ? 'Remove @unserved from a version.' : `Write it for ${p.served}.`),
  [
    'A version with `@unserved` can be stored, but no request for it is answered: it can be neither listed nor watched. All versions of a kind are the same objects, so a handler for one that is served sees all of them.',
    '',
    '```ts',
    '/** @controller */',
    'export async function reconcileDatabase(database: v1.Database, context: Context<v1.Database>) {}',
    '```',
  ].join('\n'),
);
