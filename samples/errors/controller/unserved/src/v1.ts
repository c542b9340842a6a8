import type { CustomResource, Int32 } from 'kext';

/**
 * @resource cache.example.com/v1
 * @storage
 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}
