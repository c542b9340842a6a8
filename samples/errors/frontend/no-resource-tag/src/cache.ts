import type { CustomResource, Int32 } from 'kext';

/** A cache in memory. */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}
