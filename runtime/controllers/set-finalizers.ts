import { resourcePath } from '../client/resource-path.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import { ApiError } from '../transport/api-error.js';
import { type Call, observeWrites } from './call.js';
import type { Outcome } from './loop.js';

/** Of the object in the state given; where there is another by now, `retry` from the next one that the cache knows. */
export async function setFinalizers(
  call: Call,
  { metadata }: KubernetesObject,
  finalizers: readonly string[],
): Promise<Outcome> {
  const { kind, cluster, memory, signal } = call;
  const { namespace, name, uid, resourceVersion } = metadata;
  try {
    const answer = await cluster.transport.request<KubernetesObject>({
      method: 'PATCH',
      path: resourcePath(kind, { namespace, name }),
      query: { fieldManager: memory.fieldManager },
      contentType: 'application/merge-patch+json',
      body: { metadata: { uid, resourceVersion, finalizers } },
      signal,
    });
    tell(call, answer);
    return 'done';
  } catch (error) {
    if (error instanceof ApiError && error.isNotFound) return 'done';
    if (error instanceof ApiError && error.isConflict) return 'retry';
    throw error;
  }
}

/** Without its last finalizer, an object that was being deleted is gone. */
function tell(call: Call, answer: KubernetesObject): void {
  const { namespace, name, uid, deletionTimestamp, finalizers = [] } = answer.metadata;
  const writes = observeWrites(call);
  if (deletionTimestamp !== undefined && finalizers.length === 0) writes.deleted(call.kind, { namespace, name, uid });
  else writes.wrote(call.kind, answer);
}
