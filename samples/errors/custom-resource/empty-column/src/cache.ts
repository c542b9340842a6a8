import type { CustomResource, Int32 } from 'kext';

/**
 * @resource cache.example.com/v1
 * @column Size .spec.sise integer
 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}
