import type { CustomResource } from 'kext';
import type { LocalReference } from './references.js';

/**
 * A change of a database's schema, run once.
 *
 * It tells nothing yet. The subresource is on already, because switching it on later would break whoever writes spec
 * and status together.
 *
 * @resource databases.example.com/v1
 * @plural schemamigrations
 * @singular schemamigration
 * @listKind SchemaMigrationList
 * @category data
 * @subresource status
 * @column Database .spec.database.name
 * @column Age .metadata.creationTimestamp
 */
export interface Migration extends CustomResource<MigrationSpec> {}

/** @immutable */
export interface MigrationSpec {
  database: LocalReference;
  /** The entry of a ConfigMap that holds the statements. */
  script: LocalReference & {
    /** @default "migration.sql" */
    key: string;
  };
}
