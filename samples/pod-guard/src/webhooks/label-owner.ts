import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

const label = 'pod-guard.example.com/created-by';

/**
 * Writes down who created a pod. Before all others, so that these can see it.
 *
 * @mutates
 * @order -10
 * @failurePolicy Ignore
 */
export function labelOwner({ object, userInfo }: AdmissionRequest<Pod, 'CREATE'>) {
  object.metadata.annotations = { ...object.metadata.annotations, [label]: userInfo.username };
  return object;
}
