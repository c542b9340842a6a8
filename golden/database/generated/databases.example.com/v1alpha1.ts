// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type {
  Cidr,
  DnsLabel,
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
import type { DatabaseStatus, Extension, Pods, Storage } from '../../src/api/v1/database.js';
import type { Engine } from '../../src/api/v1/engine.js';
import type { Weekday } from '../../src/api/v1/maintenance-window.js';
import type { LocalReference, SecretKey } from '../../src/api/v1/references.js';
import type { Source } from '../../src/api/v1/source.js';
import type { EngineVersion, Host, SettingValue, UserName } from '../../src/api/v1/text.js';
import type { Rotation } from '../../src/api/v1/user.js';

/**
 * A database server with its volume, its users and its settings.
 *
 * Databases from the time before v1 may still be stored in it, so that it can't go yet; nobody is served it any more.
 */
export interface Database {
  apiVersion: 'databases.example.com/v1alpha1';
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
  'v1alpha1',
  'Database',
  'databases',
  'Namespaced'
> = {
  group: 'databases.example.com',
  version: 'v1alpha1',
  kind: 'Database',
  plural: 'databases',
  scope: 'Namespaced',
};

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
