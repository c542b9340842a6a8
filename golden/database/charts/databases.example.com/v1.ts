// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { BackupInput, ConnectionPoolInput, DatabaseInput, DatabaseClassInput, MigrationInput } from '../../generated/databases.example.com/v1.js';
import { Manifest } from '../manifest.js';

export interface BackupProps extends Omit<BackupInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

export class Backup extends Manifest {
  constructor(scope: Construct, id: string, props: BackupProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'Backup', ...props });
  }
}

export interface ConnectionPoolProps extends Omit<ConnectionPoolInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

export class ConnectionPool extends Manifest {
  constructor(scope: Construct, id: string, props: ConnectionPoolProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'ConnectionPool', ...props });
  }
}

export interface DatabaseProps extends Omit<DatabaseInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

export class Database extends Manifest {
  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'Database', ...props });
  }
}

export interface DatabaseClassProps extends Omit<DatabaseClassInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

export class DatabaseClass extends Manifest {
  constructor(scope: Construct, id: string, props: DatabaseClassProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'DatabaseClass', ...props });
  }
}

export interface MigrationProps extends Omit<MigrationInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

export class Migration extends Manifest {
  constructor(scope: Construct, id: string, props: MigrationProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1', kind: 'Migration', ...props });
  }
}
