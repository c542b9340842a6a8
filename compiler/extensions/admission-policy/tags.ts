import { jsonOf } from '../../model/argument.js';
import type { JsonObject } from '../../model/json.js';
import { isJsonObject } from '../../model/json.js';
import type { Parsed, Tag } from '../../model/tag.js';

const places = ['function'] as const;

export const policy: Tag<true> = {
  name: 'policy',
  argument: '',
  places,
  repeatable: false,
  description:
    'Decides about requests in the API server itself: the function becomes a ValidatingAdmissionPolicy in CEL, with its binding. It returns whether the request is allowed, or the text to show in place of `false`; the comment is the message otherwise. A function that returns the object, changed (`{ ...object, … }`), becomes a MutatingAdmissionPolicy instead. A second parameter, of a kind, is the policy’s parameter. Kubernetes’ own names for the fields of a policy are tags as on webhooks: `@failurePolicy @matchPolicy @namespaceSelector @objectSelector @matchCondition @subresources @ruleScope`.',
  example: [
    '/** Images come from our registry.',
    ' *  @policy */',
    'export const imagesAreOurs = ({ object }: PolicyRequest<Pod>) =>',
    "  object.spec.containers.every(({ image }) => image?.startsWith('registry.example.com/') ?? false);",
  ].join('\n'),
  becomesCel: true,
  parse: (argument) => (argument === '' ? { value: true } : { expected: 'no argument' }),
};

const known: readonly string[] = ['Deny', 'Warn', 'Audit'];

export const actions: Tag<readonly string[]> = option(
  'actions',
  'Deny Warn Audit',
  'What happens where the policy says no: the request is refused (`Deny`, the default), its user warned, the audit log told.',
  '@actions Warn Audit',
  parseActions,
);

function parseActions(argument: string): Parsed<readonly string[]> {
  const words = argument.split(/\s+/);
  const right = words.every((word) => known.includes(word)) && new Set(words).size === words.length;
  const both = words.includes('Deny') && words.includes('Warn');
  return right && !both ? { value: words } : { expected: 'some of Deny, Warn and Audit, and not both Deny and Warn' };
}

export const paramRef: Tag<JsonObject> = option(
  'paramRef',
  'JSON',
  'Which objects parameterize a `@policy`: `name` and `namespace`, or `selector`. Without it all objects of the parameter’s kind do, those of the request’s namespace where the kind is namespaced.',
  '@paramRef {"name": "limits", "namespace": "policies"}',
  (argument) => {
    const json = jsonOf(argument);
    const keys = isJsonObject(json) ? Object.keys(json) : [];
    const right = keys.length > 0 && keys.every((key) => ['name', 'namespace', 'selector'].includes(key));
    const one = keys.includes('name') !== keys.includes('selector');
    return isJsonObject(json) && right && one
      ? { value: json }
      : { expected: 'a JSON object with name or selector, and namespace where the kind has one' };
  },
);

export const parameterNotFoundAction: Tag<string> = option(
  'parameterNotFoundAction',
  'Allow|Deny',
  'What becomes of requests where no object parameterizes a `@policy`: refused (`Deny`, the default) or not asked about.',
  '@parameterNotFoundAction Allow',
  (argument) => (['Allow', 'Deny'].includes(argument) ? { value: argument } : { expected: 'Allow or Deny' }),
);

export const auditAnnotation: Tag<string> = {
  name: 'auditAnnotation',
  argument: 'policy',
  places,
  repeatable: true,
  description:
    'What the audit log is told of each request that a `@policy` decides about: a function of the same request that returns a text, or undefined where there is nothing to tell. The annotation’s key is the policy’s name and the function’s, in kebab case.',
  example: [
    '/** @auditAnnotation imagesAreOurs */',
    'export const images = ({ object }: PolicyRequest<Pod>) =>',
    "  object.spec?.containers.map(({ image }) => image ?? 'none').join(' ');",
  ].join('\n'),
  becomesCel: true,
  parse: (argument) =>
    /^\w+$/.test(argument) ? { value: argument } : { expected: 'the name of a function with @policy' },
};

export const tags: readonly Tag<unknown>[] = [policy, actions, paramRef, parameterNotFoundAction, auditAnnotation];

function option<Value>(
  name: string,
  argument: string,
  description: string,
  line: string,
  parse: Tag<Value>['parse'],
): Tag<Value> {
  const example = [
    '/**',
    ' * @policy',
    ` * ${line}`,
    ' */',
    'export const isSmall = ({ object }: PolicyRequest<Deployment>, limits: ConfigMap) =>',
    "  String(object.spec.replicas ?? 1) === limits.data?.['replicas'];",
  ].join('\n');
  return { name, argument, places, repeatable: false, description, example, parse };
}
