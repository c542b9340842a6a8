import type { CustomResource, Int32 } from 'kext';

/**
 * @resource cache.example.com/v1
 * @column Size .spec.size
 * @column Size .status.ready
 */
export interface Memcached extends CustomResource<MemcachedSpec, MemcachedStatus> {}

export interface MemcachedSpec {
  size: Int32;
}

export interface MemcachedStatus {
  ready?: Int32;
}
