import type { ListOptions } from '../../api/options.js';
import type { DeletedObject } from '../client/client-settings.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import { type Collection, createCollection } from './collection.js';
import { frozen } from './frozen.js';
import type { Informer } from './informer.js';
import { createOwnWrites, type OwnWrites } from './own-writes.js';
import type { Reflected, Reflection } from './reflection.js';
import { reflect, silence } from './reflector.js';
import { compareVersions } from './resource-version.js';
import { selection } from './selection.js';
import { ownersOf } from './store.js';

/** An informer with what only its owner does to it. */
export interface SharedInformer extends Informer {
  start(): void;
  wrote(object: KubernetesObject): void;
  deleted(object: DeletedObject): void;
  /** Resolves when nothing of it runs any more, after the signal. */
  ended(): Promise<void>;
}

export interface InformerSettings extends Omit<Reflected, 'namespace'> {
  /** A list and watch for each; undefined is all namespaces, or a cluster-scoped kind. */
  readonly namespaces: readonly (string | undefined)[];
}

/** A connection that went silent, another one, and its first bookmark: until then nobody need know. */
const patience = 2 * silence;

/** How far the list and watch of a namespace is. */
interface Scope {
  readonly namespace: string | undefined;
  /** Undefined before the first list. */
  version: string | undefined;
  /** Of the last list. */
  listed: string | undefined;
  heardAt: number;
}

export function createInformer(settings: InformerSettings): SharedInformer {
  const { kind, clock, log, metrics, signal } = settings;
  const collection = createCollection(kind, log, metrics);
  const own = createOwnWrites();
  const scopes = settings.namespaces.map(
    (namespace): Scope => ({ namespace, version: undefined, listed: undefined, heardAt: clock.monotonic() }),
  );
  const first = firstList(signal);
  const misread = tellOnce(settings);
  let running: Promise<unknown> | undefined;
  const isLate = ({ heardAt }: Scope) => clock.monotonic() - heardAt > patience;
  return {
    kind,
    get state() {
      if (scopes.some(({ version }) => version === undefined)) return 'starting';
      return scopes.some(isLate) ? 'stale' : 'live';
    },
    synced: first.promise,
    ...readsOf(collection, own),
    subscribe: collection.subscribe,
    start: () => {
      running ??= Promise.all(
        scopes.map((scope) => {
          const reflection = reflectionOf(settings, scope, collection, own);
          const replaced: Reflection['replaced'] = (objects, version) => {
            reflection.replaced(objects, version);
            if (scopes.every((each) => each.version !== undefined)) first.resolve();
          };
          return reflect({ ...settings, namespace: scope.namespace }, { ...reflection, replaced, misread });
        }),
      );
    },
    wrote: (object) => {
      const scope = scopeOf(scopes, object.metadata.namespace);
      if (scope === undefined) return;
      if (isAhead(object, scope.version)) own.wrote(frozen(structuredClone(object)));
      // What the watch has passed it has brought, or something newer, or the end of it. A list only shows what is left.
      else if (!isAhead(object, scope.listed)) collection.skipped(structuredClone(object));
    },
    deleted: (object) => {
      if (scopeOf(scopes, object.namespace) !== undefined) own.deleted(object);
    },
    ended: async () => {
      await running;
    },
  };
}

function reflectionOf(
  { kind, clock, log }: InformerSettings,
  scope: Scope,
  collection: Collection,
  own: OwnWrites,
): Omit<Reflection, 'misread'> {
  return {
    replaced: (objects, version) => {
      const isBack = scope.version !== undefined && compareVersions(version, scope.version) < 0;
      if (isBack) {
        log.warn(`The history of ${kind.plural} went back from ${scope.version} to ${version}: was etcd restored?`);
        own.clear();
      }
      // Whoever wrote counts on it; where it isn't in the list any more, that must be told.
      for (const object of own.listed(scope.namespace, version)) collection.put(object);
      const how = isBack ? 'restored' : scope.version === undefined ? 'first' : 'gap';
      collection.replace(scope.namespace, objects, how);
      scope.version = version;
      scope.listed = version;
      own.reached(scope.namespace, version);
    },
    changed: ({ type, object }) => {
      if (type === 'DELETED') collection.remove(object);
      else collection.put(object);
      own.heard(object, type === 'DELETED');
      scope.version = object.metadata.resourceVersion;
    },
    reached: (version) => {
      scope.version = version;
      own.reached(scope.namespace, version);
    },
    heard: () => {
      scope.heardAt = clock.monotonic();
    },
  };
}

/** The lists of all namespaces are alike. */
function tellOnce({ kind, log }: InformerSettings): Reflection['misread'] {
  let hasTold = false;
  return ({ message }) => {
    if (hasTold) return;
    hasTold = true;
    log.info(`A list of ${kind.plural} in protobuf ${message}: it is read as JSON`, { resource: kind.plural });
  };
}

function readsOf({ store }: Collection, own: OwnWrites): Pick<Informer, 'get' | 'list' | 'ownedBy'> {
  /** What is stored, with the own writes over it. */
  function* visible(stored: Iterable<KubernetesObject>): Iterable<KubernetesObject> {
    if (own.size === 0) {
      yield* stored;
      return;
    }
    const seen = new Set<KubernetesObject>();
    for (const object of stored) {
      const shown = own.visible(object.metadata.namespace, object.metadata.name, object);
      if (shown !== undefined) yield shown;
      if (shown !== undefined) seen.add(shown);
    }
    for (const object of own.written()) {
      const { namespace, name } = object.metadata;
      const isShown = own.visible(namespace, name, store.get(namespace, name)) === object;
      if (isShown && !seen.has(object)) yield object;
    }
  }
  return {
    get: (namespace, name) => own.visible(namespace, name, store.get(namespace, name)),
    list: (options: ListOptions) => {
      const selects = selection(options);
      const { namespace } = options;
      return [...visible(store.all(namespace))].filter(
        (object) => (namespace === undefined || object.metadata.namespace === namespace) && selects(object),
      );
    },
    ownedBy: (uid) => [...visible(store.ownedBy(uid))].filter((object) => ownersOf(object).includes(uid)),
  };
}

function scopeOf(scopes: readonly Scope[], namespace: string | undefined): Scope | undefined {
  return scopes.find((scope) => scope.namespace === undefined || scope.namespace === namespace);
}

function isAhead({ metadata }: KubernetesObject, version: string | undefined): boolean {
  return version === undefined || compareVersions(metadata.resourceVersion, version) > 0;
}

/** Resolved by the first list, rejected where there will be none. */
function firstList(signal: AbortSignal) {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done, fail) => {
    resolve = done;
    const stop = () => fail(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // Nobody need wait for it.
  promise.catch(() => undefined);
  return { promise, resolve };
}
