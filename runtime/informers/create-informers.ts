import type { CachedReader } from '../../api/client.js';
import type { Kind } from '../../api/kind.js';
import type { Log } from '../../api/log.js';
import type { Clock } from '../clock.js';
import type { AnyKind } from '../kubernetes-object.js';
import type { Transport } from '../transport/transport.js';
import type { InformerMetrics } from './informer-metrics.js';
import type { Informers } from './informers.js';
import { createInformer, type SharedInformer } from './shared-informer.js';

export interface InformersSettings {
  readonly transport: Transport;
  /** The namespaces whose objects are seen. */
  readonly watch: 'cluster' | readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: InformerMetrics;
}

export function createInformers(settings: InformersSettings): Informers {
  const informers = new Map<string, SharedInformer>();
  const stopping = new AbortController();
  let isStarted = false;

  function of(kind: AnyKind): SharedInformer {
    const known = informers.get(nameOf(kind));
    if (known !== undefined) return known;
    const namespaces = kind.scope === 'Cluster' || settings.watch === 'cluster' ? [undefined] : settings.watch;
    const created = createInformer({ ...settings, kind, namespaces, signal: stopping.signal });
    informers.set(nameOf(kind), created);
    if (isStarted) created.start();
    return created;
  }

  return {
    of,
    start: () => {
      isStarted = true;
      for (const informer of informers.values()) informer.start();
    },
    synced: async () => {
      await Promise.all([...informers.values()].map(({ synced }) => synced));
    },
    stale: () => [...informers.values()].filter(({ state }) => state !== 'live').map(({ kind }) => kind.plural),
    reader: (namespace) => readerOf(informers, namespace),
    wrote: (kind, object) => informers.get(nameOf(kind))?.wrote(object),
    deleted: (kind, object) => informers.get(nameOf(kind))?.deleted(object),
    stop: async () => {
      stopping.abort(new Error('The informers are stopped'));
      await Promise.all([...informers.values()].map((informer) => informer.ended()));
    },
  };
}

function readerOf(informers: ReadonlyMap<string, SharedInformer>, own: string | undefined): CachedReader {
  const watched = async (kind: AnyKind): Promise<SharedInformer> => {
    const informer = informers.get(nameOf(kind));
    if (informer === undefined) throw new Error(`${kind.plural} are not watched, so none are cached: use get or list`);
    await informer.synced;
    return informer;
  };
  return {
    // What is stored is what the API server says objects of the kind are.
    get: async <Read, Input>(kind: Kind<Read, Input>, { namespace, name }: Parameters<CachedReader['get']>[1]) => {
      const place = kind.scope === 'Cluster' ? undefined : (namespace ?? own);
      return (await watched(kind)).get(place, name) as Read | undefined;
    },
    list: async <Read, Input>(kind: Kind<Read, Input>, options: Parameters<CachedReader['list']>[1] = {}) =>
      (await watched(kind)).list(options) as readonly Read[],
  };
}

function nameOf({ group, version, plural }: AnyKind): string {
  return `${plural}.${version}.${group}`;
}
