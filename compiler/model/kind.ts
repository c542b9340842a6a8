import type { Location } from './location.js';

export type Scope = 'Namespaced' | 'Cluster';

/** A kind that a handler's signature or a client call names. */
export interface KindReference {
  /** Empty for the legacy group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** The resource's name in URLs and rules. Undefined for the project's own kinds: look it up in the model. */
  readonly plural?: string;
  readonly scope?: Scope;
  /**
   * What exports the `Kind` value: `kext/apps/v1`, or a project file such as `src/imported/cert-manager.io/v1.ts`.
   * Undefined for the project's own kinds: `generated/<group>/<version>.ts` does; and for one that a call writes out,
   * which has a plural.
   */
  readonly module?: string;
  readonly at: Location;
}
