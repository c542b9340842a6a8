/**
 * What lies between two bounds; one of them may be open.
 * @atLeastOneOf from to
 */
export interface Range<Bound> {
  /** The smallest that is allowed. */
  from?: Bound;
  /** The largest that is allowed. */
  to?: Bound;
}
