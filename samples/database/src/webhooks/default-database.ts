import type { AdmissionRequest } from 'kext';
import type { Database } from '../../generated/kinds.js';

const team = 'databases.example.com/team';

/**
 * Says which team a database belongs to, and whom to tell. Changes of the status alone pass by, and so do those of the
 * operator itself.
 *
 * @mutates
 * @operations CREATE UPDATE
 * @failurePolicy Ignore
 * @timeoutSeconds 2
 * @sideEffects None
 * @matchPolicy Equivalent
 * @reinvocationPolicy IfNeeded
 * @namespaceSelector {"matchExpressions": [{"key": "databases.example.com/team", "operator": "Exists"}]}
 * @objectSelector {"matchExpressions": [{"key": "databases.example.com/unowned", "operator": "DoesNotExist"}]}
 * @matchCondition not-the-operator !request.userInfo.username.startsWith("system:serviceaccount:database-system:")
 * @matchCondition spec-changed oldObject == null || object.spec != oldObject.spec
 * @ruleScope Namespaced
 * @order 1
 */
export function labelTeam({ object, namespace }: AdmissionRequest<Database>) {
  const owner = object.metadata.labels?.[team] ?? namespace ?? 'nobody';
  object.metadata.labels = { ...object.metadata.labels, [team]: owner };
  object.spec.contact ??= `${owner}@example.com`;
  return object;
}

/**
 * Counts changes of the status, to find operators that fight over it.
 *
 * @validates
 * @subresources status
 * @matchCondition status request.subResource == "status"
 * @failurePolicy Ignore
 */
export function auditStatus({ object, oldObject }: AdmissionRequest<Database, 'UPDATE'>) {
  const from = oldObject.status?.readyReplicas ?? 0;
  const to = object.status?.readyReplicas ?? 0;
  return { allowed: true, auditAnnotations: { replicas: `${from} -> ${to}` } };
}
