import type { CustomResource, DnsLabel, Int32, ObjectMeta, Quantity } from 'kext';
import type { Engine } from './engine.js';
import type { Range } from './range.js';
import type { EngineVersion, SettingValue } from './text.js';

/**
 * What the platform team offers: an engine, its versions, and how large a database of it may be.
 *
 * Its status is written by whoever maintains the class, so it is a property like any other.
 *
 * @resource databases.example.com/v1
 * @scope Cluster
 * @shortName dbc
 * @category data
 * @plainStatus
 * @column Engine .spec.engine
 * @column Retired .status.retired
 * @column Age .metadata.creationTimestamp
 * @selectable .spec.engine
 */
export interface DatabaseClass
  extends CustomResource<DatabaseClassSpec, DatabaseClassStatus, ObjectMeta & { name: DnsLabel }> {}

export interface DatabaseClassSpec {
  engine: Engine;

  /**
   * Versions to choose from, the recommended one first.
   * @minItems 1
   * @maxItems 16
   * @listType atomic
   */
  versions: EngineVersion[];

  /** How large a volume may be. */
  storage: Range<Quantity>;

  /** How many replicas a database may have. */
  replicas: Range<Int32>;

  /**
   * Settings for all databases of the class; their own come on top.
   * @minProperties 1
   * @maxProperties 64
   * @mapType atomic
   */
  settings?: Record<string, SettingValue>;
}

export interface DatabaseClassStatus {
  /** No new databases, please. */
  retired: boolean;
}
