import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  firstPort: Element<Port[]>;
}

/** @minimum 1024 */
export type Port = Int32;

export type Element<List> = List extends (infer Item)[] ? Item : never;
