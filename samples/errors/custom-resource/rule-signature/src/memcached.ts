import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
}

/** @rule */
export const always = () => true;

/** @rule */
export const differ = (self: MemcachedSpec, oldSelf: Memcached) => self.size >= oldSelf.spec.size;
