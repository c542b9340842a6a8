import type { KindReference } from './kind.js';
import type { Location } from './location.js';

/**
 * A call of the runtime's client that a handler can reach: what permissions are made of. The verbs are the ones that
 * the called method declares in its own comment (`@verbs`, `@subresource`), so a new method needs no change here.
 */
export interface ClientCall {
  /** Such as `own`, `get`, `cached.list`. */
  readonly method: string;
  readonly kind: KindReference;
  readonly verbs: readonly string[];
  readonly subresource?: string;
  readonly name: CallArgument;
  readonly namespace: CallArgument;
  /** The call itself. */
  readonly at: Location;
  /** From the handler down to the function that holds the call. */
  readonly path: readonly { readonly function: string; readonly at: Location }[];
}

/** What is known at compile time of a name or namespace. */
export type CallArgument =
  | { readonly kind: 'constant'; readonly value: string }
  /** The namespace of the object that the handler was called for. */
  | { readonly kind: 'ofObject' }
  | { readonly kind: 'unknown' };
