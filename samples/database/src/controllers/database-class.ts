import type { Context } from 'kext';
import { Database, type DatabaseClass } from '../../generated/kinds.js';

/**
 * A class that changes concerns all databases of it.
 *
 * @enqueues reconcile-database
 */
export async function databasesOfClass({ metadata }: DatabaseClass, { cached }: Context<DatabaseClass>) {
  const databases = await cached.list(Database);
  return databases.filter(({ spec }) => spec.className === metadata.name).map(({ metadata }) => metadata);
}
