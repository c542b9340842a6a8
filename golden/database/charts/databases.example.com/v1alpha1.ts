// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { DatabaseInput } from '../../generated/databases.example.com/v1alpha1.js';
import { Manifest } from '../manifest.js';

export interface DatabaseProps extends Omit<DatabaseInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * A database server with its volume, its users and its settings.
 *
 * Databases from the time before v1 may still be stored in it, so that it can't go yet; nobody is served it any more.
 */
export class Database extends Manifest {
  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1alpha1', kind: 'Database', ...props });
  }
}
