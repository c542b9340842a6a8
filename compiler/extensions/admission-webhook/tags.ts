import { parseNothing, parseOneOf } from '../../model/argument.js';
import type { JsonObject } from '../../model/json.js';
import type { Tag } from '../../model/tag.js';
import { integerBetween, jsonObject, wordList } from './argument.js';
import { type MatchCondition, parseMatchCondition } from './match-condition.js';
import { operations as known } from './operations.js';

const places = ['function', 'constant'] as const;

export const validates: Tag<true> = {
  name: 'validates',
  argument: '',
  places,
  repeatable: false,
  description:
    'Asks the function before an object of the request’s kinds is stored: it returns nothing, a verdict, or throws `Denied`. ' +
    'The webhook is named after it, in kebab case.',
  example: [
    '/**',
    ' * A database never shrinks.',
    ' * @validates',
    ' */',
    "export function neverShrinks({ object, oldObject }: AdmissionRequest<Database, 'UPDATE'>) {",
    "  if (object.spec.size < oldObject.spec.size) throw new Denied('a database never shrinks');",
    '}',
  ].join('\n'),
  parse: parseNothing,
  result: 'ValidateResult',
};

export const mutates: Tag<true> = {
  name: 'mutates',
  argument: '',
  places,
  repeatable: false,
  description:
    'Lets the function change an object before it is stored: it returns the object as it should be, or nothing.',
  example: [
    '/**',
    ' * Every pod says which team it belongs to.',
    ' * @mutates',
    ' */',
    "export function labelTeam({ object, namespace }: AdmissionRequest<Pod, 'CREATE'>) {",
    '  object.metadata.labels = { team: namespace ?? "none", ...object.metadata.labels };',
    '  return object;',
    '}',
  ].join('\n'),
  parse: parseNothing,
  result: 'MutateResult',
};

export const operations: Tag<readonly string[]> = option(
  'operations',
  'CREATE UPDATE DELETE CONNECT',
  'Repeats the operations of the request’s type for readers; the type, `AdmissionRequest<T, Op>`, says which they are.',
  '@operations CREATE UPDATE',
  wordList('some of CREATE, UPDATE, DELETE and CONNECT', (word) => known.some((operation) => operation === word)),
);

export const failurePolicy: Tag<'Fail' | 'Ignore'> = option(
  'failurePolicy',
  'Fail|Ignore',
  'What becomes of a request when the webhook can’t be asked: refused (`Fail`, the default) or let through.',
  '@failurePolicy Ignore',
  parseOneOf('Fail', 'Ignore'),
);

export const timeoutSeconds: Tag<number> = option(
  'timeoutSeconds',
  'N',
  'How long the API server waits for the answer, 1 to 30 seconds; 10 without it.',
  '@timeoutSeconds 5',
  integerBetween(1, 30),
);

export const sideEffects: Tag<'None' | 'NoneOnDryRun'> = option(
  'sideEffects',
  'None|NoneOnDryRun',
  'Whether the function changes anything elsewhere. With `NoneOnDryRun` it must look at `dryRun` of the request. `None` without it.',
  '@sideEffects NoneOnDryRun',
  parseOneOf('None', 'NoneOnDryRun'),
);

export const matchPolicy: Tag<'Exact' | 'Equivalent'> = option(
  'matchPolicy',
  'Exact|Equivalent',
  'Whether requests in other versions of the kind are converted and asked about too (`Equivalent`, the default).',
  '@matchPolicy Exact',
  parseOneOf('Exact', 'Equivalent'),
);

export const reinvocationPolicy: Tag<'Never' | 'IfNeeded'> = option(
  'reinvocationPolicy',
  'Never|IfNeeded',
  'Of `@mutates`: whether the function sees the object again when a later webhook has changed it. `Never` without it.',
  '@reinvocationPolicy IfNeeded',
  parseOneOf('Never', 'IfNeeded'),
);

export const namespaceSelector: Tag<JsonObject> = option(
  'namespaceSelector',
  'JSON',
  'A LabelSelector over the namespaces of the objects. Without it, webhooks on built-in kinds leave out kube-system and the ' +
    'project’s own namespace, so that the operator can start when its webhook is down.',
  '@namespaceSelector {"matchLabels": {"guarded": "true"}}',
  jsonObject,
);

export const objectSelector: Tag<JsonObject> = option(
  'objectSelector',
  'JSON',
  'A LabelSelector over the objects themselves. Users set labels: don’t let one switch off a check that they must not escape.',
  '@objectSelector {"matchExpressions": [{"key": "legacy", "operator": "DoesNotExist"}]}',
  jsonObject,
);

export const matchCondition: Tag<MatchCondition> = {
  ...option(
    'matchCondition',
    'name expression',
    'A CEL expression over `object`, `oldObject`, `request` and `authorizer`; the webhook is asked only where all are true.',
    '@matchCondition not-a-node !("system:nodes" in request.userInfo.groups)',
    parseMatchCondition,
  ),
  repeatable: true,
};

export const subresources: Tag<readonly string[]> = option(
  'subresources',
  'names',
  'Asks about requests to these subresources too, such as `status` or `ephemeralcontainers`. Requests to `scale`, `eviction`, ' +
    '`binding` and `token` carry an object of another kind than the resource’s. With the operation CONNECT alone the ' +
    'webhook is for the subresources only.',
  '@subresources ephemeralcontainers',
  wordList('names of subresources, like `status`', (word) => /^([a-z]+|\*)$/.test(word)),
);

export const ruleScope: Tag<'Cluster' | 'Namespaced' | '*'> = option(
  'ruleScope',
  'Cluster|Namespaced|*',
  'Limits the webhook to cluster-scoped or to namespaced objects of its kinds.',
  '@ruleScope Namespaced',
  parseOneOf('Cluster', 'Namespaced', '*'),
);

export const order: Tag<number> = option(
  'order',
  'N',
  'Places the webhook among those of the project: lower numbers are asked first, 0 without it, equal ones by name.',
  '@order -1',
  integerBetween(-1000, 1000),
);

export const matches: Tag<string> = {
  name: 'matches',
  argument: 'function',
  places: ['function'],
  repeatable: false,
  description:
    'A predicate that becomes a match condition of the `@validates`, `@mutates` or `@policy` function that it names, in CEL that answers as it does: where it is false, the webhook or policy is not asked.',
  example: [
    '/** @matches labelTeam */',
    "export const isNoNode = ({ userInfo }: AdmissionRequest<Pod>) => !userInfo.groups?.includes('system:nodes');",
  ].join('\n'),
  becomesCel: true,
  parse: (argument) => (/^[\w$]+$/.test(argument) ? { value: argument } : { expected: 'the name of a function' }),
};

export const handlerTags: readonly Tag<unknown>[] = [validates, mutates, matches];

export const optionTags: readonly Tag<unknown>[] = [
  operations,
  failurePolicy,
  timeoutSeconds,
  sideEffects,
  matchPolicy,
  reinvocationPolicy,
  namespaceSelector,
  objectSelector,
  matchCondition,
  subresources,
  ruleScope,
  order,
];

function option<Value>(
  name: string,
  argument: string,
  description: string,
  line: string,
  parse: Tag<Value>['parse'],
): Tag<Value> {
  const example = [
    '/**',
    ' * @validates',
    ` * ${line}`,
    ' */',
    'export function checkPod({ object }: AdmissionRequest<Pod>) {}',
  ].join('\n');
  return { name, argument, places, repeatable: false, description, example, parse };
}
