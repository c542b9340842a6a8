import type { CustomResource, Int32 } from 'kext';

/**
 * Brokers of a message log.
 * @resource kafka.example.com/v1
 */
export interface Cluster extends CustomResource<{ brokers: Int32 }> {}
