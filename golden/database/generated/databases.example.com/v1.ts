// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type {
  Cidr,
  ClusterReadMeta,
  DnsLabel,
  DnsSubdomain,
  Duration,
  Email,
  InputMeta,
  Int32,
  IntOrString,
  Ipv4,
  Ipv6,
  JsonObject,
  Kind,
  ReadMeta,
} from 'kext';
import type { BackupStatus, Target } from '../../src/api/v1/backup.js';
import type { ConnectionPoolStatus } from '../../src/api/v1/connection-pool.js';
import type { DatabaseClassSpec, DatabaseClassStatus } from '../../src/api/v1/database-class.js';
import type { DatabaseStatus, Extension, Pods, Storage } from '../../src/api/v1/database.js';
import type { Engine } from '../../src/api/v1/engine.js';
import type { Weekday } from '../../src/api/v1/maintenance-window.js';
import type { LocalReference, SecretKey } from '../../src/api/v1/references.js';
import type { Source } from '../../src/api/v1/source.js';
import type { EngineVersion, Host, SettingValue, UserName } from '../../src/api/v1/text.js';
import type { Rotation } from '../../src/api/v1/user.js';

/** One backup of one Database. */
export interface Backup {
  apiVersion: 'databases.example.com/v1';
  kind: 'Backup';
  metadata: ReadMeta;
  spec: BackupSpec;
  status?: BackupStatus;
}

/** Backup as it is sent: what has a default may be left out. */
export interface BackupInput {
  metadata: InputMeta;
  spec: BackupSpecInput;
}

export const Backup: Kind<Backup, BackupInput, 'databases.example.com', 'v1', 'Backup', 'backups', 'Namespaced'> = {
  group: 'databases.example.com',
  version: 'v1',
  kind: 'Backup',
  plural: 'backups',
  scope: 'Namespaced',
};

/** Pods that share out a database's connections among many clients. */
export interface ConnectionPool {
  apiVersion: 'databases.example.com/v1';
  kind: 'ConnectionPool';
  metadata: ReadMeta;
  spec: ConnectionPoolSpec;
  status?: ConnectionPoolStatus;
}

/** ConnectionPool as it is sent: what has a default may be left out. */
export interface ConnectionPoolInput {
  metadata: InputMeta;
  spec: ConnectionPoolSpecInput;
}

export const ConnectionPool: Kind<
  ConnectionPool,
  ConnectionPoolInput,
  'databases.example.com',
  'v1',
  'ConnectionPool',
  'connectionpools',
  'Namespaced'
> = {
  group: 'databases.example.com',
  version: 'v1',
  kind: 'ConnectionPool',
  plural: 'connectionpools',
  scope: 'Namespaced',
};

/** A database server with its volume, its users and its settings. */
export interface Database {
  apiVersion: 'databases.example.com/v1';
  kind: 'Database';
  metadata: ReadMeta;
  spec: DatabaseSpec;
  status?: DatabaseStatus;
}

/** Database as it is sent: what has a default may be left out. */
export interface DatabaseInput {
  metadata: InputMeta;
  spec: DatabaseSpecInput;
}

export const Database: Kind<
  Database,
  DatabaseInput,
  'databases.example.com',
  'v1',
  'Database',
  'databases',
  'Namespaced'
> = {
  group: 'databases.example.com',
  version: 'v1',
  kind: 'Database',
  plural: 'databases',
  scope: 'Namespaced',
};

/**
 * What the platform team offers: an engine, its versions, and how large a database of it may be.
 *
 * Its status is written by whoever maintains the class, so it is a property like any other.
 */
export interface DatabaseClass {
  apiVersion: 'databases.example.com/v1';
  kind: 'DatabaseClass';
  metadata: ClusterReadMeta & {
    name?: DnsLabel;
  };
  spec: DatabaseClassSpec;
  status?: DatabaseClassStatus;
}

/** DatabaseClass as it is sent: what has a default may be left out. */
export interface DatabaseClassInput {
  metadata: InputMeta & {
    name?: DnsLabel;
  };
  spec: DatabaseClassSpec;
  status?: DatabaseClassStatus;
}

export const DatabaseClass: Kind<
  DatabaseClass,
  DatabaseClassInput,
  'databases.example.com',
  'v1',
  'DatabaseClass',
  'databaseclasses',
  'Cluster'
> = {
  group: 'databases.example.com',
  version: 'v1',
  kind: 'DatabaseClass',
  plural: 'databaseclasses',
  scope: 'Cluster',
};

/**
 * A change of a database's schema, run once.
 *
 * It tells nothing yet. The subresource is on already, because switching it on later would break whoever writes spec
 * and status together.
 */
export interface Migration {
  apiVersion: 'databases.example.com/v1';
  kind: 'Migration';
  metadata: ReadMeta;
  spec: MigrationSpec;
}

/** Migration as it is sent: what has a default may be left out. */
export interface MigrationInput {
  metadata: InputMeta;
  spec: MigrationSpecInput;
}

export const Migration: Kind<
  Migration,
  MigrationInput,
  'databases.example.com',
  'v1',
  'Migration',
  'schemamigrations',
  'Namespaced'
> = {
  group: 'databases.example.com',
  version: 'v1',
  kind: 'Migration',
  plural: 'schemamigrations',
  scope: 'Namespaced',
};

export interface BackupSpec {
  /** Another object of the same namespace. */
  database: LocalReference;
  /** Where it is written to. */
  target: Target;
  /** How long to keep it, a day at least. */
  retention: Duration;
}

