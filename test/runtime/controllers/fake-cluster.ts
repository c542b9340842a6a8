/** Everything that controllers work on, in memory. */
import { Registry } from 'prom-client';
import type { Client } from '../../../api/client.js';
import type { ClientSettings } from '../../../runtime/client/client-settings.js';
import { resourcePath } from '../../../runtime/client/resource-path.js';
import type { Cluster } from '../../../runtime/controllers/cluster.js';
import { kindId } from '../../../runtime/controllers/object-key.js';
import type { Occurrence } from '../../../runtime/events/occurrence.js';
import type { Informer, InformerHandler } from '../../../runtime/informers/informer.js';
import type { Informers } from '../../../runtime/informers/informers.js';
import type { AnyKind, KubernetesObject } from '../../../runtime/kubernetes-object.js';
import { createMetrics } from '../../../runtime/metrics.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';
import { keepingLog, type Line } from '../keeping-log.js';
import { type Change, FakeServer, pathOf } from './fake-server.js';

export interface FakeCluster extends Cluster {
  readonly clock: FakeClock;
  readonly server: FakeServer;
  readonly lines: Line[];
  readonly occurrences: Occurrence[];
  readonly registry: Registry;
  /** Holds back what watches tell, until `deliver`. */
  hold(): void;
  deliver(): void;
  /** The value of a metric, or undefined. */
  metric(name: string, labels: Readonly<Record<string, string>>): Promise<number | undefined>;
}

export function fakeCluster(): FakeCluster {
  const server = new FakeServer();
  const clock = fakeClock();
  const lines: Line[] = [];
  const occurrences: Occurrence[] = [];
  const registry = new Registry();
  const informers = new FakeInformers(server);
  return {
    project: 'test',
    watch: 'cluster',
    transport: server.transport,
    createClient: (settings) => fakeClient(settings),
    informers,
    events: { record: (it) => void occurrences.push(it), flush: async () => {} },
    clock,
    log: keepingLog(lines),
    metrics: createMetrics(registry),
    server,
    lines,
    occurrences,
    registry,
    hold: () => informers.hold(),
    deliver: () => informers.deliver(),
    metric: async (name, labels) => {
      const { values = [] } = (await registry.getSingleMetric(name)?.get()) ?? {};
      return values.find((it) => Object.entries(labels).every(([label, value]) => it.labels[label] === value))?.value;
    },
  };
}

class FakeInformers implements Informers {
  readonly #all = new Map<string, FakeInformer>();
  readonly #server: FakeServer;
  #held: Change[] | undefined;

  constructor(server: FakeServer) {
    this.#server = server;
    server.changed = (change) => {
      if (this.#held === undefined) this.#tell(change);
      else this.#held.push(change);
    };
  }

  hold(): void {
    this.#held ??= [];
  }

  deliver(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const change of held) this.#tell(change);
  }

  of(kind: AnyKind): FakeInformer {
    const informer = this.#all.get(kindId(kind)) ?? new FakeInformer(kind, this.#server.objects);
    this.#all.set(kindId(kind), informer);
    return informer;
  }

  wrote(kind: AnyKind, object: KubernetesObject): void {
    this.of(kind).take({ path: this.#path(kind, object.metadata), object: structuredClone(object), gone: false });
  }

  deleted(kind: AnyKind, object: { namespace: string | undefined; name: string; uid: string }): void {
    const before = this.of(kind).get(object.namespace, object.name);
    if (before?.metadata.uid === object.uid)
      this.of(kind).take({ path: this.#path(kind, object), object: before, gone: true });
  }

  reader(namespace: string | undefined) {
    const informerOf = (kind: AnyKind) => this.of(kind);
    return {
      get: async (kind: AnyKind, key: { name: string; namespace?: string | undefined }) =>
        informerOf(kind).get(key.namespace ?? namespace, key.name) as never,
      list: async (kind: AnyKind) => informerOf(kind).list() as never,
    };
  }

  start(): void {}
  async synced(): Promise<void> {}
  stale(): readonly string[] {
    return [];
  }
  async stop(): Promise<void> {}

  #tell(change: Change): void {
    for (const informer of this.#all.values()) if (informer.holds(change.path)) informer.take(change);
  }

  #path(kind: AnyKind, { namespace, name }: { namespace?: string | undefined; name: string }): string {
    return resourcePath(kind, { namespace, name });
  }
}

class FakeInformer implements Informer {
  readonly kind: AnyKind;
  readonly state = 'live';
  readonly synced = Promise.resolve();
  readonly #objects = new Map<string, KubernetesObject>();
  readonly #handlers = new Set<InformerHandler>();

  constructor(kind: AnyKind, present: ReadonlyMap<string, KubernetesObject>) {
    this.kind = kind;
    for (const [path, object] of present) if (this.holds(path)) this.#objects.set(path, frozen(object));
  }

  holds(path: string): boolean {
    const pattern = pathOf(this.kind, '[^/]+', '[^/]+');
    return new RegExp(`^${pattern}$`).test(path);
  }

  get(namespace: string | undefined, name: string): KubernetesObject | undefined {
    return this.#objects.get(resourcePath(this.kind, { namespace, name }));
  }

  list(): readonly KubernetesObject[] {
    return [...this.#objects.values()];
  }

  ownedBy(uid: string): readonly KubernetesObject[] {
    return this.list().filter(({ metadata }) => metadata.ownerReferences?.some((owner) => owner.uid === uid));
  }

  subscribe(handler: InformerHandler): () => void {
    this.#handlers.add(handler);
    for (const object of this.#objects.values()) handler.added(object, true);
    return () => this.#handlers.delete(handler);
  }

  /** Never back in time, and nothing twice. */
  take({ path, object, gone }: Change): void {
    const before = this.#objects.get(path);
    if (gone) {
      if (before === undefined) return;
      this.#objects.delete(path);
      for (const handler of this.#handlers) handler.deleted(object);
      return;
    }
    if (before && Number(before.metadata.resourceVersion) >= Number(object.metadata.resourceVersion)) return;
    const after = frozen(object);
    this.#objects.set(path, after);
    for (const handler of this.#handlers) {
      if (before === undefined) handler.added(after, false);
      else handler.changed(after, before);
    }
  }
}

function frozen(object: KubernetesObject): KubernetesObject {
  return freeze(structuredClone(object));
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** As much of a client as the tests' handlers call. */
function fakeClient({ transport, fieldManager, namespace, signal, writes, cached }: ClientSettings): Client {
  const place = (kind: AnyKind, given: string | undefined) =>
    kind.scope === 'Cluster' ? undefined : (given ?? namespace);
  const client = {
    cached,
    async apply(kind: AnyKind, body: KubernetesObject, options: { force?: boolean } = {}) {
      const object = await transport.request<KubernetesObject>({
        method: 'PATCH',
        path: resourcePath(kind, { namespace: place(kind, body.metadata.namespace), name: body.metadata.name }),
        query: { fieldManager, force: options.force },
        contentType: 'application/apply-patch+yaml',
        body,
        signal,
      });
      writes.wrote(kind, object);
      return object;
    },
    async delete(kind: AnyKind, key: { name: string; namespace?: string }) {
      const where = { namespace: place(kind, key.namespace), name: key.name };
      const { metadata } = await transport.request<KubernetesObject>({
        method: 'GET',
        path: resourcePath(kind, where),
        signal,
      });
      await transport.request({ method: 'DELETE', path: resourcePath(kind, where), signal });
      writes.deleted(kind, { ...where, uid: metadata.uid });
    },
  };
  return client as unknown as Client;
}
