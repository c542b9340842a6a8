import type { CustomResource } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  storage: StorageSpec;
}

/** @atMostOneOf disk bucket */
export interface StorageSpec {
  disk: string;
  bucket?: string;
}
