import { error } from '../../diagnostics/diagnostic.js';

export const misplacedOption = error(
  'admission-policy/misplaced-option',
  (p: { tag: string; function: string }) => `@${p.tag} means nothing on ${p.function}. ${wayOut(p.tag)}`,
  `A policy runs in the API server: \`@timeoutSeconds\`, \`@sideEffects\` and \`@order\` are of webhooks. \`@paramRef\` and
\`@parameterNotFoundAction\` are of policies with a parameter, \`@actions\` of those that decide, and \`@reinvocationPolicy\` of those that change the object.

\`\`\`ts
/** @policy
 *  @actions Warn */
export const isSmall = ({ object }: PolicyRequest<Deployment>) => (object.spec.replicas ?? 1) < 10;
\`\`\``,
);

function wayOut(tag: string): string {
  if (optionsOfWebhooks.has(tag)) return 'It is an option of webhooks; remove it.';
  if (tag === 'reinvocationPolicy') return 'It is an option of what changes objects; remove it.';
  if (tag === 'matches' || tag === 'auditAnnotation') return 'Put it on a function of its own.';
  if (tag === 'actions') return 'It is an option of a @policy that decides; remove it.';
  return 'It is an option of a @policy with a parameter; add one, or remove it.';
}

const optionsOfWebhooks: ReadonlySet<string> = new Set(['timeoutSeconds', 'sideEffects', 'order']);

export const duplicateName = error(
  'admission-policy/duplicate-name',
  (p: { function: string; name: string }) =>
    `Two policies would be named "${p.name}" after their functions. Rename ${p.function}.`,
  `A policy's name is its function's in kebab case, so that it does not change when another policy comes or goes. It must be the only one
of the project, in all of its files: a server would keep one of the two.

\`\`\`ts
/** @policy */
export const podsAreSmall = ({ object }: PolicyRequest<Pod>) => (object.spec?.containers ?? []).length < 5;

/** @policy */
export const setsAreSmall = ({ object }: PolicyRequest<StatefulSet>) => (object.spec?.replicas ?? 1) < 5;
\`\`\``,
);

export const signature = error(
  'admission-policy/signature',
  (p: { function: string; reason: string }) => `${p.function} has @policy, but ${p.reason}.`,
  `The type of the request says what the policy is about: kinds, and operations where they are others than CREATE and UPDATE. The second
parameter is of the kind that parameterizes the policy.

\`\`\`ts
/** @policy
 *  @paramRef {"name": "limits", "namespace": "policies"} */
export const isSmall = ({ object }: PolicyRequest<Deployment>, limits: Limits) => (object.spec.replicas ?? 1) <= limits.spec.replicas;
\`\`\``,
);

export const badMatch = error<{ function: string; reason: string }>(
  'admission-policy/bad-match',
  (p) => `${p.function} has @matches, but ${p.reason}.`,
  [
    'A match condition is a predicate over the request that the policy is asked about: where it is false, the policy is not asked.',
    '',
    '```ts',
    '/** @matches checkPod */',
    "export const isNoNode = ({ userInfo }: PolicyRequest<Pod>) => !userInfo.groups?.includes('system:nodes');",
    '```',
  ].join('\n'),
);

export const mixedAnswer = error<{ function: string }>(
  'admission-policy/mixed-answer',
  (p) =>
    `${p.function} returns an object here and a decision there. Write two policies: one that changes, one that decides.`,
  `A policy that returns the object, changed, becomes a MutatingAdmissionPolicy, and one that returns true, false or a text becomes a
ValidatingAdmissionPolicy. Both may stand on the same kind; what changes comes first.

\`\`\`ts
/** @policy */
export const setTeam = ({ object, namespaceObject }: PolicyRequest<Pod>) => ({
  ...object,
  metadata: { ...object.metadata, labels: { ...object.metadata.labels, team: namespaceObject?.metadata.labels?.team ?? 'none' } },
});

/** @policy */
export const teamIsKnown = ({ object }: PolicyRequest<Pod>) => ['none', 'shop'].includes(object.metadata.labels?.team ?? '');
\`\`\``,
);

export const messageOfAuthorizer = error<{ function: string }>(
  'admission-policy/message-of-authorizer',
  (p) =>
    `${p.function} decides by the authorizer which text to show, and a server does not know it there. Ask it last: return false where it says no.`,
  `A server makes the text of a refusal by itself, after the decision, and without the authorizer. The text that the comment of the function has
is shown where it returns false.

\`\`\`ts
/** Only those who may use the host run privileged pods.
 *  @policy */
export function privileged({ object, authorizer }: PolicyRequest<Pod>): boolean | string {
  const first = object.spec?.containers.find((container) => container.securityContext?.privileged);
  if (first === undefined) return true;
  return authorizer.group('example.com').resource('hosts').check('use').allowed();
}
\`\`\``,
);

export const inexpressibleChange = error<{ why: string }>(
  'admission-policy/inexpressible-change',
  (p) => `CEL can't make this change: ${p.why}. Use a function with @mutates, which runs as a webhook.`,
  `A policy changes an object where it stands: it spreads what is there, and writes beside it what is to be different. What it writes may be
made of anything, but it can't put an existing object, changed, in another place.

\`\`\`ts
/** @policy */
export const pullAlways = ({ object }: PolicyRequest<Pod, 'CREATE'>) => ({
  ...object,
  spec: {
    ...object.spec,
    containers: object.spec?.containers.map((container) => ({ ...container, imagePullPolicy: 'Always' })),
  },
});
\`\`\`

Other changes are made by a webhook: \`@mutates\` on a function that runs as JavaScript.`,
);

export const neverMutates = error<{ function: string; operation: string }>(
  'admission-policy/never-mutates',
  (p) =>
    `${p.function} returns an object, and nothing can be changed at ${p.operation}. Leave it out of the request's operations.`,
  'A policy that changes objects is asked when they are created and updated: `PolicyRequest<Pod>`, or one of the two: `PolicyRequest<Pod, "CREATE">`.',
);

export const newMutation = error<{ function: string; minor: number }>(
  'admission-policy/new-mutation',
  (p) =>
    `${p.function} returns an object, which needs Kubernetes 1.36, and the configuration says 1.${p.minor}. Use @mutates, or raise "kubernetes".`,
  'A policy that changes objects is a MutatingAdmissionPolicy, whose v1 came with Kubernetes 1.36. For older servers a function with `@mutates` does the same as a webhook.',
);

export const badAuditAnnotation = error<{ function: string; reason: string }>(
  'admission-policy/bad-audit-annotation',
  (p) => `${p.function} has @auditAnnotation, but ${p.reason}.`,
  `What the audit log is told is made by a function of the request that the policy decides about, and of its parameter where it wants to see it.
It returns a text, or undefined where there is nothing to tell. Policies that change the object have no annotations.

\`\`\`ts
/** @policy
 *  @actions Audit */
export const isSmall = ({ object }: PolicyRequest<Deployment>) => (object.spec?.replicas ?? 1) < 10;

/** @auditAnnotation isSmall */
export const replicas = ({ object }: PolicyRequest<Deployment>) => \`\${object.spec?.replicas ?? 1} pods\`;
\`\`\``,
);
