import type { Location } from '../model/location.js';

/** JSON with the place of every value and key, so that a wrong setting is shown where it stands. */
export type LocatedJson = LocatedScalar | LocatedList | LocatedObject;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly at: Location;
  readonly value: null | boolean | number | string;
}

export interface LocatedList {
  readonly kind: 'list';
  /** The opening bracket. */
  readonly at: Location;
  readonly items: readonly LocatedJson[];
}

export interface LocatedObject {
  readonly kind: 'object';
  /** The opening brace. */
  readonly at: Location;
  /** Of a key that stands twice, the last counts, as for npm. */
  readonly members: ReadonlyMap<string, Member>;
}

export interface Member {
  /** The key, quotes included. */
  readonly at: Location;
  readonly value: LocatedJson;
}
