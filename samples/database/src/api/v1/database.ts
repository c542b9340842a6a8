import type {
  Condition,
  CustomResource,
  DnsLabel,
  Double,
  Email,
  Int32,
  Int64,
  IntOrString,
  JsonObject,
  Quantity,
} from 'kext';
import type { PodSpec, ResourceRequirements } from 'kext/core/v1';
import type { Access } from './access.js';
import type { Engine } from './engine.js';
import type { MaintenanceWindow } from './maintenance-window.js';
import type { LocalReference } from './references.js';
import type { Source } from './source.js';
import type { EngineVersion, SettingValue } from './text.js';
import type { User } from './user.js';

/**
 * A database server with its volume, its users and its settings.
 *
 * @resource databases.example.com/v1
 * @storage
 * @shortName db
 * @category all data
 * @label app.kubernetes.io/part-of=data-platform
 * @annotation databases.example.com/runbook=https://runbooks.example.com/databases
 * @conversion {"strategy": "None"}
 * @column Engine .spec.engine
 * @column Version .spec.version
 * @column Ready .status.conditions[?(@.type=="Ready")].status string - Whether it takes connections.
 * @column "Used Space" .status.usedBytes integer format=int64 priority=1
 * @column Team ".metadata.labels.databases\\.example\\.com/team" string priority=1
 * @column Age .metadata.creationTimestamp
 * @selectable .spec.engine
 * @selectable .spec.className
 */
export interface Database extends CustomResource<DatabaseSpec, DatabaseStatus> {}

/**
 * @cel {"rule": "self.replicas == 1 || !has(self.source) || self.source.type != 'Dump'", "message": "a dump is read into a single replica", "reason": "FieldValueForbidden", "fieldPath": ".source"}
 */
export interface DatabaseSpec {
  /**
   * The DatabaseClass that it is of.
   * @immutable
   */
  className: DnsLabel;

  /** @immutable */
  engine: Engine;

  /**
   * @title Engine version
   * @see https://databases.example.com/versions Which versions are supported
   * @example "17.2"
   */
  version: EngineVersion;

  /**
   * Copies of the data; all but the first are read only.
   * @minimum 1
   * @maximum 9
   * @default 1
   * @required
   */
  replicas: Int32;

  storage: Storage;

  /** @default {"type": "Empty"} */
  source: Source;

  /**
   * One of each name.
   * @listMapKey name
   * @minItems 1
   * @maxItems 64
   */
  users: User[];

  /**
   * Extensions to load, such as `pgvector`.
   * @listType set
   * @maxItems 32
   */
  extensions?: Extension[];

  /**
   * Settings of the server; they are merged when several managers set some.
   * @mapType granular
   * @maxProperties 128
   */
  settings?: Record<string, SettingValue>;

  access?: Access;

  /** Null, or none: whenever it suits. */
  maintenance?: MaintenanceWindow | null;

  pods?: Pods;

  /** Whom to tell when something is wrong. */
  contact?: Email;

  /**
   * The key that encrypts the volume. A volume can't be encrypted later on.
   * @immutable fixed
   */
  encryptionKey?: LocalReference;

  monitor?: Monitor;
}

/** @maxLength 63 */
export type Extension = string;

export interface Storage {
  /** It can grow later. */
  size: Quantity;

  /** @immutable */
  storageClassName?: DnsLabel;

  /**
   * The share of the volume that may be in use before it grows.
   * @exclusiveMinimum 0
   * @exclusiveMaximum 1
   */
  growAt?: Double;
}

/** What its pods look like. */
export interface Pods extends Pick<PodSpec, 'affinity' | 'nodeSelector' | 'tolerations'> {
  resources?: ResourceRequirements;
  /** How many may be down during maintenance, as a number or a percentage. */
  maxUnavailable?: IntOrString;
}

export interface Monitor {
  /**
   * An object of any kind, created as it is beside the database.
   * @embeddedResource
   */
  object?: JsonObject;

  options?: MonitorOptions;
}

/**
 * Options for the exporter. Those that this version doesn't know are kept.
 * @preserveUnknownFields
 */
export interface MonitorOptions {
  /** @default "30s" */
  interval: string;
}

export interface DatabaseStatus {
  readyReplicas?: Int32;
  usedBytes?: Int64;
  /** Where clients connect to. */
  endpoint?: string;
  conditions?: Condition[];
}
