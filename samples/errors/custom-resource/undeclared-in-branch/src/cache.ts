import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  storage: StorageSpec;
}

/** @schema {"anyOf": [{"properties": {"sise": {"minimum": 1}}}]} */
export interface StorageSpec {
  size: Int32;
}
