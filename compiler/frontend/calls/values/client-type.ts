/** An interface of `api/` whose methods say in their comments what they need. */
export interface ClientType {
  readonly name: string;
  readonly members: ReadonlyMap<string, ClientMember>;
}

export type ClientMember =
  | { readonly kind: 'method'; readonly method: ClientMethod }
  /** A client in the client, such as `cached`. */
  | { readonly kind: 'client'; readonly type: ClientType }
  /** Needs no permission: `log`, `conditions`. */
  | { readonly kind: 'plain' };

export interface ClientMethod {
  readonly name: string;
  readonly verbs: readonly string[];
  readonly subresource?: string;
  /** `@target`: what it goes to, in place of the kind's resource, such as `events.k8s.io/events`. */
  readonly target?: string;
  readonly watches: boolean;
  /** Answers from the informer's store, and so for watched kinds only. */
  readonly cached: boolean;
  readonly parameters: readonly ParameterRole[];
  readonly returns: 'object' | 'list' | 'other';
}

/** What a parameter says of the object that the call is about. */
export type ParameterRole = 'kind' | 'key' | 'object' | 'list' | 'other';
