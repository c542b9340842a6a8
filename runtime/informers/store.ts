import type { KubernetesObject } from '../kubernetes-object.js';

/** Objects of one kind, by namespace and name, with an index of their owners. */
export interface Store {
  readonly size: number;
  get(namespace: string | undefined, name: string): KubernetesObject | undefined;
  put(object: KubernetesObject): void;
  remove(object: KubernetesObject): void;
  /** Undefined: of all namespaces. */
  all(namespace: string | undefined): Iterable<KubernetesObject>;
  ownedBy(uid: string): Iterable<KubernetesObject>;
}

export function createStore(): Store {
  // Objects of cluster-scoped kinds are in the namespace ''.
  const namespaces = new Map<string, Map<string, KubernetesObject>>();
  const owned = new Map<string, Set<KubernetesObject>>();
  let size = 0;

  function remove({ metadata: { namespace = '', name } }: KubernetesObject): void {
    const objects = namespaces.get(namespace);
    const stored = objects?.get(name);
    if (objects === undefined || stored === undefined) return;
    objects.delete(name);
    if (objects.size === 0) namespaces.delete(namespace);
    size--;
    for (const uid of ownersOf(stored)) {
      const children = owned.get(uid);
      children?.delete(stored);
      if (children?.size === 0) owned.delete(uid);
    }
  }

  function put(object: KubernetesObject): void {
    remove(object);
    const { namespace = '', name } = object.metadata;
    entry(namespaces, namespace, () => new Map()).set(name, object);
    size++;
    for (const uid of ownersOf(object)) entry(owned, uid, () => new Set()).add(object);
  }

  function* all(namespace: string | undefined): Iterable<KubernetesObject> {
    if (namespace !== undefined) yield* namespaces.get(namespace)?.values() ?? [];
    else for (const objects of namespaces.values()) yield* objects.values();
  }

  return {
    get size() {
      return size;
    },
    get: (namespace = '', name) => namespaces.get(namespace)?.get(name),
    put,
    remove,
    all,
    ownedBy: (uid) => owned.get(uid) ?? [],
  };
}

export function ownersOf({ metadata }: KubernetesObject): readonly string[] {
  return metadata.ownerReferences?.map(({ uid }) => uid) ?? [];
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
