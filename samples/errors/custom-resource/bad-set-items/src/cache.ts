import type { CustomResource } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @listType set */
  volumes: Volume[];
}

export interface Volume {
  name: string;
}
