import type { CustomResource, Double } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @multipleOf 0.5 */
  memoryGigabytes: Double;
}
