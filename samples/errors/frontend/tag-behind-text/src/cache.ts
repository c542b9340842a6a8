import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** Number of pods. @minimum 1 */
  size: Int32;
}
