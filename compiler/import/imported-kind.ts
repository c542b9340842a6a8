import type { JsonObject } from '../model/json.js';
import type { Scope } from '../model/kind.js';
import type { Location } from '../model/location.js';

/** One version of one kind, as a CRD or an OpenAPI document describes it. */
export interface ImportedKind {
  /** Empty for the legacy group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: Scope;
  /** The root object, `apiVersion`, `kind` and `metadata` included. */
  readonly schema: JsonObject;
  readonly at: Location;
  /** Undefined where the kind comes from OpenAPI. */
  readonly definition?: Definition;
}

/** What a CRD says besides its schemas. */
export interface Definition {
  /** The CRD's metadata without its name. */
  readonly metadata: JsonObject;
  readonly spec: JsonObject;
  /** The entry of `spec.versions`. */
  readonly version: JsonObject;
  /** The version at which the kind-wide tags are written: the one that is stored. */
  readonly head: boolean;
  readonly single: boolean;
}
