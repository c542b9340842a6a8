import { error } from '../../diagnostics/diagnostic.js';

export const misplacedOption = error(
  'admission-policy/misplaced-option',
  (p: { tag: string; function: string }) => `@${p.tag} means nothing on ${p.function}. ${wayOut(p.tag)}`,
  `A policy runs in the API server: \`@timeoutSeconds\`, \`@sideEffects\`, \`@order\` and \`@reinvocationPolicy\` are of webhooks, and \`@paramRef\` and
\`@parameterNotFoundAction\` are of policies with a parameter.

\`\`\`ts
/** @policy
 *  @actions Warn */
export const isSmall = ({ object }: PolicyRequest<Deployment>) => (object.spec.replicas ?? 1) < 10;
\`\`\``,
);

function wayOut(tag: string): string {
  if (optionsOfWebhooks.has(tag)) return 'It is an option of webhooks; remove it.';
  return `It is an option of a @policy${tag === 'actions' ? '' : ' with a parameter'}; add one, or remove it.`;
}

const optionsOfWebhooks: ReadonlySet<string> = new Set([
  'timeoutSeconds',
  'sideEffects',
  'order',
  'reinvocationPolicy',
]);

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
