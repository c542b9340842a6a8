import type { KindReference } from './kind.js';
import type { Location } from './location.js';

/**
 * A call of the runtime's client that a handler can reach: what permissions are made of. The verbs are the ones that
 * the called method declares in its own comment (`@verbs`, `@subresource`), so a new method needs no change here.
 */
export interface ClientCall {
  /** Such as `own`, `get`, `cached.list`. */
  readonly method: string;
  /** What it is called with; of a method that takes none, the kind of the object at hand. */
  readonly kind: KindReference;
  readonly verbs: readonly string[];
  readonly subresource?: string;
  /** `group/resource`, where the method goes to that in place of the kind's own: `events.k8s.io/events`. */
  readonly target?: string;
  /** The kind is watched for the sake of this call. */
  readonly watches: boolean;
  /** Answered from memory: the kind has to be watched by somebody. */
  readonly cached: boolean;
  readonly name: CallArgument;
  readonly namespace: CallArgument;
  /** The call itself. */
  readonly at: Location;
  readonly path: CallPath;
}

/**
 * From the handler down to the function that holds the call, each with the place where it is called; the handler with
 * its own. A callback has no name.
 */
export type CallPath = readonly { readonly function: string; readonly at: Location }[];

/** What is known at compile time of a name or namespace. */
export type CallArgument =
  | { readonly kind: 'constant'; readonly value: string }
  /** A namespace that the project watches: that of the object that the handler was called for, or of one found there. */
  | { readonly kind: 'ofObject' }
  | { readonly kind: 'unknown' };

/** A place where the client, or one of its methods, gets to where nobody can follow it. */
export interface ClientEscape {
  /** `context`, `get`, `cached.list`; the name of the kind that is changed; `eval`. */
  readonly what: string;
  readonly how:
    | 'given'
    | 'kept'
    | 'thrown'
    | 'computed'
    | 'syntax'
    | 'decorator'
    | 'eval'
    | 'changed'
    /** A call whose kind is not known at compile time. */
    | 'unknownKind';
  /** The code that stands there. */
  readonly text: string;
  /** The verbs of the method; empty where it is the whole client. */
  readonly verbs: readonly string[];
  readonly at: Location;
  readonly path: CallPath;
}
