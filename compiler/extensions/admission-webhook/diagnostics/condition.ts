import { error } from '../../../diagnostics/diagnostic.js';

export const invalidSelector = error<{ tag: string; problem: string }>(
  'admission-webhook/invalid-selector',
  (p) => `@${p.tag} is no LabelSelector: ${p.problem}. Write it as in {"matchLabels": {"team": "web"}}.`,
  [
    'A LabelSelector has `matchLabels`, an object of label keys and values, and `matchExpressions`, a list of `{ key, operator, values }`; all of it must hold. `In` and `NotIn` need values, `Exists` and `DoesNotExist` take none.',
    '',
    '```ts',
    '/**',
    ' * @validates',
    ' * @namespaceSelector {"matchExpressions": [{"key": "tier", "operator": "In", "values": ["prod"]}]}',
    ' */',
    'export function checkPod({ object }: AdmissionRequest<Pod>) {}',
    '```',
  ].join('\n'),
);

export const matchConditionName = error<{ name: string; twice: boolean }>(
  'admission-webhook/match-condition-name',
  (p) =>
    p.twice
      ? `Two match conditions of this webhook are named "${p.name}". Rename one of them.`
      : `"${p.name}" can't name a match condition: it is letters, digits, "-", "_" and ".", as a label key.`,
  [
    'Conditions are told apart by their names, in metrics and in the API server’s messages. A name is at most 63 letters, digits, `-`, `_` and `.`, after an optional DNS name and a slash.',
    '',
    '```ts',
    '/**',
    ' * @validates',
    ' * @matchCondition not-a-node !("system:nodes" in request.userInfo.groups)',
    ' */',
    'export function checkPod({ object }: AdmissionRequest<Pod>) {}',
    '```',
  ].join('\n'),
);

export const tooManyMatchConditions = error<{ count: number }>(
  'admission-webhook/too-many-match-conditions',
  (p) => `A webhook has at most 64 match conditions, and this one has ${p.count}. Join some of them with &&.`,
  [
    'The API server refuses more. All conditions must be true anyway, so several can stand in one expression.',
    '',
    '```ts',
    '/**',
    ' * @validates',
    ' * @matchCondition people request.userInfo.username != "admin" && !("system:nodes" in request.userInfo.groups)',
    ' */',
    'export function checkPod({ object }: AdmissionRequest<Pod>) {}',
    '```',
  ].join('\n'),
);

export const matchConditionExpression = error<{ name: string; problem: string }>(
  'admission-webhook/match-condition-expression',
  (p) => `The match condition "${p.name}" is no CEL expression that the API server accepts: ${p.problem}.`,
  [
    'A match condition is CEL over `object`, `oldObject` (null where there is none), `request` (without its objects) and `authorizer`, and gives true or false. See https://kubernetes.io/docs/reference/using-api/cel/.',
    '',
    '```ts',
    '/**',
    ' * @validates',
    ' * @matchCondition grown object.spec.size > oldObject.spec.size',
    ' */',
    "export function checkGrowth({ object }: AdmissionRequest<Database, 'UPDATE'>) {}",
    '```',
  ].join('\n'),
);

export const badMatch = error<{ function: string; reason: string }>(
  'admission-webhook/bad-match',
  (p) => `${p.function} has @matches, but ${p.reason}.`,
  [
    'A match condition is a predicate over the request that the webhook is asked about: where it is false, the webhook is not asked.',
    '',
    '```ts',
    '/** @matches checkPod */',
    "export const isNoNode = ({ userInfo }: AdmissionRequest<Pod>) => !userInfo.groups?.includes('system:nodes');",
    '```',
  ].join('\n'),
);
