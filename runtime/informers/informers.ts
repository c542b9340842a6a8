import type { CachedReader } from '../../api/client.js';
import type { WriteObserver } from '../client/client-settings.js';
import type { AnyKind } from '../kubernetes-object.js';
import type { Informer } from './informer.js';

/** One informer for each kind. Own writes are told to it, so that a read after a write sees the write. */
export interface Informers extends WriteObserver {
  /** The informer of the kind, the same at each call; it begins to list with `start`, or at once after that. */
  of(kind: AnyKind): Informer;
  start(): void;
  /** Resolves when all informers have their first list. */
  synced(): Promise<void>;
  /** The plurals of the kinds whose informers are not live: what /readyz says. */
  stale(): readonly string[];
  /** `cached` of a context; the namespace is that of its object. A kind that is not watched is an error. */
  reader(namespace: string | undefined): CachedReader;
  stop(): Promise<void>;
}
