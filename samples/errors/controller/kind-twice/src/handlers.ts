import type { HorizontalPodAutoscaler as First } from 'kext/autoscaling/v1';
import type { HorizontalPodAutoscaler as Second } from 'kext/autoscaling/v2';

/** @controller */
export async function watchAutoscalers(autoscaler: First | Second) {
  return autoscaler.spec?.maxReplicas === 1 ? { requeueAfter: '1m' } : undefined;
}
