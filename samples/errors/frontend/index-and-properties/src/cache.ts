import type { CustomResource } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  settings: Settings;
}

export interface Settings {
  profile: string;
  [option: string]: string;
}
