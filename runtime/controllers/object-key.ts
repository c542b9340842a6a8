import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';

/** Which object, in a queue: `deployments.apps/default/web`; none of its parts can hold a slash. */
export type ObjectKey = string;

export interface KeyParts {
  /** As `kindId`. */
  readonly kind: string;
  /** Undefined for a cluster-scoped object. */
  readonly namespace: string | undefined;
  readonly name: string;
}

/** `deployments.apps`: all versions of a kind are the same objects. */
export function kindId({ plural, group }: Pick<AnyKind, 'plural' | 'group'>): string {
  return `${plural}.${group}`;
}

export function keyFor(kind: AnyKind, namespace: string | undefined, name: string): ObjectKey {
  return `${kindId(kind)}/${namespace ?? ''}/${name}`;
}

export function keyOf(kind: AnyKind, { metadata }: KubernetesObject): ObjectKey {
  return keyFor(kind, metadata.namespace, metadata.name);
}

export function keyParts(key: ObjectKey): KeyParts {
  const [kind = '', namespace = '', name = ''] = key.split('/');
  return { kind, namespace: namespace === '' ? undefined : namespace, name };
}
