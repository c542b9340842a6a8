import type { Pod } from 'kext/core/v1';

/**
 * @controller
 * @enqueues reconcile-pod
 */
export async function reconcilePod(pod: Pod) {
  return [pod.metadata];
}
