import type { CustomResource, Int32 } from 'kext';

/**
 * A database and its replicas.
 * @resource postgres.example.com/v1
 */
export interface Cluster extends CustomResource<{ replicas: Int32 }> {}
