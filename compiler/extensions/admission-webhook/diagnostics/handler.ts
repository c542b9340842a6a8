import { error } from '../../../diagnostics/diagnostic.js';

export const misplacedOption = error<{ tag: string; function: string }>(
  'admission-webhook/misplaced-option',
  (p) =>
    `@${p.tag} is an option of a webhook, and ${p.function} is neither @validates nor @mutates. Add one of them, or remove it.`,
  [
    'Kubernetes’ own names for a webhook’s fields are tags of the function that answers it. On any other function they would say nothing.',
    '',
    '```ts',
    '/**',
    ' * @validates',
    ' * @failurePolicy Ignore',
    ' */',
    'export function checkPod({ object }: AdmissionRequest<Pod>) {}',
    '```',
  ].join('\n'),
);

export const signature = error<{ function: string; tag: string; parameters: number }>(
  'admission-webhook/signature',
  (p) =>
    `A @${p.tag} function takes the request and nothing else; ${p.function} takes ` +
    `${p.parameters === 0 ? 'nothing' : `${p.parameters} parameters`}.`,
  [
    'The type of the request says what the API server asks about, so it is needed; and the runtime calls the function with nothing else.',
    '',
    '```ts',
    '/** @validates */',
    "export function checkPod({ object, userInfo }: AdmissionRequest<Pod, 'CREATE'>) {}",
    '```',
  ].join('\n'),
);

export const result = error<{ function: string; tag: 'validates' | 'mutates'; returns: string }>(
  'admission-webhook/result',
  (p) =>
    `${p.function} returns ${p.returns}. A @${p.tag} function returns ` +
    (p.tag === 'validates' ? 'nothing, or a verdict: `{ allowed, message?, … }`.' : 'nothing, or the whole object.'),
  [
    'What a webhook returns, at once or by a promise, is its answer. `@validates` lets the object pass by returning nothing, and refuses it by `{ allowed: false, message }` or by throwing `Denied`. Of what `@mutates` returns the differences to the object of the request become the patch, so that a part of the object would remove the rest. `any` says nothing about what it is.',
    '',
    '```ts',
    '/** @validates */',
    'export function checkSize({ object }: AdmissionRequest<Database>) {',
    "  if (object.spec.size > 100) return { allowed: false, message: 'too large' };",
    '}',
    '',
    '/** @mutates */',
    'export function labelTeam({ object }: AdmissionRequest<Database>) {',
    "  return { ...object, metadata: { ...object.metadata, labels: { team: 'a' } } };",
    '}',
    '```',
  ].join('\n'),
);

export const notARequest = error<{ function: string; tag: string; type: string }>(
  'admission-webhook/not-a-request',
  (p) => `The parameter of ${p.function} must be an AdmissionRequest, as @${p.tag} demands; ${p.type} is none.`,
  [
    'A webhook sees a request: an object, what it was before, who sends it. `AdmissionRequest<T, Op>` of `kext` types it; `T` is a kind or a union of kinds, `Op` the operations, CREATE and UPDATE where it is left out.',
    '',
    '```ts',
    "import type { AdmissionRequest } from 'kext';",
    '',
    '/** @validates */',
    'export function checkPod({ object }: AdmissionRequest<Pod>) {}',
    '```',
  ].join('\n'),
);

export const notAKind = error<{ function: string; type: string }>(
  'admission-webhook/not-a-kind',
  (p) =>
    `${p.type} names no kind for ${p.function} to be asked about. Its first type argument is a kind, or a union of kinds.`,
  [
    'The rules of a webhook list resources, and kext reads them off the type argument: a kind of yours, an imported one, or a built-in such as `Pod` of `kext/core/v1`.',
    '',
    '```ts',
    "import type { Pod } from 'kext/core/v1';",
    '',
    '/** @validates */',
    'export function checkPod({ object }: AdmissionRequest<Pod>) {}',
    '```',
  ].join('\n'),
);

export const mixedRoles = error<{ function: string }>(
  'admission-webhook/mixed-roles',
  (p) =>
    `${p.function} can't be both @validates and @mutates: the one returns a verdict, the other the object. Write two functions.`,
  [
    'The API server asks mutating webhooks first and validating ones when nothing changes any more, so a check that also runs in a mutating webhook might see an object that is not final.',
    '',
    '```ts',
    '/** @mutates */',
    'export function defaultSize({ object }: AdmissionRequest<Database>) {}',
    '',
    '/** @validates */',
    'export function checkSize({ object }: AdmissionRequest<Database>) {}',
    '```',
  ].join('\n'),
);

export const reinvocationOfValidation = error<{ function: string }>(
  'admission-webhook/reinvocation-of-validation',
  (p) =>
    `@reinvocationPolicy is for @mutates alone; ${p.function} sees the object after all changes anyway. Remove it.`,
  [
    'A mutating webhook may have to look again when a later one has changed the object. Validating webhooks run once, after all of them, and their configuration has no such field.',
    '',
    '```ts',
    '/**',
    ' * @mutates',
    ' * @reinvocationPolicy IfNeeded',
    ' */',
    'export function addSidecar({ object }: AdmissionRequest<Pod>) {}',
    '```',
  ].join('\n'),
);

export const invalidName = error<{ function: string; name: string }>(
  'admission-webhook/invalid-name',
  (p) =>
    `${p.function} gives the webhook the name "${p.name}", which is no DNS name of at most 253 characters. Rename the function.`,
  [
    'A webhook is named after its function in kebab case, then the project and its namespace. The name is what users read when they are refused.',
    '',
    '```ts',
    '/** @validates */',
    'export function checkPod({ object }: AdmissionRequest<Pod>) {}',
    '```',
  ].join('\n'),
);

export const duplicateName = error<{ function: string; name: string }>(
  'admission-webhook/duplicate-name',
  (p) => `Two webhooks would be named "${p.name}" after their functions. Rename ${p.function}.`,
  [
    'A webhook’s name and path are its function’s name in kebab case, so that neither changes when another webhook comes or goes. It must be the only one of the project.',
    '',
    '```ts',
    '/** @validates */',
    'export function checkPodImages({ object }: AdmissionRequest<Pod>) {}',
    '',
    '/** @validates */',
    'export function checkPodLimits({ object }: AdmissionRequest<Pod>) {}',
    '```',
  ].join('\n'),
);
