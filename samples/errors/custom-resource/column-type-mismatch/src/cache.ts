import type { CustomResource } from 'kext';

/**
 * @resource cache.example.com/v1
 * @column Image .spec.image integer
 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  image: string;
}
