import type { CustomResource, Int32 } from 'kext';

/**
 * @resource cache.example.com/v1
 * @shortName mc
 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}

/**
 * @resource cache.example.com/v1
 * @shortName mc
 */
export interface MemoryClass extends CustomResource<MemcachedSpec> {}
