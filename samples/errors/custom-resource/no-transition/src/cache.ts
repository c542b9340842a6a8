import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /**
   * @listType atomic
   * @maxItems 16
   */
  volumes: Volume[];
}

export interface Volume {
  name: string;
  /** @immutable */
  gigabytes: Int32;
}
