import type { CustomResource } from 'kext';
import type { DatabaseSpec, DatabaseStatus } from '../v1/database.js';

/**
 * A database server with its volume, its users and its settings.
 *
 * Databases from the time before v1 may still be stored in it, so that it can't go yet; nobody is served it any more.
 *
 * @resource databases.example.com/v1alpha1
 * @unserved
 * @deprecated databases.example.com/v1alpha1 Database is gone; use databases.example.com/v1 Database
 */
export interface Database extends CustomResource<DatabaseSpec, DatabaseStatus> {}
