import { error } from '../../../diagnostics/diagnostic.js';

export const operationsDiffer = error<{ given: readonly string[]; typed: readonly string[] }>(
  'admission-webhook/operations-differ',
  (p) =>
    `@operations says ${p.given.join(' ')}, but the request's type is for ${p.typed.join(' ')}. ` +
    `Write AdmissionRequest<…, ${p.given.map((operation) => `'${operation}'`).join(' | ')}>.`,
  [
    'The type decides, because what a request holds depends on its operation: `object` is null on DELETE, `oldObject` on CREATE. The tag may only repeat it.',
    '',
    '```ts',
    '/**',
    ' * @validates',
    ' * @operations DELETE',
    ' */',
    "export function keepDatabase({ oldObject }: AdmissionRequest<Database, 'DELETE'>) {}",
    '```',
  ].join('\n'),
);

export const mutatesDelete = error<{ function: string }>(
  'admission-webhook/mutates-delete',
  (p) =>
    `${p.function} can't change an object that is deleted: there is none in the request. Make it @validates, or drop DELETE.`,
  [
    'A DELETE has no object to store, so the API server refuses any patch of it. To do something before an object goes, write an `@finalizes`; to forbid that it goes, an `@validates`.',
    '',
    '```ts',
    '/** @validates */',
    "export function keepDatabase({ oldObject }: AdmissionRequest<Database, 'DELETE'>) {}",
    '```',
  ].join('\n'),
);

export const connectWithoutSubresource = error<{ function: string }>(
  'admission-webhook/connect-without-subresource',
  (p) =>
    `CONNECT happens on subresources only, so ${p.function} would never be asked. Name them: @subresources exec attach.`,
  [
    'One connects to `exec`, `attach`, `portforward` or `proxy` of a pod, or to `proxy` of a service or node, never to the object itself.',
    '',
    '```ts',
    '/**',
    ' * @validates',
    ' * @subresources exec attach',
    ' */',
    "export function noShells({ userInfo }: AdmissionRequest<Pod, 'CONNECT'>) {}",
    '```',
  ].join('\n'),
);

export const neverCalled = error<{ kind: string }>(
  'admission-webhook/never-called',
  (p) =>
    `The API server asks no webhook about ${p.kind}: a broken one could never be repaired. Remove it from the type.`,
  [
    'The configurations of webhooks and admission policies pass no admission webhook and no policy. Restrict by RBAC who may write them.',
    '',
    '```ts',
    '/** @validates */',
    'export function checkRole({ object }: AdmissionRequest<ClusterRole>) {}',
    '```',
  ].join('\n'),
);

export const scopeNeverMatches = error<{ kind: string; scope: string; limit: string }>(
  'admission-webhook/scope-never-matches',
  (p) =>
    `${p.kind} is ${p.scope === 'Cluster' ? 'cluster-scoped' : 'namespaced'}: @ruleScope ${p.limit} never matches it. Remove one of them.`,
  [
    '`@ruleScope` limits a webhook on many kinds to those of one scope. A kind has one scope for good, so where it isn’t that one, the webhook is never asked about it.',
    '',
    '```ts',
    '/**',
    ' * @validates',
    ' * @ruleScope Cluster',
    ' */',
    'export function checkNode({ object }: AdmissionRequest<Node>) {}',
    '```',
  ].join('\n'),
);

export const unknownSubresource = error<{ name: string; kind: string; near?: string | undefined }>(
  'admission-webhook/unknown-subresource',
  (p) =>
    `${p.kind} has no subresource "${p.name}" that a webhook is asked about.` +
    (p.near ? ` Did you mean "${p.near}"?` : ' Remove it.'),
  [
    'A custom resource has `status` (with a Status type) and `scale` (with `@scale`). Built-in kinds have these and a few more, such as `ephemeralcontainers`, `resize` and `eviction` of pods. Reads such as `log` pass no admission.',
    '',
    '```ts',
    '/**',
    ' * @validates',
    ' * @subresources status',
    ' */',
    'export function checkStatus({ object }: AdmissionRequest<Database>) {}',
    '```',
  ].join('\n'),
);
