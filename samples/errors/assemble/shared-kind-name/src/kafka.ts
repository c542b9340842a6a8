import type { CustomResource, Int32 } from 'kext';

/** @resource kafka.example.com/v1 */
export interface Cluster extends CustomResource<ClusterSpec> {}

export interface ClusterSpec {
  brokers: Int32;
}
