import type { CustomResource, IntOrString } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @preserveUnknownFields */
  port: IntOrString;
}
