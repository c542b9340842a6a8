import type { Timer } from '../clock.js';
import { milliseconds } from '../duration.js';
import type { Informer } from '../informers/informer.js';
import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import type { ControllerOptions } from '../operator.js';
import { Applied } from './applied.js';
import type { Memory } from './call.js';
import type { Cluster } from './cluster.js';
import { haveSynced } from './have-synced.js';
import { Loop, type Outcome, type Run } from './loop.js';
import { keyOf, kindId, type ObjectKey } from './object-key.js';
import { endOf, OwnWrites, type Version, versionOf } from './own-writes.js';
import { ownerKey } from './owner.js';

/** Of a call, where the handler has no `@timeout`. */
export const defaultTimeout = 5 * 60_000;

/** Milliseconds, a tenth up or down: as SyncPeriod of controller-runtime/pkg/cache. */
const resyncPeriod = 10 * 3_600_000;

export interface HandlerSettings {
  readonly cluster: Cluster;
  /** Of the handler; the field manager ends in it. */
  readonly name: string;
  /** For logs and metrics. */
  readonly title: string;
  readonly action: string;
  readonly options: ControllerOptions;
  /** The kinds that the handler is called for. */
  readonly kinds: readonly AnyKind[];
  /** More kinds whose objects those own. */
  readonly owned: readonly AnyKind[];
  readonly work: (key: ObjectKey, run: Run) => Promise<Outcome>;
}

/** A handler's loop, and the watches that fill it: of its kinds, and of what their objects own. */
export class HandlerLoop {
  readonly memory: Memory;
  readonly loop: Loop;
  readonly #settings: HandlerSettings;
  readonly #watched = new Map<string, Informer>();
  readonly #ends: (() => void)[] = [];
  #resync: Timer | undefined;
  #stopped = false;

  constructor(settings: HandlerSettings) {
    const { cluster, name, title, action, options } = settings;
    this.#settings = settings;
    this.memory = {
      fieldManager: `${cluster.project}/${name}`,
      action,
      ownWrites: new OwnWrites(),
      applied: new Applied(),
      watch: (kind) => this.#watch(kind),
    };
    this.loop = new Loop({
      name: title,
      workers: options.workers ?? 1,
      timeout: milliseconds(options.timeout ?? '') ?? defaultTimeout,
      clock: cluster.clock,
      log: cluster.log,
      metrics: cluster.metrics,
      work: (key, run) => this.#work(key, run),
    });
  }

  /** The workers begin when all watches have their first list. */
  async start(): Promise<void> {
    const { cluster, kinds, owned } = this.#settings;
    const informers = [...kinds, ...owned].map((kind) => cluster.informers.of(kind));
    if (!(await haveSynced(informers)) || this.#stopped) return;
    for (const kind of kinds) this.#subscribe(kind);
    for (const kind of owned) this.#watch(kind);
    this.#resyncLater();
    this.loop.start();
  }

  get kinds(): readonly AnyKind[] {
    return this.#settings.kinds;
  }

  enqueue(key: ObjectKey): void {
    this.loop.queue.add(key, 'live');
  }

  drain(): Promise<void> {
    this.#stopped = true;
    this.#resync?.cancel();
    for (const end of this.#ends.splice(0)) end();
    return this.loop.drain();
  }

  /** All objects come by now and then: what a handler does also depends on what nobody watches. */
  #resyncLater(): void {
    const { cluster, kinds } = this.#settings;
    const wait = resyncPeriod * (0.9 + 0.2 * cluster.clock.random());
    this.#resync = cluster.clock.after(wait, () => {
      for (const kind of kinds) {
        for (const object of cluster.informers.of(kind).list({}))
          this.loop.queue.add(keyOf(kind, object), 'background');
      }
      this.#resyncLater();
    });
  }

  async #work(key: ObjectKey, run: Run): Promise<Outcome> {
    const { ownWrites } = this.memory;
    ownWrites.begin(key);
    try {
      return await this.#settings.work(key, run);
    } finally {
      if (ownWrites.end(key)) this.loop.queue.add(key, 'live');
    }
  }

  #subscribe(kind: AnyKind): void {
    this.#ends.push(
      this.#settings.cluster.informers.of(kind).subscribe({
        added: (object, initial) => this.#changed(keyOf(kind, object), versionOf(kind, object), initial),
        changed: (object) => this.#changed(keyOf(kind, object), versionOf(kind, object), false),
        deleted: (object) => {
          this.memory.applied.forget(object.metadata.uid);
          this.#changed(keyOf(kind, object), endOf(object.metadata.uid), false);
        },
      }),
    );
  }

  #watch(kind: AnyKind): Informer {
    const before = this.#watched.get(kindId(kind));
    const informer = before ?? this.#settings.cluster.informers.of(kind);
    if (before !== undefined || this.#stopped) return informer;
    this.#watched.set(kindId(kind), informer);
    this.#ends.push(
      informer.subscribe({
        added: (object, initial) => this.#childChanged([object], versionOf(kind, object), initial),
        changed: (object, old) => this.#childChanged([object, old], versionOf(kind, object), false),
        deleted: (object) => this.#childChanged([object], endOf(object.metadata.uid), false),
      }),
    );
    return informer;
  }

  /** Both states: the owner that it had before must know, too. */
  #childChanged(states: readonly KubernetesObject[], version: Version, initial: boolean): void {
    const owners = states.flatMap((child) => this.#settings.kinds.flatMap((kind) => ownerKey(kind, child) ?? []));
    for (const key of new Set(owners)) this.#changed(key, version, initial);
  }

  #changed(key: ObjectKey, version: Version, initial: boolean): void {
    if (this.memory.ownWrites.isNews(version, key)) this.loop.queue.add(key, initial ? 'background' : 'live');
  }
}
