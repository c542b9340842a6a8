import type { CustomResource, Int32 } from 'kext';

/**
 * @resource cache.example.com/v1beta1
 * @deprecated cache.example.com/v1beta1 Memcached is deprecated; use v1, which says the same. cache.example.com/v1beta1 Memcached is deprecated; use v1, which says the same. cache.example.com/v1beta1 Memcached is deprecated; use v1, which says the same. cache.example.com/v1beta1 Memcached is deprecated; use v1, which says the same.
 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}
