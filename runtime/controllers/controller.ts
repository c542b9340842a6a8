import type { KubernetesObject } from '../kubernetes-object.js';
import type { Controller } from '../operator.js';
import type { Busy } from './busy.js';
import { reconcile } from './call-handler.js';
import type { Cluster } from './cluster.js';
import { HandlerLoop } from './handler-loop.js';
import type { Outcome, Run } from './loop.js';
import { keyParts, kindId, type ObjectKey } from './object-key.js';

/**
 * The loop of one `@controller`: an entry for each of its kinds. Objects that are being deleted don't reach it, nor those
 * that have not got their finalizers yet; that they get them is a change, and leads to it.
 */
export function controllerLoop(
  entries: readonly [Controller, ...Controller[]],
  cluster: Cluster,
  { busy, finalizersOf }: { busy: Busy; finalizersOf: (kind: string) => readonly string[] },
): HandlerLoop {
  const [{ name, options }] = entries;
  const byKind = new Map(entries.map((entry) => [kindId(entry.kind), entry]));
  const loop = new HandlerLoop({
    cluster,
    name,
    title: name,
    action: 'Reconcile',
    options,
    kinds: entries.map(({ kind }) => kind),
    owned: entries.flatMap(({ owns = [] }) => owns),
    work,
  });
  return loop;

  async function work(key: ObjectKey, { signal, log }: Run): Promise<Outcome> {
    const parts = keyParts(key);
    const entry = byKind.get(parts.kind);
    const object = entry && cluster.informers.of(entry.kind).get(parts.namespace, parts.name);
    if (entry === undefined || object === undefined || !isReady(object, finalizersOf(parts.kind))) return 'done';
    busy.enter(key);
    try {
      const call = { cluster, memory: loop.memory, kind: entry.kind, object, key, signal, log };
      return await reconcile(entry.handler, call);
    } finally {
      busy.leave(key);
    }
  }
}

function isReady({ metadata }: KubernetesObject, finalizers: readonly string[]): boolean {
  const { deletionTimestamp, finalizers: present = [] } = metadata;
  return deletionTimestamp === undefined && finalizers.every((finalizer) => present.includes(finalizer));
}
