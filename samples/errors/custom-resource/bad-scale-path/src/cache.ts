import type { CustomResource, Int32 } from 'kext';

/**
 * @resource cache.example.com/v1
 * @scale .spec.replicas .status.size
 */
export interface Memcached extends CustomResource<MemcachedSpec, MemcachedStatus> {}

export interface MemcachedSpec {
  size: Int32;
}

export interface MemcachedStatus {
  size?: Int32;
}
