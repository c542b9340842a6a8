import type { CustomResource, Quantity, Uri } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  storage: Disk | Bucket;
}

export interface Disk {
  size: Quantity;
}

export interface Bucket {
  url: Uri;
}
