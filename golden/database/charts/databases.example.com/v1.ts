// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { BackupInput, ConnectionPoolInput, DatabaseInput, DatabaseClassInput, MigrationInput } from '../../generated/databases.example.com/v1.js';
import { Manifest } from '../manifest.js';

export interface BackupProps extends Omit<BackupInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

/** One backup of one Database. */
export class Backup extends Manifest {
  constructor(scope: Construct, id: string, props: BackupProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'Backup', ...props });
  }
}

export interface ConnectionPoolProps extends Omit<ConnectionPoolInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

/** Pods that share out a database's connections among many clients. */
export class ConnectionPool extends Manifest {
  constructor(scope: Construct, id: string, props: ConnectionPoolProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'ConnectionPool', ...props });
  }
}

export interface DatabaseProps extends Omit<DatabaseInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

/** A database server with its volume, its users and its settings. */
export class Database extends Manifest {
  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'Database', ...props });
  }
}

export interface DatabaseClassProps extends Omit<DatabaseClassInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * What the platform team offers: an engine, its versions, and how large a database of it may be.
 *
 * Its status is written by whoever maintains the class, so it is a property like any other.
 */
export class DatabaseClass extends Manifest {
  constructor(scope: Construct, id: string, props: DatabaseClassProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'DatabaseClass', ...props });
  }
}

export interface MigrationProps extends Omit<MigrationInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * A change of a database's schema, run once.
 *
 * It tells nothing yet. The subresource is on already, because switching it on later would break whoever writes spec
 * and status together.
 */
export class Migration extends Manifest {
  constructor(scope: Construct, id: string, props: MigrationProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'Migration', ...props });
  }
}
