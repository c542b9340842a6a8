import { call, identifier } from '../../cel/expression.js';
import { type Decision, decisionOf } from '../../cel/lowering/decision.js';
import { type Form, missing, value } from '../../cel/lowering/form.js';
import { lowerFunction } from '../../cel/lowering/lower-function.js';
import { objectKind } from '../../cel/lowering/object-kind.js';
import { requestForm } from '../../cel/lowering/request.js';
import { mentions } from '../../cel/parts.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { Model } from '../../model/resource.js';
import { messageOfAuthorizer, mixedAnswer } from './diagnostics.js';
import { type Mutation, mutationOf, returnsDecision, returnsObject } from './mutation/mutation.js';
import type { PolicyPart } from './read.js';

/** What a policy answers, in CEL, and what the user calls the parts of it. */
export type Answer = { readonly names: ReadonlyMap<string, string> } & (
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'mutation'; readonly mutation: Mutation }
);

/** Undefined where something has been reported. The check asks first. */
export function answerOf(part: PolicyPart, model: Model, report: Report): Answer | undefined {
  if (answers.has(part)) return answers.get(part);
  const answer = answerOnce(part, model, report);
  answers.set(part, answer);
  return answer;
}

const answers = new WeakMap<PolicyPart, Answer | undefined>();

function answerOnce(part: PolicyPart, model: Model, report: Report): Answer | undefined {
  const { declaration, request } = part;
  if (!declaration.body || !request) return undefined;
  const lowered = lowerFunction(declaration.body, argumentsOf(part, model), 'request', report);
  if (!lowered) return undefined;
  const { values: names } = lowered.scope.run.names;
  if (!returnsObject(lowered.outcome)) {
    const decision = decisionOf(lowered);
    if (decision?.messageExpression && mentions(decision.messageExpression, 'authorizer')) {
      report(messageOfAuthorizer, declaration.at, { function: declaration.name });
      return undefined;
    }
    return decision && { kind: 'decision', decision, names };
  }
  if (returnsDecision(lowered.outcome)) {
    report(mixedAnswer, declaration.at, { function: declaration.name });
    return undefined;
  }
  const mutation = mutationOf(lowered, objectKind(request, model), report);
  return mutation && { kind: 'mutation', mutation, names };
}

/** What the policy is called with. */
export function argumentsOf(part: PolicyPart, model: Model): readonly Form[] {
  const { declaration, request, operations } = part;
  if (!request) return [];
  const parameter = requestForm({ object: objectKind(request, model), operations, at: declaration.at });
  return [parameter, ...paramsForms(part, model)];
}

function paramsForms({ params }: PolicyPart, model: Model): readonly Form[] {
  if (!params) return [];
  const given = value(objectKind(params, model), identifier('params'));
  if (!params.value?.optional) return [given];
  const present = call('!=', given.cel, missing('null').cel);
  return [{ ...given, present, missing: 'undefined' }];
}
