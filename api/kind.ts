import type { Message } from './message.js';

declare const read: unique symbol;
declare const input: unique symbol;

export type Scope = 'Namespaced' | 'Cluster';

/**
 * A kind as a value: what `own`, `get` and the like take. `Read` is the object as the API server returns it, `Input`
 * the object as it is sent; the literals are what the compiler reads permissions from.
 */
export interface Kind<
  Read,
  Input,
  Group extends string = string,
  Version extends string = string,
  Name extends string = string,
  Plural extends string = string,
  KindScope extends Scope = Scope,
> {
  /** Empty for the legacy group. */
  readonly group: Group;
  readonly version: Version;
  readonly kind: Name;
  /** The resource's name in URLs. */
  readonly plural: Plural;
  readonly scope: KindScope;
  /** What its objects are in protobuf, where the API server writes them so: it reads its built-in kinds in half the time. */
  readonly protobuf?: Message;
  readonly [read]?: Read;
  readonly [input]?: Input;
}
