import type { PolicyRequest } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import type { Limits } from '../api/v1/limits.js';

/**
 * A Deployment has no more pods than its limits allow.
 * @policy
 * @paramRef {"name": "default"}
 */
export function replicasAreLimited({ object }: PolicyRequest<Deployment>, limits: Limits): boolean | string {
  const replicas = object.spec?.replicas ?? 1;
  const { replicas: most } = limits.spec;
  return replicas <= most || `${replicas} pods are more than ${most}`;
}

/**
 * The team of a Deployment can't change.
 * @policy
 */
export const teamStays = ({ object, oldObject }: PolicyRequest<Deployment, 'UPDATE'>) =>
  object.metadata.labels?.team === oldObject.metadata.labels?.team;

/**
 * A Deployment with more than 50 pods should be two.
 * @policy
 * @actions Warn Audit
 * @failurePolicy Ignore
 */
export const isNotHuge = ({ object }: PolicyRequest<Deployment, 'CREATE'>) => (object.spec?.replicas ?? 1) <= 50;
