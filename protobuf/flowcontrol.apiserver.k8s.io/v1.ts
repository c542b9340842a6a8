// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const ExemptPriorityLevelConfiguration: Message = {
  1: { name: 'nominalConcurrencyShares', type: 'int' },
  2: { name: 'lendablePercent', type: 'int' },
};

export const FlowDistinguisherMethod: Message = {
  1: { name: 'type', type: 'string' },
};

export const PriorityLevelConfigurationReference: Message = {
  1: { name: 'name', type: 'string' },
};

export const UserSubject: Message = {
  1: { name: 'name', type: 'string' },
};

export const GroupSubject: Message = {
  1: { name: 'name', type: 'string' },
};

export const ServiceAccountSubject: Message = {
  1: { name: 'namespace', type: 'string' },
  2: { name: 'name', type: 'string' },
};

export const Subject: Message = {
  1: { name: 'kind', type: 'string' },
  2: { name: 'user', type: UserSubject },
  3: { name: 'group', type: GroupSubject },
  4: { name: 'serviceAccount', type: ServiceAccountSubject },
};

export const ResourcePolicyRule: Message = {
  1: { name: 'verbs', type: 'string', holds: 'list', nulls: true },
  2: { name: 'apiGroups', type: 'string', holds: 'list', nulls: true },
  3: { name: 'resources', type: 'string', holds: 'list', nulls: true },
  4: { name: 'clusterScope', type: 'bool', omitsZero: true },
  5: { name: 'namespaces', type: 'string', holds: 'list', nulls: true },
};

export const NonResourcePolicyRule: Message = {
  1: { name: 'verbs', type: 'string', holds: 'list', nulls: true },
  6: { name: 'nonResourceURLs', type: 'string', holds: 'list', nulls: true },
};

export const PolicyRulesWithSubjects: Message = {
  1: { name: 'subjects', type: Subject, holds: 'list', nulls: true },
  2: { name: 'resourceRules', type: ResourcePolicyRule, holds: 'list' },
  3: { name: 'nonResourceRules', type: NonResourcePolicyRule, holds: 'list' },
};

export const FlowSchemaSpec: Message = {
  1: { name: 'priorityLevelConfiguration', type: PriorityLevelConfigurationReference },
  2: { name: 'matchingPrecedence', type: 'int' },
  3: { name: 'distinguisherMethod', type: FlowDistinguisherMethod },
  4: { name: 'rules', type: PolicyRulesWithSubjects, holds: 'list' },
};

export const FlowSchemaCondition: Message = {
  1: { name: 'type', type: 'string', omitsZero: true },
  2: { name: 'status', type: 'string', omitsZero: true },
  3: { name: 'lastTransitionTime', type: 'time' },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'message', type: 'string', omitsZero: true },
};

export const FlowSchemaStatus: Message = {
  1: { name: 'conditions', type: FlowSchemaCondition, holds: 'list' },
};

export const FlowSchema: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: FlowSchemaSpec },
  3: { name: 'status', type: FlowSchemaStatus },
};

export const QueuingConfiguration: Message = {
  1: { name: 'queues', type: 'int' },
  2: { name: 'handSize', type: 'int' },
  3: { name: 'queueLengthLimit', type: 'int' },
};

export const LimitResponse: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'queuing', type: QueuingConfiguration },
};

export const LimitedPriorityLevelConfiguration: Message = {
  1: { name: 'nominalConcurrencyShares', type: 'int', nulls: true },
  2: { name: 'limitResponse', type: LimitResponse },
  3: { name: 'lendablePercent', type: 'int' },
  4: { name: 'borrowingLimitPercent', type: 'int' },
};

export const PriorityLevelConfigurationSpec: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'limited', type: LimitedPriorityLevelConfiguration },
  3: { name: 'exempt', type: ExemptPriorityLevelConfiguration },
};

export const PriorityLevelConfigurationCondition: Message = {
  1: { name: 'type', type: 'string', omitsZero: true },
  2: { name: 'status', type: 'string', omitsZero: true },
  3: { name: 'lastTransitionTime', type: 'time' },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'message', type: 'string', omitsZero: true },
};

export const PriorityLevelConfigurationStatus: Message = {
  1: { name: 'conditions', type: PriorityLevelConfigurationCondition, holds: 'list' },
};

export const PriorityLevelConfiguration: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: PriorityLevelConfigurationSpec },
  3: { name: 'status', type: PriorityLevelConfigurationStatus },
};