export interface BackupSpecInput extends Omit<BackupSpec, 'retention'> {
  /** How long to keep it, a day at least. */
  retention?: Duration;
}

export interface ConnectionPoolSpec {
  /** Another object of the same namespace. */
  database: LocalReference;
  replicas: Int32;
  mode: 'Session' | 'Transaction' | 'Statement';
}

export interface ConnectionPoolSpecInput {
  /** Another object of the same namespace. */
  database: LocalReference;
  replicas?: Int32;
  mode?: 'Session' | 'Transaction' | 'Statement';
}

export interface DatabaseSpec {
  /** The DatabaseClass that it is of. */
  className: DnsLabel;
  /** The server software. */
  engine: Engine;
  /** A version of an engine, such as `17` or `8.4.3`. */
  version: EngineVersion;
  /** Copies of the data; all but the first are read only. */
  replicas: Int32;
  storage: Storage;
  /** Where the first data comes from. */
  source: Source;
  /** One of each name. */
  users: User[];
  /** Extensions to load, such as `pgvector`. */
  extensions?: Extension[];
  /** Settings of the server; they are merged when several managers set some. */
  settings?: { [key: string]: SettingValue };
  /** Who reaches the database, and how. */
  access?: Access;
  /** Null, or none: whenever it suits. */
  maintenance?: {
    days: Weekday[];
    /** In UTC. */
    start: string;
    length: Duration;
  } | null;
  /** What its pods look like. */
  pods?: Pods;
  /** Whom to tell when something is wrong. */
  contact?: Email;
  /** The key that encrypts the volume. A volume can't be encrypted later on. */
  encryptionKey?: LocalReference;
  monitor?: Monitor;
}

/** A user of a database, with a password from somewhere. */
export interface User {
  /** The name of a database user. Names that begin with `pg_` or `mysql.` belong to the server. */
  name: UserName;
  /** For tests only: it can be read by everyone who may read the Database. */
  password?: string;
  /** The entry of a Secret that holds it. Without any, nobody can log in as this user. */
  passwordFrom?: SecretKey;
  /** How often the password is changed. */
  rotation?: Rotation;
  /** At most one grant for a schema and a role. */
  grants?: Grant[];
  /** How many connections at a time, in tens. */
  connections: Int32;
}

export interface Grant {
  schema: string;
  role: 'Reader' | 'Writer' | 'Owner';
  withGrantOption: boolean;
}

/** Who reaches the database, and how. */
export interface Access {
  /** The addresses to listen on; all of them when there are none. */
  listen?: (Ipv4 | Ipv6)[];
  /** Networks that may connect. */
  networks?: AllowedNetwork[];
  /** A number, or the name of a port of the container. */
  port?: IntOrString;
  /** Encrypts connections with this Secret's certificate. */
  certificate?: LocalReference;
  /** The name in the certificate. */
  host?: Host;
}

export interface AllowedNetwork {
  network: Cidr;
  /** The smaller, the earlier it is looked at. */
  priority: Int32;
}

export interface Monitor {
  /** An object of any kind, created as it is beside the database. */
  object?: JsonObject;
  /** Options for the exporter. Those that this version doesn't know are kept. */
  options?: MonitorOptions;
}

/** Options for the exporter. Those that this version doesn't know are kept. */
export interface MonitorOptions {
  interval: string;
  [key: string]: unknown;
}

export interface DatabaseSpecInput extends Omit<
  DatabaseSpec,
  | 'replicas'
  | 'source'
  | 'users'
  | 'access'
  | 'maintenance'
  | 'monitor'
> {
  /** Copies of the data; all but the first are read only. */
  replicas: Int32;
  /** Where the first data comes from. */
  source?: Source;
  /** One of each name. */
  users: UserInput[];
  /** Who reaches the database, and how. */
  access?: AccessInput;
  /** Null, or none: whenever it suits. */
  maintenance?: {
    days: Weekday[];
    /** In UTC. */
    start: string;
    length?: Duration;
  } | null;
  monitor?: MonitorInput;
}

/** A user of a database, with a password from somewhere. */
export interface UserInput extends Omit<User, 'grants' | 'connections'> {
  /** At most one grant for a schema and a role. */
  grants?: GrantInput[];
  /** How many connections at a time, in tens. */
  connections?: Int32;
}

export interface GrantInput extends Omit<Grant, 'withGrantOption'> {
  withGrantOption?: boolean;
}

/** Who reaches the database, and how. */
export interface AccessInput extends Omit<Access, 'networks'> {
  /** Networks that may connect. */
  networks?: AllowedNetworkInput[];
}

export interface AllowedNetworkInput extends Omit<AllowedNetwork, 'priority'> {
  /** The smaller, the earlier it is looked at. */
  priority?: Int32;
}

export interface MonitorInput extends Omit<Monitor, 'options'> {
  /** Options for the exporter. Those that this version doesn't know are kept. */
  options?: MonitorOptionsInput;
}

/** Options for the exporter. Those that this version doesn't know are kept. */
export interface MonitorOptionsInput {
  interval?: string;
  [key: string]: unknown;
}

export interface MigrationSpec {
  /** Another object of the same namespace. */
  database: LocalReference;
  /** The entry of a ConfigMap that holds the statements. */
  script: {
    name: DnsSubdomain;
    key: string;
  };
}

export interface MigrationSpecInput extends Omit<MigrationSpec, 'script'> {
  /** The entry of a ConfigMap that holds the statements. */
  script: {
    name: DnsSubdomain;
    key?: string;
  };
}
