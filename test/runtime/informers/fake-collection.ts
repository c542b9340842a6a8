/**
 * One collection of an API server, in memory, behind a Transport: lists in pages or as the beginning of a watch,
 * bookmarks, history that is compacted, and failures when a test says so.
 */
import type { KubernetesObject } from '../../../runtime/kubernetes-object.js';
import { ApiError } from '../../../runtime/transport/api-error.js';
import type { ApiRequest, Transport, WatchEvent, WatchRequest } from '../../../runtime/transport/transport.js';
import { TransportError } from '../../../runtime/transport/transport-error.js';

interface Watch {
  readonly namespace: string | undefined;
  /** It hears only what is newer, and no bookmark before that. */
  readonly from: number;
  readonly queue: (WatchEvent | Error | 'end')[];
  wake: () => void;
}

export interface FakeCollection {
  readonly transport: Transport;
  /** What was asked: `list`, `list more`, `stream`, `watch 7`. */
  readonly asked: string[];
  /** Creates or changes; tells the watches, unless they are held. */
  set(name: string, fields?: object, namespace?: string): KubernetesObject;
  remove(name: string, namespace?: string): KubernetesObject;
  has(name: string): boolean;
  /** Tells the watches this, whatever is true. */
  replay(event: WatchEvent): void;
  bookmark(): void;
  /** Ends all watches, with an error or properly. */
  end(error?: Error): void;
  /** Forgets all history: older versions are expired. */
  compact(): void;
  /** As if etcd was restored from a backup. */
  goBack(version: number): void;
  /** What the next calls fail with. */
  readonly failures: Error[];
  /** Whether it knows sendInitialEvents. */
  streams: boolean | 'ignores';
  /** Whether it says so when it is asked to watch from a version that it has not reached. */
  refusesTheFuture: boolean;
  pageSize: number;
  /** While true, watches hear nothing. */
  held: boolean;
  readonly watches: number;
}

export function expired(): ApiError {
  return new ApiError({ code: 410, reason: 'Expired', message: 'too old resource version' });
}

export function cut(): TransportError {
  return new TransportError('the watch broke off', true);
}

