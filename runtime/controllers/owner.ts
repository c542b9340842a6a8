import type { OwnerReference } from '../../kubernetes/meta/v1.js';
import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import { keyFor, type ObjectKey } from './object-key.js';

/** The one owner that manages the object, as metav1.GetControllerOf; undefined where there is none. */
export function controllerOf({ metadata }: Pick<KubernetesObject, 'metadata'>): OwnerReference | undefined {
  return metadata.ownerReferences?.find(({ controller }) => controller === true);
}

/** The object of this kind that manages the child; undefined where another kind does, or none. */
export function ownerKey(kind: AnyKind, child: KubernetesObject): ObjectKey | undefined {
  const owner = controllerOf(child);
  if (owner === undefined || owner.kind !== kind.kind || groupOf(owner.apiVersion) !== kind.group) return undefined;
  return keyFor(kind, kind.scope === 'Cluster' ? undefined : child.metadata.namespace, owner.name);
}

/** Does not block the owner's deletion: that would need a permission of its own where the admission plugin asks for it. */
export function controllerReference({ apiVersion, kind, metadata }: KubernetesObject): OwnerReference {
  const { name, uid } = metadata;
  return { apiVersion, kind, name, uid, controller: true, blockOwnerDeletion: false };
}

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}
