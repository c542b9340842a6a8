import type { Condition, CustomResource, DateTime, Duration, Int64, Uri } from 'kext';
import type { LocalReference, SecretKey } from './references.js';

/**
 * One backup of one Database.
 *
 * @resource databases.example.com/v1
 * @category data
 * @column Database .spec.database.name
 * @column Finished .status.finishedAt
 * @column Size .status.bytes
 * @column Age .metadata.creationTimestamp
 * @selectable .spec.database.name
 */
export interface Backup extends CustomResource<BackupSpec, BackupStatus> {}

export interface BackupSpec {
  /** @immutable */
  database: LocalReference;
  /** @immutable */
  target: Target;
  /**
   * How long to keep it, a day at least.
   * @cel self >= duration('24h')
   * @default "720h"
   */
  retention: Duration;
}

/**
 * Where it is written to.
 * @exactlyOneOf bucket volume
 */
export interface Target {
  bucket?: Bucket;
  /** A PersistentVolumeClaim. */
  volume?: LocalReference;
}

export interface Bucket {
  url: Uri;
  credentials: SecretKey;
}

export interface BackupStatus {
  startedAt?: DateTime;
  finishedAt?: DateTime;
  bytes?: Int64;
  conditions?: Condition[];
}
