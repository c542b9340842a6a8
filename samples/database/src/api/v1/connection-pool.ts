import type { CustomResource, Int32 } from 'kext';
import type { LocalReference } from './references.js';

/**
 * Pods that share out a database's connections among many clients.
 *
 * @resource databases.example.com/v1
 * @shortName pool
 * @category data
 * @column Database .spec.database.name
 * @column Mode .spec.mode
 * @column Replicas .status.replicas
 * @column Age .metadata.creationTimestamp
 * @scale .spec.replicas .status.replicas .status.selector
 */
export interface ConnectionPool extends CustomResource<ConnectionPoolSpec, ConnectionPoolStatus> {}

export interface ConnectionPoolSpec {
  /** @immutable */
  database: LocalReference;
  /**
   * @minimum 0
   * @maximum 50
   * @default 2
   */
  replicas: Int32;
  /** @default "Transaction" */
  mode: 'Session' | 'Transaction' | 'Statement';
}

export interface ConnectionPoolStatus {
  replicas: Int32;
  /** As text, for autoscalers. */
  selector: string;
}
