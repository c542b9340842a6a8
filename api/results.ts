import type { Key } from './key.js';
import type { Duration } from './scalars.js';

/**
 * What `@controller` and `@finalizes` return. Nothing: done; of a finalizer, the object may go. With `requeueAfter` the
 * handler is called again after that time, and a finalizer keeps the object until then. Throwing is a retry with backoff.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: the return type of a function that may return nothing
export type ReconcileResult = { readonly requeueAfter: Duration } | undefined | void;

/** What `@enqueues` returns: the objects that the controller must look at. */
export type Enqueued = readonly Key[];

/**
 * What `@validates` returns. Nothing: allowed; to refuse, also throw a `Denied` of `kext/runtime`. Any other error is no
 * decision: what becomes of the request then is the `@failurePolicy`.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: the return type of a function that may return nothing
export type ValidateResult = Verdict | undefined | void;

export interface Verdict {
  readonly allowed: boolean;
  /** Why not: what the user reads. */
  readonly message?: string;
  /** The Status reason, such as `Forbidden` or `Invalid`. */
  readonly reason?: string;
  /** Shown to the user also when it is allowed; at most 120 characters each. */
  readonly warnings?: readonly string[];
  /** Written to the audit log, below the webhook's name. */
  readonly auditAnnotations?: { readonly [key: string]: string };
}

/** What `@mutates` returns: the object as it should be, the one given or another. Nothing: the one given, changed in place or not. */
// biome-ignore lint/suspicious/noConfusingVoidType: the return type of a function that may return nothing
export type MutateResult<T> = T | undefined | void;
