import type { ListOptions } from '../../api/options.js';
import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';

/** The objects of a kind in a scope, kept up to date by one list and watch (one for each namespace of the scope). */
export interface Informer {
  readonly kind: AnyKind;
  /** Stale: it was live, but has heard nothing of the API server for longer than a watch may be silent. */
  readonly state: 'starting' | 'live' | 'stale';
  /** Resolves with the first complete list; subscribers have been called by then. */
  readonly synced: Promise<void>;
  /**
   * As the API server has it, as far as heard; own writes are there at once. Objects are frozen, deep, and have no
   * managedFields.
   */
  get(namespace: string | undefined, name: string): KubernetesObject | undefined;
  list(options: ListOptions): readonly KubernetesObject[];
  /** Those with an ownerReference to it. */
  ownedBy(uid: string): readonly KubernetesObject[];
  /**
   * Calls back for each object present, at once, then for each change, never with an older version than before.
   * What the callback throws is logged.
   * @returns the end of it
   */
  subscribe(handler: InformerHandler): () => void;
}

export interface InformerHandler {
  /** `initial`: it was there when the list or the subscription began, so nobody waits for it in particular. */
  added(object: KubernetesObject, initial: boolean): void;
  /** `old` is another object of that name where a list skipped both its end and its beginning. */
  changed(object: KubernetesObject, old: KubernetesObject): void;
  /** The last state; one that went while nobody watched is the last one known. */
  deleted(object: KubernetesObject): void;
}
