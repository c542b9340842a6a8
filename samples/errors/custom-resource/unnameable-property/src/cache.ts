import type { CustomResource } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  storage: StorageSpec;
}

/** @exactlyOneOf disk s3:bucket */
export interface StorageSpec {
  disk?: string;
  's3:bucket'?: string;
}
