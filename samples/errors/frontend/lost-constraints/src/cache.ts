import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  firstPort: Value<Record<string, Port>>;
}

/** @minimum 1024 */
export type Port = Int32;

export type Value<Map> = Map extends Record<string, infer Item> ? Item : never;
