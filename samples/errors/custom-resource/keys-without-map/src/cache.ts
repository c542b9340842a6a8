import type { CustomResource } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @schema {"x-kubernetes-list-type": "atomic", "x-kubernetes-list-map-keys": ["name"]} */
  volumes: Volume[];
}

export interface Volume {
  name: string;
}
