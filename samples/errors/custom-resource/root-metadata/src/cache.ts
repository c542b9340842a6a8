import type { CustomResource, Int32, ObjectMeta } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec, undefined, MemcachedMeta> {}

export interface MemcachedMeta extends ObjectMeta {
  /** @minLength 1 */
  namespace: string;
}

export interface MemcachedSpec {
  size: Int32;
}
