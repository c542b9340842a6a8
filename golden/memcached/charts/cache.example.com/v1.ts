// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { MemcachedInput } from '../../generated/cache.example.com/v1.js';
import { Manifest } from '../manifest.js';

export interface MemcachedProps extends Omit<MemcachedInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

/** A Memcached cluster. */
export class Memcached extends Manifest {
  constructor(scope: Construct, id: string, props: MemcachedProps) {
    super(scope, id, { apiVersion: 'cache.example.com/v1', kind: 'Memcached', ...props });
  }
}
