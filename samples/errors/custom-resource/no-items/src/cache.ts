import type { CustomResource } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @schema {"type": "array"} */
  nodes: object;
}
