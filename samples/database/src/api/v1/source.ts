import type { DateTime, Uri } from 'kext';
import type { LocalReference, SecretKey } from './references.js';

/** Where the first data comes from. */
export type Source = EmptySource | BackupSource | DumpSource;

export interface EmptySource {
  type: 'Empty';
}

/** A Backup of this namespace. */
export interface BackupSource {
  type: 'Backup';
  backup: LocalReference;
  /** Up to this moment, where the backup has a log. */
  until?: DateTime;
}

/** A dump that lies somewhere else. */
export interface DumpSource {
  type: 'Dump';
  url: Uri;
  credentials?: SecretKey;
}
