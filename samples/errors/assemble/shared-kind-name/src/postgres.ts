import type { CustomResource, Quantity } from 'kext';

/** @resource postgres.example.com/v1 */
export interface Cluster extends CustomResource<ClusterSpec> {}

export interface ClusterSpec {
  storage: Quantity;
}
