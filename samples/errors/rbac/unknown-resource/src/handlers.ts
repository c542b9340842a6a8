import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}

/**
 * @controller
 * @rbac patch cache.example.com/memcached
 */
export async function reconcileMemcached(memcached: Memcached) {
  return memcached.spec.size === 0 ? { requeueAfter: '1m' } : undefined;
}
