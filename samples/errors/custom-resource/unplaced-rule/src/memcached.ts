import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}

export interface Other {
  size: Int32;
}

/** @rule */
export const small = (self: Other) => self.size < 10;

/** @rule */
export const positive = (self: { size: Int32 }) => self.size > 0;
