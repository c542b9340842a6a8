/** Which object of a kind. */
export interface Key {
  readonly name: string;
  /** Left out: the namespace of the object that the handler was called for; none for a cluster-scoped kind. */
  readonly namespace?: string | undefined;
}
