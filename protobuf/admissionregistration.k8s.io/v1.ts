// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const ApplyConfiguration: Message = {
  1: { name: 'expression', type: 'string', omitsZero: true },
};

export const AuditAnnotation: Message = {
  1: { name: 'key', type: 'string' },
  2: { name: 'valueExpression', type: 'string' },
};

export const ExpressionWarning: Message = {
  2: { name: 'fieldRef', type: 'string' },
  3: { name: 'warning', type: 'string' },
};

export const JSONPatch: Message = {
  1: { name: 'expression', type: 'string', omitsZero: true },
};

export const MatchCondition: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'expression', type: 'string' },
};

export const Rule: Message = {
  1: { name: 'apiGroups', type: 'string', holds: 'list' },
  2: { name: 'apiVersions', type: 'string', holds: 'list' },
  3: { name: 'resources', type: 'string', holds: 'list' },
  4: { name: 'scope', type: 'string' },
};

export const RuleWithOperations: Message = {
  1: { name: 'operations', type: 'string', holds: 'list' },
  2: { name: '', type: Rule },
};

export const NamedRuleWithOperations: Message = {
  1: { name: 'resourceNames', type: 'string', holds: 'list' },
  2: { name: '', type: RuleWithOperations },
};

export const MatchResources: Message = {
  1: { name: 'namespaceSelector', type: metav1.LabelSelector },
  2: { name: 'objectSelector', type: metav1.LabelSelector },
  3: { name: 'resourceRules', type: NamedRuleWithOperations, holds: 'list' },
  4: { name: 'excludeResourceRules', type: NamedRuleWithOperations, holds: 'list' },
  7: { name: 'matchPolicy', type: 'string' },
};

export const ParamKind: Message = {
  1: { name: 'apiVersion', type: 'string', omitsZero: true },
  2: { name: 'kind', type: 'string', omitsZero: true },
};

export const Variable: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'expression', type: 'string' },
};

export const Mutation: Message = {
  2: { name: 'patchType', type: 'string' },
  3: { name: 'applyConfiguration', type: ApplyConfiguration },
  4: { name: 'jsonPatch', type: JSONPatch },
};

export const MutatingAdmissionPolicySpec: Message = {
  1: { name: 'paramKind', type: ParamKind },
  2: { name: 'matchConstraints', type: MatchResources },
  3: { name: 'variables', type: Variable, holds: 'list' },
  4: { name: 'mutations', type: Mutation, holds: 'list' },
  5: { name: 'failurePolicy', type: 'string' },
  6: { name: 'matchConditions', type: MatchCondition, holds: 'list' },
  7: { name: 'reinvocationPolicy', type: 'string', omitsZero: true },
};

export const MutatingAdmissionPolicy: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: MutatingAdmissionPolicySpec },
};

export const ParamRef: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
  2: { name: 'namespace', type: 'string', omitsZero: true },
  3: { name: 'selector', type: metav1.LabelSelector },
  4: { name: 'parameterNotFoundAction', type: 'string' },
};

export const MutatingAdmissionPolicyBindingSpec: Message = {
  1: { name: 'policyName', type: 'string', omitsZero: true },
  2: { name: 'paramRef', type: ParamRef },
  3: { name: 'matchResources', type: MatchResources },
};

export const MutatingAdmissionPolicyBinding: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: MutatingAdmissionPolicyBindingSpec },
};

export const ServiceReference: Message = {
  1: { name: 'namespace', type: 'string' },
  2: { name: 'name', type: 'string' },
  3: { name: 'path', type: 'string' },
  4: { name: 'port', type: 'int' },
};

export const WebhookClientConfig: Message = {
  1: { name: 'service', type: ServiceReference },
  2: { name: 'caBundle', type: 'bytes', omitsZero: true },
  3: { name: 'url', type: 'string' },
};

export const MutatingWebhook: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'clientConfig', type: WebhookClientConfig },
  3: { name: 'rules', type: RuleWithOperations, holds: 'list' },
  4: { name: 'failurePolicy', type: 'string' },
  5: { name: 'namespaceSelector', type: metav1.LabelSelector },
  6: { name: 'sideEffects', type: 'string', nulls: true },
  7: { name: 'timeoutSeconds', type: 'int' },
  8: { name: 'admissionReviewVersions', type: 'string', holds: 'list', nulls: true },
  9: { name: 'matchPolicy', type: 'string' },
  10: { name: 'reinvocationPolicy', type: 'string' },
  11: { name: 'objectSelector', type: metav1.LabelSelector },
  12: { name: 'matchConditions', type: MatchCondition, holds: 'list' },
};

export const MutatingWebhookConfiguration: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'webhooks', type: MutatingWebhook, holds: 'list' },
};

export const TypeChecking: Message = {
  1: { name: 'expressionWarnings', type: ExpressionWarning, holds: 'list' },
};

export const Validation: Message = {
  1: { name: 'expression', type: 'string' },
  2: { name: 'message', type: 'string', omitsZero: true },
  3: { name: 'reason', type: 'string' },
  4: { name: 'messageExpression', type: 'string', omitsZero: true },
};

export const ValidatingAdmissionPolicySpec: Message = {
  1: { name: 'paramKind', type: ParamKind },
  2: { name: 'matchConstraints', type: MatchResources },
  3: { name: 'validations', type: Validation, holds: 'list' },
  4: { name: 'failurePolicy', type: 'string' },
  5: { name: 'auditAnnotations', type: AuditAnnotation, holds: 'list' },
  6: { name: 'matchConditions', type: MatchCondition, holds: 'list' },
  7: { name: 'variables', type: Variable, holds: 'list' },
};

export const ValidatingAdmissionPolicyStatus: Message = {
  1: { name: 'observedGeneration', type: 'int', omitsZero: true },
  2: { name: 'typeChecking', type: TypeChecking },
  3: { name: 'conditions', type: metav1.Condition, holds: 'list' },
};

export const ValidatingAdmissionPolicy: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ValidatingAdmissionPolicySpec },
  3: { name: 'status', type: ValidatingAdmissionPolicyStatus },
};

export const ValidatingAdmissionPolicyBindingSpec: Message = {
  1: { name: 'policyName', type: 'string', omitsZero: true },
  2: { name: 'paramRef', type: ParamRef },
  3: { name: 'matchResources', type: MatchResources },
  4: { name: 'validationActions', type: 'string', holds: 'list' },
};

export const ValidatingAdmissionPolicyBinding: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ValidatingAdmissionPolicyBindingSpec },
};

export const ValidatingWebhook: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'clientConfig', type: WebhookClientConfig },
  3: { name: 'rules', type: RuleWithOperations, holds: 'list' },
  4: { name: 'failurePolicy', type: 'string' },
  5: { name: 'namespaceSelector', type: metav1.LabelSelector },
  6: { name: 'sideEffects', type: 'string', nulls: true },
  7: { name: 'timeoutSeconds', type: 'int' },
  8: { name: 'admissionReviewVersions', type: 'string', holds: 'list', nulls: true },
  9: { name: 'matchPolicy', type: 'string' },
  10: { name: 'objectSelector', type: metav1.LabelSelector },
  11: { name: 'matchConditions', type: MatchCondition, holds: 'list' },
};

export const ValidatingWebhookConfiguration: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'webhooks', type: ValidatingWebhook, holds: 'list' },
};
