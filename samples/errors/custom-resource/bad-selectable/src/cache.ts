import type { CustomResource } from 'kext';

/**
 * @resource cache.example.com/v1
 * @selectable .spec.nodes
 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  nodes: string[];
}
