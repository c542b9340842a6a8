import type { CachedReader } from '../../api/client.js';
import type { Context } from '../../api/context.js';
import type { Informer } from '../informers/informer.js';
import { type Call, observeWrites } from './call.js';
import { own } from './own.js';
import { createStatus } from './status.js';

/** What a handler is given beside its object. */
export function createContext(call: Call): Context<{ status?: object }> {
  const { cluster, memory, kind, object, signal, log } = call;
  const { namespace } = object.metadata;
  const client = cluster.createClient({
    transport: cluster.transport,
    fieldManager: memory.fieldManager,
    namespace,
    watch: cluster.watch,
    cached: watchedReader(call),
    signal,
    writes: observeWrites(call),
  });
  const rest: Pick<Context<object>, 'own' | 'event' | 'log' | 'signal'> = {
    own: (childKind, child, options) => own(call, client, { kind: childKind, child, dryRun: options?.dryRun }),
    event: (type, reason, note, action = memory.action) =>
      cluster.events.record({ kind, object, controller: memory.fieldManager, type, reason, note, action }),
    log,
    signal,
  };
  return Object.assign(client, createStatus(call), rest);
}

/** Waits for the first list of a kind that nobody has watched yet. */
function watchedReader({ cluster, memory, object, signal }: Call): CachedReader {
  const reader = cluster.informers.reader(object.metadata.namespace);
  return {
    get: async (kind, key) => {
      await isSynced(memory.watch(kind), signal);
      return reader.get(kind, key);
    },
    list: async (kind, options) => {
      await isSynced(memory.watch(kind), signal);
      return reader.list(kind, options);
    },
  };
}

function isSynced({ synced, state }: Informer, signal: AbortSignal): Promise<void> {
  if (state === 'live') return synced;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    synced.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
