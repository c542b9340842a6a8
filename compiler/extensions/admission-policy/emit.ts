import type { Decision } from '../../cel/lowering/decision.js';
import type { CelRule, Manifest } from '../../model/contribution.js';
import type { JsonObject } from '../../model/json.js';
import { apiVersion } from '../../model/name.js';
import { type Model, resolveKind } from '../../model/resource.js';
import { type Annotation, annotationOf, annotationValue } from '../../model/tag.js';
import { type Answer, answerOf } from './lower-policy.js';
import type { Matched } from './matches.js';
import { messageOf } from './message.js';
import type { Mutation } from './mutation/mutation.js';
import { type PrintedPolicy, printedPolicy } from './printed-policy.js';
import type { PolicyPart } from './read.js';
import { resourceRules } from './resource-rules.js';
import { actions, parameterNotFoundAction, paramRef } from './tags.js';

export function emit(parts: readonly Matched[], model: Model): readonly (Manifest | CelRule)[] {
  return parts.flatMap((matched) => {
    const { part } = matched;
    const answer = answerOf(part, model, silent);
    if (!answer) return [];
    const printed = printedPolicy(matched, answer);
    return [
      { kind: 'manifest', file: 'policies.yaml', object: policyOf(matched, answer, printed, model) },
      { kind: 'manifest', file: 'policies.yaml', object: bindingOf(part, answer, model) },
      ...rulesOf(matched, printed, model),
    ];
  });
}

/** For `kext explain`. A server counts what a policy costs only while it runs. */
function rulesOf(
  { part, conditions }: Matched,
  { expression, messageExpression, variables, audit }: PrintedPolicy,
  model: Model,
): readonly CelRule[] {
  const place = `policy ${nameOf(part, model)}`;
  const from = part.declaration.name;
  const rule = (of: string, text: string): CelRule => {
    return { kind: 'celRule', from, place: `${place}, ${of}`, expression: text };
  };
  return [
    ...conditions.map((it) => rule(`matchConditions.${it.name}`, it.expression)),
    ...variables.map((it) => rule(`variables.${it.name}`, it.expression)),
    { kind: 'celRule', from, place, expression, ...(messageExpression !== undefined && { messageExpression }) },
    ...audit.map((it) => rule(`auditAnnotations.${it.key}`, it.valueExpression)),
  ];
}

function nameOf({ name }: PolicyPart, { configuration }: Model): string {
  return `${configuration.name}-${name}`;
}

function policyOf(
  { part, conditions: matches }: Matched,
  answer: Answer,
  printed: PrintedPolicy,
  model: Model,
): JsonObject {
  const { annotations } = part.declaration;
  const params = part.params?.kinds[0];
  const conditions = [...conditionsOf(annotations), ...matches.map(({ name, expression }) => ({ name, expression }))];
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: `${prefixOf(answer)}AdmissionPolicy`,
    metadata: { name: nameOf(part, model) },
    spec: {
      failurePolicy: text(annotations, 'failurePolicy') ?? 'Fail',
      ...(answer.kind === 'mutation' && { reinvocationPolicy: text(annotations, 'reinvocationPolicy') ?? 'Never' }),
      ...(params && { paramKind: { apiVersion: apiVersion(params.group, params.version), kind: params.kind } }),
      matchConstraints: {
        resourceRules: resourceRules(part, model),
        matchPolicy: text(annotations, 'matchPolicy') ?? 'Equivalent',
        namespaceSelector: json(annotations, 'namespaceSelector') ?? {},
        objectSelector: json(annotations, 'objectSelector') ?? {},
      },
      ...(conditions.length > 0 && { matchConditions: conditions }),
      ...(printed.variables.length > 0 && { variables: printed.variables.map((it) => ({ ...it })) }),
      ...(answer.kind === 'mutation'
        ? { mutations: [mutationOf(answer.mutation, printed)] }
        : { validations: [validationOf(part, answer.decision, printed)] }),
      ...(printed.audit.length > 0 && { auditAnnotations: printed.audit.map((it) => ({ ...it })) }),
    },
  };
}

function prefixOf({ kind }: Answer): string {
  return kind === 'mutation' ? 'Mutating' : 'Validating';
}

function mutationOf({ patchType }: Mutation, { expression }: PrintedPolicy): JsonObject {
  return { patchType, [patchType === 'JSONPatch' ? 'jsonPatch' : 'applyConfiguration']: { expression } };
}

function validationOf(
  { declaration }: PolicyPart,
  { message }: Decision,
  { expression, messageExpression }: PrintedPolicy,
): JsonObject {
  return {
    expression,
    message: message ?? messageOf(declaration),
    ...(messageExpression !== undefined && { messageExpression }),
  };
}

function bindingOf(part: PolicyPart, answer: Answer, model: Model): JsonObject {
  const { annotations } = part.declaration;
  const name = nameOf(part, model);
  const reference = part.params && paramsOf(part, model);
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: `${prefixOf(answer)}AdmissionPolicyBinding`,
    metadata: { name },
    spec: {
      policyName: name,
      ...(reference && { paramRef: reference }),
      ...(answer.kind === 'decision' && {
        validationActions: [...(annotationValue(annotations, actions) ?? ['Deny'])],
      }),
    },
  };
}

/** A cluster-scoped parameter has no namespace; without a name all objects of the kind parameterize. */
function paramsOf({ declaration, params }: PolicyPart, model: Model): JsonObject {
  const { annotations } = declaration;
  const [kind] = params?.kinds ?? [];
  const scope = kind && resolveKind(kind, model)?.scope;
  const given: JsonObject = annotationValue(annotations, paramRef) ?? { selector: {} };
  const { namespace, ...rest } = given;
  const fallback = params?.value?.optional ? 'Allow' : 'Deny';
  return {
    ...rest,
    ...(namespace !== undefined && scope !== 'Cluster' && { namespace }),
    parameterNotFoundAction: annotationValue(annotations, parameterNotFoundAction) ?? fallback,
  };
}

function conditionsOf(annotations: readonly Annotation[]): readonly JsonObject[] {
  return annotations
    .filter(({ tag }) => tag.name === 'matchCondition')
    .map(({ value }) => {
      const { name, expression } = value as { readonly name: string; readonly expression: string };
      return { name, expression };
    });
}

function text(annotations: readonly Annotation[], name: string): string | undefined {
  const value = annotationOf(annotations, { name })?.value;
  return typeof value === 'string' ? value : undefined;
}

function json(annotations: readonly Annotation[], name: string): JsonObject | undefined {
  return annotationOf(annotations, { name })?.value as JsonObject | undefined;
}

/** The check has told what there is to tell. */
function silent(): void {}
