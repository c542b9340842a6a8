import type { CustomResource, Int32 } from 'kext';

/**
 * @resource cache.example.com/v1
 * @schema {"minProperties": 1}
 */
export interface Memcached extends CustomResource<MemcachedSpec, MemcachedStatus> {}

export interface MemcachedSpec {
  size: Int32;
}

export interface MemcachedStatus {
  ready?: Int32;
}
