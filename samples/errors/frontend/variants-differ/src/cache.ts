import type { CustomResource, Int32, Quantity } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  storage: Disk | Memory;
}

export interface Disk {
  type: 'disk';
  size: Quantity;
}

export interface Memory {
  type: 'memory';
  size: Int32;
}
