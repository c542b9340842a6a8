import type { Log } from '../../api/log.js';
import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import { frozen } from './frozen.js';
import type { InformerHandler } from './informer.js';
import type { Change, InformerMetrics } from './informer-metrics.js';
import { compareVersions } from './resource-version.js';
import { createStore, type Store } from './store.js';

/** The store, and who hears of its changes. No object goes back in time here. */
export interface Collection {
  readonly store: Store;
  /** In order, as the watch tells it. */
  put(object: KubernetesObject): void;
  remove(object: KubernetesObject): void;
  /** All there is, of a namespace or of all. */
  replace(namespace: string | undefined, objects: readonly KubernetesObject[], how: Replacement): void;
  /** A state that was, and that the list in place was too late to show. */
  skipped(object: KubernetesObject): void;
  subscribe(handler: InformerHandler): () => void;
}

/**
 * `first`: nothing was known before. `gap`: a watch did not bring what is new. `restored`: the API server's whole
 * history went back, because etcd was restored, and so do all objects.
 */
export type Replacement = 'first' | 'gap' | 'restored';

export function createCollection(kind: AnyKind, log: Log, metrics: InformerMetrics): Collection {
  const store = createStore();
  const handlers = new Set<InformerHandler>();

  function contain(call: () => void): void {
    try {
      call();
    } catch (error) {
      log.error(`A subscriber to ${kind.plural} failed`, { resource: kind.plural, error });
    }
  }

  function tell(call: (handler: InformerHandler) => void): void {
    for (const handler of handlers) contain(() => call(handler));
  }

  function put(given: KubernetesObject, how: Replacement): Change | undefined {
    const { namespace, name } = given.metadata;
    const old = store.get(namespace, name);
    const age = old === undefined ? 1 : compareVersions(given.metadata.resourceVersion, old.metadata.resourceVersion);
    if (age === 0 || (age < 0 && how !== 'restored')) return undefined;
    const object = frozen(given);
    store.put(object);
    const isSame = old?.metadata.uid === object.metadata.uid;
    if (old !== undefined && isSame) tell((handler) => handler.changed(object, old));
    else {
      if (old !== undefined) tell((handler) => handler.deleted(old));
      tell((handler) => handler.added(object, how === 'first'));
    }
    return old === undefined ? 'added' : 'changed';
  }

  function drop(last: KubernetesObject): void {
    store.remove(last);
    tell((handler) => handler.deleted(last));
  }

  function replace(namespace: string | undefined, objects: readonly KubernetesObject[], how: Replacement): void {
    const missed: Record<Change, number> = { added: 0, changed: 0, deleted: 0 };
    const kept = new Set<KubernetesObject | undefined>();
    for (const object of objects) {
      const change = put(object, how);
      if (change !== undefined) missed[change]++;
      kept.add(store.get(object.metadata.namespace, object.metadata.name));
    }
    for (const object of [...store.all(namespace)].filter((stored) => !kept.has(stored))) {
      drop(object);
      missed.deleted++;
    }
    if (how !== 'first') {
      for (const [change, count] of counted(missed)) if (count > 0) metrics.missed(kind.plural, change, count);
    }
    metrics.holds(kind.plural, store.size);
  }

  return {
    store,
    put: (object) => {
      if (put(object, 'gap') === 'added') metrics.holds(kind.plural, store.size);
    },
    remove: (object) => {
      const stored = store.get(object.metadata.namespace, object.metadata.name);
      if (stored === undefined || isNewer(stored, object)) return;
      drop(frozen(object));
      metrics.holds(kind.plural, store.size);
    },
    replace,
    skipped: (object) => {
      const { namespace, name, uid } = object.metadata;
      const stored = store.get(namespace, name);
      if (stored?.metadata.uid === uid) return;
      const state = frozen(object);
      tell((handler) => {
        if (stored !== undefined) return handler.changed(stored, state);
        handler.added(state, false);
        handler.deleted(state);
      });
    },
    subscribe: (handler) => {
      handlers.add(handler);
      // A copy: what the handler does must not change what it is called for.
      for (const object of [...store.all(undefined)]) contain(() => handler.added(object, true));
      return () => handlers.delete(handler);
    },
  };
}

function counted(missed: Readonly<Record<Change, number>>) {
  return [
    ['added', missed.added],
    ['changed', missed.changed],
    ['deleted', missed.deleted],
  ] as const;
}

function isNewer(one: KubernetesObject, other: KubernetesObject): boolean {
  return compareVersions(one.metadata.resourceVersion, other.metadata.resourceVersion) > 0;
}