export function fakeCollection(): FakeCollection {
  const objects = new Map<string, KubernetesObject>();
  const watches = new Set<Watch>();
  const asked: string[] = [];
  const failures: Error[] = [];
  let history: { readonly version: number; readonly event: WatchEvent }[] = [];
  let version = 1;
  let oldest = 1;
  let uids = 0;

  const inNamespace = (namespace: string | undefined, { metadata }: KubernetesObject) =>
    namespace === undefined || metadata.namespace === namespace;

  function tell(event: WatchEvent): void {
    history.push({ version, event });
    if (fake.held) return;
    for (const watch of watches) {
      if (version > watch.from && inNamespace(watch.namespace, event.object)) push(watch, event);
    }
  }

  function copy(object: KubernetesObject): KubernetesObject {
    const metadata = { ...object.metadata, managedFields: [{ manager: 'x' }] };
    return structuredClone({ ...object, metadata });
  }

  function failIfAsked(): void {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
  }

  async function list({ path, query }: ApiRequest): Promise<unknown> {
    const from = Number(query?.continue ?? 0);
    asked.push(from === 0 ? 'list' : 'list more');
    failIfAsked();
    const all = [...objects.values()].filter((object) => inNamespace(namespaceIn(path), object));
    const next = query?.limit !== undefined && from + fake.pageSize < all.length ? from + fake.pageSize : undefined;
    const items = all.slice(from, next).map(copy);
    return { metadata: { resourceVersion: String(version), continue: next === undefined ? '' : String(next) }, items };
  }

  async function* watch({ path, query, signal, heard }: WatchRequest): AsyncGenerator<WatchEvent> {
    const asksForStream = query?.sendInitialEvents === true;
    const from = query?.resourceVersion;
    asked.push(asksForStream ? 'stream' : `watch ${from}`);
    failIfAsked();
    if (asksForStream && fake.streams === false) {
      throw new ApiError({ code: 422, reason: 'Invalid', message: 'sendInitialEvents is forbidden' });
    }
    if (from !== undefined && Number(from) < oldest) throw expired();
    if (from !== undefined && Number(from) > version && fake.refusesTheFuture) {
      const details = { causes: [{ reason: 'ResourceVersionTooLarge' }] };
      throw new ApiError({ code: 504, reason: 'Timeout', message: 'Too large resource version', details });
    }
    heard?.();
    yield* deliver(open(namespaceIn(path), asksForStream ? undefined : Number(from)), signal, heard);
  }

  function open(namespace: string | undefined, from: number | undefined): Watch {
    const watch: Watch = { namespace, from: from ?? 0, queue: [], wake: () => undefined };
    if (from !== undefined) {
      for (const { version: at, event } of history) {
        if (at > from && inNamespace(namespace, event.object)) watch.queue.push(event);
      }
    } else if (fake.streams === 'ignores') watch.queue.push('end');
    else {
      for (const object of objects.values()) {
        if (inNamespace(namespace, object)) watch.queue.push({ type: 'ADDED', object });
      }
      watch.queue.push(bookmarkOf(version, { 'k8s.io/initial-events-end': 'true' }));
    }
    watches.add(watch);
    return watch;
  }

  async function* deliver(
    watch: Watch,
    signal: AbortSignal | undefined,
    heard: (() => void) | undefined,
  ): AsyncGenerator<WatchEvent> {
    try {
      for (;;) {
        signal?.throwIfAborted();
        const next = watch.queue.shift();
        if (next === 'end') return;
        if (next instanceof Error) throw next;
        if (next === undefined) await wait(watch, signal);
        else {
          heard?.();
          yield { type: next.type, object: copy(next.object) };
        }
      }
    } finally {
      watches.delete(watch);
    }
  }

  const fake: FakeCollection = {
    transport: {
      request: (request) => list(request) as Promise<never>,
      watch,
      close: async () => undefined,
      defaultNamespace: undefined,
    },
    asked,
    failures,
    streams: true,
    refusesTheFuture: false,
    pageSize: 500,
    held: false,
    get watches() {
      return watches.size;
    },
    set: (name, fields = {}, namespace = 'default') => {
      const key = `${namespace}/${name}`;
      const old = objects.get(key);
      version++;
      const { metadata, ...rest } = fields as Partial<KubernetesObject>;
      const uid = old?.metadata.uid ?? `uid-${++uids}`;
      const object: KubernetesObject = {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { ...metadata, name, namespace, uid, resourceVersion: String(version) },
        ...rest,
      };
      objects.set(key, object);
      tell({ type: old === undefined ? 'ADDED' : 'MODIFIED', object });
      return object;
    },
    remove: (name, namespace = 'default') => {
      const key = `${namespace}/${name}`;
      const old = objects.get(key);
      if (old === undefined) throw new Error(`There is no ${key}`);
      objects.delete(key);
      version++;
      const object = { ...old, metadata: { ...old.metadata, resourceVersion: String(version) } };
      tell({ type: 'DELETED', object });
      return object;
    },
    has: (name) => objects.has(`default/${name}`),
    replay: (event) => {
      for (const each of watches) push(each, event);
    },
    bookmark: () => {
      for (const each of watches) if (version >= each.from) push(each, bookmarkOf(version, {}));
    },
    end: (error) => {
      for (const each of watches) push(each, error ?? 'end');
    },
    compact: () => {
      oldest = version;
      history = [];
    },
    goBack: (to) => {
      for (const [key, { metadata }] of objects) if (Number(metadata.resourceVersion) > to) objects.delete(key);
      version = to;
      history = [];
    },
  };
  return fake;
}

function push(watch: Watch, item: WatchEvent | Error | 'end'): void {
  watch.queue.push(item);
  watch.wake();
}

function wait(watch: Watch, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    watch.wake = () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    };
  });
}

function namespaceIn(path: string): string | undefined {
  return /\/namespaces\/([^/]+)\//.exec(path)?.[1];
}

function bookmarkOf(version: number, annotations: Record<string, string>): WatchEvent {
  const metadata = { name: '', uid: '', resourceVersion: String(version), annotations };
  return { type: 'BOOKMARK', object: { apiVersion: 'v1', kind: 'ConfigMap', metadata } };
}
