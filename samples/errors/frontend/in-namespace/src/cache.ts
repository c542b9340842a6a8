import type { CustomResource, Int32 } from 'kext';

export namespace v1 {
  export interface MemcachedSpec {
    size: Int32;
  }

  /** @resource cache.example.com/v1 */
  export interface Memcached extends CustomResource<MemcachedSpec> {}
}
