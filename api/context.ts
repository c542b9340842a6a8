import type { Condition } from '../kubernetes/meta/v1.js';
import type { Client } from './client.js';
import type { Kind } from './kind.js';
import type { Log } from './log.js';
import type { ApplyOptions } from './options.js';

/**
 * What a handler is given beside its object, which is of type `T`. May be destructured. A method that takes no kind is
 * about the object at hand, unless its comment names another `@target`.
 */
export interface Context<T> extends Client {
  /**
   * Applies a child of the object: with a controller reference, by force, and never one that another controller owns.
   * Its kind is watched: when the child changes or goes, the handler is called. Kubernetes deletes it with its owner.
   * @verbs patch create list watch
   * @watches
   */
  own<Read, Input>(kind: Kind<Read, Input>, child: NoInfer<Input>, options?: ApplyOptions): Promise<Read>;

  /**
   * Applies this handler's whole status: what is left out is removed.
   * @verbs patch
   * @subresource status
   */
  status(value: StatusOf<T>): Promise<void>;

  /**
   * The conditions of the object with these in them, for `status`. One whose status stays keeps its
   * lastTransitionTime; observedGeneration is the object's.
   */
  conditions(...changed: readonly ConditionInput[]): Condition[];

  /**
   * Records an Event about the object. The same one again within minutes is counted, not written anew.
   * @verbs create patch
   * @target events.k8s.io/events
   */
  event(type: 'Normal' | 'Warning', reason: string, message: string, action?: string): void;

  /** Lines carry the handler, the object and the run. */
  readonly log: Log;

  /** Aborted when the handler's `@timeout` is over, the lease is lost or the process stops. */
  readonly signal: AbortSignal;
}

/** What `status` takes: the status of the kind without `undefined`; never, where it has no typed one. */
export type StatusOf<T> = T extends { status?: infer Status }
  ? unknown extends Status
    ? never
    : NonNullable<Status>
  : never;

export type ConditionInput = Pick<Condition, 'type' | 'status' | 'reason'> & { readonly message?: string };
