import type { Key } from './key.js';
import type { Kind } from './kind.js';
import type { GeneratedName } from './metadata.js';
import type { ApplyOptions, DeleteOptions, ListOptions, Patch, WriteOptions } from './options.js';

/**
 * The API server, for any kind. Every method says in its own comment what it needs: `@verbs` on the resource of the
 * kind that it is given, `@subresource` where it goes to one. The compiler reads the permissions of a call from there.
 * Methods don't use `this`: they may be destructured and passed on.
 */
export interface Client extends Reader {
  /**
   * Reads of what is watched anyway, from memory, at no cost. A read after a write sees the write; what the API server
   * does not answer with the object (`scale`, `evict`, `deleteAll`) it sees some milliseconds later, when the watch brings it.
   */
  readonly cached: CachedReader;

  /**
   * Server-side apply under the handler's field manager: makes the fields given so, and creates the object where there
   * is none. Fields that an earlier apply set and this one leaves out are removed.
   * @verbs patch create
   */
  apply<Read, Input>(kind: Kind<Read, Input>, object: NoInfer<Input>, options?: ApplyOptions): Promise<Read>;

  /**
   * Fails where there is one of that name.
   * @verbs create
   */
  create<Read, Input>(
    kind: Kind<Read, Input>,
    object: NoInfer<Input | GeneratedName<Input>>,
    options?: WriteOptions,
  ): Promise<Read>;

  /**
   * Replaces the whole object. With the resourceVersion of an earlier read it is a conflict when somebody changed it since.
   * @verbs update
   */
  update<Read, Input>(kind: Kind<Read, Input>, object: NoInfer<Read>, options?: WriteOptions): Promise<Read>;

  /**
   * Changes some fields of an object that exists.
   * @verbs patch
   */
  patch<Read, Input>(
    kind: Kind<Read, Input>,
    key: Key,
    patch: NoInfer<Patch<Input>>,
    options?: WriteOptions,
  ): Promise<Read>;

  /**
   * Done also when there is no such object.
   * @verbs delete
   */
  delete<Read, Input>(kind: Kind<Read, Input>, key: Key, options?: DeleteOptions): Promise<void>;

  /**
   * Deletes all that the options select, in one call. RBAC can't restrict it to names.
   * @verbs deletecollection
   */
  deleteAll<Read, Input>(kind: Kind<Read, Input>, selected: ListOptions, options?: DeleteOptions): Promise<void>;

  /**
   * Applies the status of any object; of the object at hand, `status` of the context does.
   * @verbs patch
   * @subresource status
   */
  applyStatus<Read extends { status?: unknown }, Input>(
    kind: Kind<Read, Input>,
    key: Key,
    status: NoInfer<NonNullable<Read['status']>>,
    options?: ApplyOptions,
  ): Promise<Read>;

  /**
   * Sets the wanted number of replicas of any kind that has the scale subresource.
   * @verbs patch
   * @subresource scale
   */
  scale<Read, Input>(kind: Kind<Read, Input>, key: Key, replicas: number, options?: WriteOptions): Promise<void>;

  /**
   * Deletes a pod as far as disruption budgets allow. False: not now.
   * @verbs create
   * @subresource eviction
   */
  evict<Read, Input>(kind: Kind<Read, Input, '', string, 'Pod'>, key: Key, options?: DeleteOptions): Promise<boolean>;

  /**
   * Changes the resources of a running pod's containers.
   * @verbs patch
   * @subresource resize
   */
  resize<Read, Input>(
    kind: Kind<Read, Input, '', string, 'Pod'>,
    key: Key,
    patch: NoInfer<Patch<Input>>,
    options?: WriteOptions,
  ): Promise<Read>;

  /**
   * A token of a ServiceAccount.
   * @verbs create
   * @subresource token
   */
  token<Read, Input>(
    kind: Kind<Read, Input, '', string, 'ServiceAccount'>,
    key: Key,
    request: { readonly audiences: readonly string[]; readonly expirationSeconds?: number | undefined },
  ): Promise<{ readonly token: string; readonly expirationTimestamp: string }>;
}

/** Reads that ask the API server. */
export interface Reader {
  /**
   * Undefined where there is none.
   * @verbs get
   */
  get<Read, Input>(kind: Kind<Read, Input>, key: Key): Promise<Read | undefined>;

  /**
   * All pages of it.
   * @verbs list
   */
  list<Read, Input>(kind: Kind<Read, Input>, options?: ListOptions): Promise<readonly Read[]>;

  /**
   * The scale subresource; undefined where there is no such object.
   * @verbs get
   * @subresource scale
   */
  readScale<Read, Input>(
    kind: Kind<Read, Input>,
    key: Key,
  ): Promise<{ readonly wanted: number; readonly replicas: number; readonly selector: string } | undefined>;
}

/** Reads from the informer; for kinds that are watched: a handler's own, those of `own` and of `@enqueues`. */
export interface CachedReader {
  /**
   * Undefined where there is none.
   * @verbs list watch
   */
  get<Read, Input>(kind: Kind<Read, Input>, key: Key): Promise<Read | undefined>;

  /** @verbs list watch */
  list<Read, Input>(kind: Kind<Read, Input>, options?: ListOptions): Promise<readonly Read[]>;
}
