import type { CustomResource, JsonObject } from 'kext';

/**
 * @resource cache.example.com/v1
 * @column Profile .spec.settings.profile
 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  settings: JsonObject;
}
