import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  storage: Disk | Bucket;
}

/** @cel self.size <= self.limit */
export interface Disk {
  type: 'disk';
  size: Int32;
  limit: Int32;
}

export interface Bucket {
  type: 'bucket';
  name: string;
}
