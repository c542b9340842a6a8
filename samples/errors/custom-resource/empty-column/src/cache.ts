import type { CustomResource, Int32 } from 'kext';

/**
 * @resource example.com/v1
 * @column Ready .status.redy integer
 */
export interface Cache extends CustomResource<CacheSpec, CacheStatus> {}

export interface CacheSpec {
  size: Int32;
}

export interface CacheStatus {
  ready?: Int32;
}
