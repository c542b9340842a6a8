import type { WriteObserver } from '../client/client-settings.js';
import type { Informer } from '../informers/informer.js';
import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import type { RuntimeLog } from '../log.js';
import type { Applied } from './applied.js';
import type { Cluster } from './cluster.js';
import type { ObjectKey } from './object-key.js';
import { endOf, type OwnWrites, versionOf } from './own-writes.js';

/** One call of a handler, and what its context is made of. */
export interface Call {
  readonly cluster: Cluster;
  readonly memory: Memory;
  readonly kind: AnyKind;
  /** From the cache, and frozen. */
  readonly object: KubernetesObject;
  readonly key: ObjectKey;
  /** Aborted when the call has taken too long or the process stops. */
  readonly signal: AbortSignal;
  readonly log: RuntimeLog;
}

/** What a handler's calls have in common. */
export interface Memory {
  /** `<project>/<handler>`. */
  readonly fieldManager: string;
  /** What an Event says was done, where the handler doesn't say. */
  readonly action: string;
  readonly ownWrites: OwnWrites;
  readonly applied: Applied;
  /** The informer of the kind; from now on, changes of what the handler's objects own lead back to them. */
  watch(kind: AnyKind): Informer;
}

/** Tells the handler's memory, and then the cache, of what the call writes. */
export function observeWrites({ cluster: { informers }, memory: { ownWrites }, key }: Call): WriteObserver {
  return {
    wrote: (kind, object) => {
      ownWrites.wrote(versionOf(kind, object), key);
      informers.wrote(kind, object);
    },
    deleted: (kind, object) => {
      ownWrites.wrote(endOf(object.uid), key);
      informers.deleted(kind, object);
    },
  };
}
