import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @cel {"rule": "self % 2 == 1", "message": "must be odd", "reason": "Odd"} */
  size: Int32;
}
