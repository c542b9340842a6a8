import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @cel self.all(port, self.exists_one(other, other == port)) */
  ports: Int32[];
}
