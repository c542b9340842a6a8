// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { DatabaseInput } from '../../generated/databases.example.com/v1alpha1.js';
import { Manifest } from '../manifest.js';

export interface DatabaseProps extends Omit<DatabaseInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

export class Database extends Manifest {
  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id, { apiVersion: 'databases.example.com/v1alpha1', kind: 'Database', ...props });
  }
}
