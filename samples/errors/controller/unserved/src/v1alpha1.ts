import type { Context, CustomResource } from 'kext';
import type { MemcachedSpec } from './v1.js';

/**
 * @resource cache.example.com/v1alpha1
 * @unserved
 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

/** @controller */
export async function reconcileMemcached(memcached: Memcached, { log }: Context<Memcached>) {
  log.info(memcached.metadata.name);
}
