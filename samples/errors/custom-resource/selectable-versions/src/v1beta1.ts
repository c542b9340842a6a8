import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1beta1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}
