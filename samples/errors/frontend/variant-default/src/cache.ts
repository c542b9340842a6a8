import type { CustomResource, Quantity, Uri } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  storage: Disk | Bucket;
}

export interface Disk {
  type: 'disk';
  /** @default "10Gi" */
  size: Quantity;
}

export interface Bucket {
  type: 'bucket';
  url: Uri;
}
