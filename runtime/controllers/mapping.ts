import { inspect } from 'node:util';
import type { Enqueued } from '../../api/results.js';
import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import type { Mapping } from '../operator.js';
import { TerminalError } from '../terminal-error.js';
import { Applied } from './applied.js';
import type { Memory } from './call.js';
import { callHandler } from './call-handler.js';
import type { Cluster } from './cluster.js';
import { defaultTimeout, type HandlerLoop } from './handler-loop.js';
import { haveSynced } from './have-synced.js';
import { Loop, type Outcome, type Run } from './loop.js';
import { keyFor, keyOf, type ObjectKey } from './object-key.js';
import { OwnWrites } from './own-writes.js';

/**
 * Calls an `@enqueues` for each change of its kind, and for both states of it: what concerned the old one must know, too. A change is
 * kept until the handler has answered for it. What is there at the start is nothing new: all objects of the controller are
 * looked at then anyway.
 */
export class MappingLoop {
  readonly loop: Loop;
  readonly #mapping: Mapping;
  readonly #cluster: Cluster;
  readonly #controller: Pick<HandlerLoop, 'enqueue' | 'kinds'>;
  readonly #memory: Memory;
  readonly #changed = new Map<ObjectKey, readonly KubernetesObject[]>();
  #end: 'none yet' | 'stopped' | (() => void) = 'none yet';

  constructor(mapping: Mapping, cluster: Cluster, controller: Pick<HandlerLoop, 'enqueue' | 'kinds'>) {
    const { clock, log, metrics, project, informers } = cluster;
    this.#mapping = mapping;
    this.#cluster = cluster;
    this.#controller = controller;
    this.#memory = {
      fieldManager: `${project}/${mapping.name}`,
      action: 'Enqueue',
      ownWrites: new OwnWrites(),
      applied: new Applied(),
      watch: (kind) => informers.of(kind),
    };
    const name = `${mapping.name}/${mapping.kind.plural}`;
    const work = (key: ObjectKey, run: Run) => this.#work(key, run);
    this.loop = new Loop({ name, workers: 1, timeout: defaultTimeout, clock, log, metrics, work });
  }

  async start(): Promise<void> {
    const informer = this.#cluster.informers.of(this.#mapping.kind);
    if (!(await haveSynced([informer])) || this.#end === 'stopped') return;
    this.#end = informer.subscribe({
      added: (object, initial) => initial || this.#add([object]),
      changed: (object, old) => this.#add([old, object]),
      deleted: (object) => this.#add([object]),
    });
    this.loop.start();
  }

  drain(): Promise<void> {
    if (typeof this.#end === 'function') this.#end();
    this.#end = 'stopped';
    return this.loop.drain();
  }

  #add(states: readonly [KubernetesObject, ...KubernetesObject[]]): void {
    const key = keyOf(this.#mapping.kind, states[0]);
    // Of many changes in between, the first and the last state stand for all.
    const [first = states[0]] = this.#changed.get(key) ?? [];
    this.#changed.set(key, [...new Set([first, states.at(-1) ?? first])]);
    this.loop.queue.add(key, 'live');
  }

  async #work(key: ObjectKey, run: Run): Promise<Outcome> {
    const states = this.#changed.get(key) ?? [];
    this.#changed.delete(key);
    const failures: { readonly state: KubernetesObject; readonly error: unknown }[] = [];
    for (const state of states) {
      await this.#map(key, state, run).catch((error) => failures.push({ state, error }));
    }
    const [first] = failures;
    if (first === undefined) return 'done';
    // No retry helps a terminal one; the others come before what has changed in the meantime.
    const again = failures.filter(({ error }) => !(error instanceof TerminalError));
    if (again.length === 0) throw first.error;
    this.#changed.set(key, [...again.map(({ state }) => state), ...(this.#changed.get(key) ?? [])]);
    throw again[0]?.error;
  }

  async #map(key: ObjectKey, object: KubernetesObject, { signal, log }: Run): Promise<void> {
    const { kind, handler } = this.#mapping;
    const call = { cluster: this.#cluster, memory: this.#memory, kind, object, key, signal, log };
    for (const target of readKeys(await callHandler(handler, call))) this.#enqueue(target, object);
  }

  #enqueue({ name, namespace }: Enqueued[number], { metadata }: KubernetesObject): void {
    for (const kind of this.#controller.kinds) {
      const place = placeOf(kind, namespace ?? metadata.namespace);
      if (place !== 'nowhere') this.#controller.enqueue(keyFor(kind, place.namespace, name));
    }
  }
}

function placeOf({ scope }: AnyKind, namespace: string | undefined): { namespace: string | undefined } | 'nowhere' {
  if (scope === 'Cluster') return { namespace: undefined };
  return namespace === undefined ? 'nowhere' : { namespace };
}

function readKeys(returned: unknown): Enqueued {
  if (Array.isArray(returned) && returned.every(isKey)) return returned;
  const found = inspect(returned, { depth: 1, breakLength: 100 }).slice(0, 200);
  throw new TerminalError(`The handler returned ${found}: it must return a list of { name, namespace }.`);
}

function isKey(value: unknown): value is Enqueued[number] {
  if (typeof value !== 'object' || value === null || !('name' in value) || typeof value.name !== 'string') return false;
  return !('namespace' in value) || value.namespace === undefined || typeof value.namespace === 'string';
}
