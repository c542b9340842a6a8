import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @minimum 70000 */
  port: Port;
}

/** @maximum 65535 */
export type Port = Int32;
