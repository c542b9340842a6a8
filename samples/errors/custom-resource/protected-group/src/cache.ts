import type { CustomResource, Int32 } from 'kext';

/** @resource cache.k8s.io/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}
