import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @cel self.minimum <= */
  limits: Limits;
}

export interface Limits {
  minimum: Int32;
  maximum: Int32;
}
