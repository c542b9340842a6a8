import type { ResourceDeclaration } from '../../model/declaration.js';
import type { JsonObject } from '../../model/json.js';
import type { Scope } from '../../model/kind.js';
import type { Location } from '../../model/location.js';
import type { Schema } from '../../model/schema.js';
import type { Column } from './tags/column.js';
import type { ScalePaths } from './tags/subresources.js';

/** One version of one kind, as its declaration says it. */
export interface Part {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** The declaration's name. */
  readonly at: Location;
  /** The `@resource` tag. */
  readonly resourceAt: Location;
  readonly description: string;
  readonly schema: Schema;
  readonly storage: Location | undefined;
  readonly unserved: boolean;
  readonly deprecated: Placed<string> | undefined;
  readonly hasStatus: boolean;
  readonly plainStatus: Location | undefined;
  readonly subresourceTag: Location | undefined;
  readonly statusSubresource: boolean;
  readonly scale: Placed<ScalePaths> | undefined;
  readonly columns: readonly Placed<Column>[];
  readonly selectableFields: readonly Placed<string>[];
  readonly kindWide: KindWide;
  readonly declaration: ResourceDeclaration;
}

/** What may stand at any one version and holds for all of them. */
export interface KindWide {
  readonly plural: Placed<string> | undefined;
  readonly singular: Placed<string> | undefined;
  readonly listKind: Placed<string> | undefined;
  readonly scope: Placed<Scope> | undefined;
  readonly shortNames: readonly Placed<string>[];
  readonly categories: readonly Placed<string>[];
  readonly labels: readonly Placed<readonly [string, string]>[];
  readonly annotations: readonly Placed<readonly [string, string]>[];
  readonly conversion: Placed<JsonObject> | undefined;
}

/** A value with the tag that said it. */
export interface Placed<Value> {
  readonly value: Value;
  readonly at: Location;
}
