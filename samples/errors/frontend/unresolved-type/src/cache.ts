import type { CustomResource } from 'kext';
import type { Retry } from '../vendor/retry.js';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  retry: Retry;
}
