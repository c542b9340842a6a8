import type { CustomResource } from 'kext';

/**
 * A cache.
 *
 * @resource example.com/v1
 */
export interface Cache extends CustomResource<CacheSpec> {}

export interface CacheSpec {
  image: string;
}
