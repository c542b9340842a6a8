import type { CustomResource, JsonValue } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  storage: StorageSpec;
}

/** @exactlyOneOf disk raw */
export interface StorageSpec {
  disk?: string;
  raw?: JsonValue;
}
