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
  proxy: PodTemplateSpec;
  router: PodTemplateSpec;
  monitor: PodTemplateSpec;
  gateway: PodTemplateSpec;
  witness: PodTemplateSpec;
  spare: PodTemplateSpec;
  primaryCanary: PodTemplateSpec;
  secondaryCanary: PodTemplateSpec;
  readerCanary: PodTemplateSpec;
  writerCanary: PodTemplateSpec;
  backupCanary: PodTemplateSpec;
  archiveCanary: PodTemplateSpec;
  proxyCanary: PodTemplateSpec;
  routerCanary: PodTemplateSpec;
  monitorCanary: PodTemplateSpec;
  gatewayCanary: PodTemplateSpec;
  witnessCanary: PodTemplateSpec;
  spareCanary: PodTemplateSpec;
  primaryShadow: PodTemplateSpec;
  secondaryShadow: PodTemplateSpec;
  readerShadow: PodTemplateSpec;
  writerShadow: PodTemplateSpec;
  backupShadow: PodTemplateSpec;
  archiveShadow: PodTemplateSpec;
  proxyShadow: PodTemplateSpec;
  routerShadow: PodTemplateSpec;
  monitorShadow: PodTemplateSpec;
  gatewayShadow: PodTemplateSpec;
  witnessShadow: PodTemplateSpec;
  spareShadow: PodTemplateSpec;
}
