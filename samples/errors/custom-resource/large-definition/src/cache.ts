import type { CustomResource } from 'kext';
import type { PodTemplateSpec } from 'kext/core/v1';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  primary: PodTemplateSpec;
  secondary: PodTemplateSpec;
  reader: PodTemplateSpec;
  writer: PodTemplateSpec;
  backup: PodTemplateSpec;
  archive: PodTemplateSpec;
}
