import type { AdmissionRequest } from 'kext';
import type { Namespace } from 'kext/core/v1';

/**
 * Keeps a namespace that is marked as protected from being deleted with all that is in it.
 *
 * @validates
 * @ruleScope Cluster
 */
export function keepNamespaces({ oldObject }: AdmissionRequest<Namespace, 'DELETE'>) {
  const isProtected = oldObject.metadata.labels?.['pod-guard.example.com/protected'] === 'true';
  return { allowed: !isProtected, message: 'take the label pod-guard.example.com/protected off first' };
}
