import type { Database, DatabaseClass } from '../../generated/kinds.js';

export function labelsOf({ metadata }: Database): { [key: string]: string } {
  return { 'app.kubernetes.io/name': 'database', 'app.kubernetes.io/instance': metadata.name };
}

const ports = { Postgres: 5432, MySQL: 3306 };

/** A name is for the container to resolve; clients get the engine's own port then. */
export function port({ spec }: Database): number {
  const wanted = spec.access?.port;
  return typeof wanted === 'number' ? wanted : ports[spec.engine];
}

/** The class's settings, and the database's own over them. */
export function settingsOf(database: Database, databaseClass: DatabaseClass): { [name: string]: string } {
  return { ...databaseClass.spec.settings, ...database.spec.settings };
}
