import { isDeepStrictEqual } from 'node:util';
import type { ConditionInput } from '../../api/context.js';
import type { Condition } from '../../kubernetes/meta/v1.js';
import { resourcePath } from '../client/resource-path.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import { ApiError } from '../transport/api-error.js';
import type { Call } from './call.js';
import { mergeConditions } from './conditions.js';
import { contains } from './contains.js';
import { versionOf } from './own-writes.js';

interface Status {
  status(value: object): Promise<void>;
  conditions(...changed: readonly ConditionInput[]): Condition[];
}

/** `status` and `conditions` of a context. */
export function createStatus(call: Call): Status {
  /** The object with the last status that the call wrote. */
  let latest = call.object;
  return {
    status: async (value) => {
      latest = (await writeStatus(call, latest, value)) ?? latest;
    },
    conditions: (...changed) => {
      const { conditions = [] } = statusOf(latest);
      const { generation } = latest.metadata;
      return mergeConditions(conditions, changed, { now: call.cluster.clock.now(), generation });
    },
  };
}

/** The object as it is then; undefined where it was so already, or is gone. */
async function writeStatus(call: Call, known: KubernetesObject, value: object): Promise<KubernetesObject | undefined> {
  const { memory, key, kind, cluster, log, signal } = call;
  signal.throwIfAborted();
  const { uid, namespace, name } = known.metadata;
  const cached = cluster.informers.of(kind).get(namespace, name) ?? known;
  const digest = memory.applied.digest(value);
  if (memory.applied.isLast(uid, 'status', digest) && contains(cached.status, value)) return undefined;
  const answer = await applyStatus(call, value).catch((error) => {
    if (!isGone(error)) throw error;
    log.debug('the object is gone: its status is not written');
    return undefined;
  });
  if (answer === undefined) return undefined;
  memory.applied.set(uid, 'status', digest);
  // The handler is not handed the answer: what somebody else changed before must still reach it.
  if (isOnlyOwnChange(known, answer, value)) memory.ownWrites.wrote(versionOf(kind, answer), key);
  cluster.informers.wrote(kind, answer);
  return answer;
}

/** With the uid, so that the status of one object is never written to its successor. */
function applyStatus({ cluster, memory, kind, object, signal }: Call, status: object): Promise<KubernetesObject> {
  const { apiVersion } = object;
  const { namespace, name, uid } = object.metadata;
  return cluster.transport.request<KubernetesObject>({
    method: 'PATCH',
    path: resourcePath(kind, { namespace, name, subresource: 'status' }),
    query: { fieldManager: memory.fieldManager, force: true, fieldValidation: 'Strict' },
    contentType: 'application/apply-patch+yaml',
    body: { apiVersion, kind: kind.kind, metadata: { name, namespace, uid }, status },
    signal,
  });
}

function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.isNotFound || (error.isConflict && /\buid\b/i.test(error.message)));
}

/** Whether the answer differs from what the handler knows in nothing but the fields that it has just applied. */
function isOnlyOwnChange(known: KubernetesObject, answer: KubernetesObject, applied: object): boolean {
  return isDeepStrictEqual(withoutFields(known, applied), withoutFields(answer, applied));
}

function withoutFields(object: KubernetesObject, applied: object): unknown {
  const { resourceVersion: _version, managedFields: _fields, ...metadata } = object.metadata;
  const status = Object.entries(statusOf(object)).filter(([field]) => !Object.hasOwn(applied, field));
  return { ...object, metadata, status: Object.fromEntries(status) };
}

function statusOf({ status }: KubernetesObject): { readonly conditions?: readonly Condition[] } {
  return (status ?? {}) as { readonly conditions?: readonly Condition[] };
}
