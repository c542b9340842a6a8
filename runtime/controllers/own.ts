import type { Client } from '../../api/client.js';
import type { Kind } from '../../api/kind.js';
import type { AnyKind, KubernetesObject, StoredMeta } from '../kubernetes-object.js';
import type { Call } from './call.js';
import { contains } from './contains.js';
import { keyFor } from './object-key.js';
import { controllerOf, controllerReference } from './owner.js';

interface Child<Read, Input> {
  readonly kind: Kind<Read, Input>;
  readonly child: Input;
  readonly dryRun: boolean | undefined;
}

/** What is read and set of a child; the rest is sent as it is. */
interface ChildObject {
  readonly metadata: Partial<StoredMeta> & { readonly name: string };
}

/**
 * Applies a child with a controller reference, by force. Nothing is sent where this process applied the same before and
 * the cached child still has all of it.
 * @throws Error: it can't be a child of the object, or another object controls it
 */
export async function own<Read, Input>(call: Call, client: Client, given: Child<Read, Input>): Promise<Read> {
  const { memory, object, signal } = call;
  signal.throwIfAborted();
  const { kind, dryRun } = given;
  const child = complete(call, kind, given.child as ChildObject);
  const { namespace, name } = child.metadata;
  const cached = memory.watch(kind).get(namespace, name);
  if (cached !== undefined) refuseOthers(cached, object);
  const part = keyFor(kind, namespace, name);
  const digest = memory.applied.digest(child);
  if (cached !== undefined && memory.applied.isLast(object.metadata.uid, part, digest) && contains(cached, child)) {
    return structuredClone(cached) as Read;
  }
  const applied = await client.apply(kind, child as Input, { force: true, dryRun });
  if (dryRun !== true) memory.applied.set(object.metadata.uid, part, digest);
  return applied;
}

function complete({ object, kind: ownKind }: Call, kind: AnyKind, child: ChildObject): ChildObject {
  const { name, namespace: wanted, ownerReferences = [] } = child.metadata;
  const { namespace } = object.metadata;
  if (namespace !== undefined && kind.scope === 'Cluster') {
    throw new Error(
      `${kind.kind} ${name} is cluster-scoped and can't be owned by a ${ownKind.kind}, which is in a namespace: nobody would delete it.`,
    );
  }
  if (namespace !== undefined && (wanted ?? namespace) !== namespace) {
    throw new Error(
      `${kind.kind} ${name} is in namespace ${wanted}, and the ${ownKind.kind} that owns it in ${namespace}: Kubernetes would delete it.`,
    );
  }
  if (kind.scope === 'Namespaced' && (wanted ?? namespace) === undefined) {
    throw new Error(`${kind.kind} ${name} needs a namespace: the ${ownKind.kind} that owns it has none.`);
  }
  const { apiVersion, kind: type } = { apiVersion: apiVersionOf(kind), kind: kind.kind };
  const metadata = {
    ...child.metadata,
    ...(kind.scope === 'Namespaced' && { namespace: wanted ?? namespace }),
    ownerReferences: [...ownerReferences, controllerReference(object)],
  };
  return { ...child, apiVersion, kind: type, metadata } as ChildObject;
}

/** The API server refuses a second controller too; where the cache knows of the first, the message can name it. */
function refuseOthers(cached: KubernetesObject, owner: KubernetesObject): void {
  const other = controllerOf(cached);
  if (other === undefined || other.uid === owner.metadata.uid) return;
  const child = `${cached.kind} ${cached.metadata.name}`;
  const isPredecessor = other.kind === owner.kind && other.name === owner.metadata.name;
  throw new Error(
    isPredecessor
      ? `${child} is left over from an earlier ${other.kind} ${other.name} (${other.uid}): Kubernetes has not collected it yet.`
      : `${child} is controlled by ${other.kind} ${other.name} (${other.uid}): own never takes it over.`,
  );
}

function apiVersionOf({ group, version }: AnyKind): string {
  return group === '' ? version : `${group}/${version}`;
}
