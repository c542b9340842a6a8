import type { Finalizer } from '../operator.js';
import type { Busy } from './busy.js';
import type { Call } from './call.js';
import { reconcile } from './call-handler.js';
import type { Cluster } from './cluster.js';
import { HandlerLoop } from './handler-loop.js';
import type { Outcome, Run } from './loop.js';
import { keyParts, kindId, type ObjectKey } from './object-key.js';
import { setFinalizers } from './set-finalizers.js';

/**
 * The loop of one `@finalizes`: an entry for each of its kinds. Of several finalizers of a kind, the first one's loop adds them
 * all, in one write; each takes its own away when its handler has returned nothing.
 */
export function finalizerLoop(
  entries: readonly [Finalizer, ...Finalizer[]],
  cluster: Cluster,
  { busy, finalizersOf }: { busy: Busy; finalizersOf: (kind: string) => readonly string[] },
): HandlerLoop {
  const [{ name, options }] = entries;
  const byKind = new Map(entries.map((entry) => [kindId(entry.kind), entry]));
  /** The uids of objects whose handler is through, and whose finalizer could not be taken away yet. */
  const finished = new Map<ObjectKey, string>();
  const loop = new HandlerLoop({
    cluster,
    name,
    title: `finalizer/${name}`,
    action: 'Finalize',
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
    if (entry === undefined || object === undefined) {
      finished.delete(key);
      return 'done';
    }
    const call = { cluster, memory: loop.memory, kind: entry.kind, object, key, signal, log };
    return object.metadata.deletionTimestamp === undefined ? add(entry, call) : finalize(entry, call);
  }

  async function add({ options: { finalizer } }: Finalizer, call: Call): Promise<Outcome> {
    const all = finalizersOf(kindId(call.kind));
    const { finalizers = [] } = call.object.metadata;
    const missing = all.filter((it) => !finalizers.includes(it));
    if (all[0] !== finalizer || missing.length === 0) return 'done';
    return setFinalizers(call, call.object, [...finalizers, ...missing]);
  }

  async function finalize({ handler, options: { finalizer } }: Finalizer, call: Call): Promise<Outcome> {
    const { uid, namespace, name, finalizers = [] } = call.object.metadata;
    if (!finalizers.includes(finalizer)) return 'done';
    if (busy.waits(call.key, () => loop.loop.queue.add(call.key, 'live'))) return 'done';
    if (finished.get(call.key) !== uid) {
      const outcome = await reconcile(handler, call);
      if (outcome !== 'done') return outcome;
      finished.set(call.key, uid);
    }
    const latest = cluster.informers.of(call.kind).get(namespace, name);
    if (latest?.metadata.uid !== uid) return 'done';
    return setFinalizers(
      call,
      latest,
      (latest.metadata.finalizers ?? []).filter((it) => it !== finalizer),
    );
  }
}
