import type { Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached {
  spec: MemcachedSpec;
}

export interface MemcachedSpec {
  size: Int32;
}
