import type { Int32 } from 'kext';
import type { SecretKey } from './references.js';
import type { UserName } from './text.js';

/**
 * A user of a database, with a password from somewhere.
 * @atMostOneOf password passwordFrom
 */
export interface User {
  name: UserName;

  /**
   * For tests only: it can be read by everyone who may read the Database.
   * @minLength 12
   * @maxLength 128
   * @excludes rotation
   */
  password?: string;

  /** The entry of a Secret that holds it. Without any, nobody can log in as this user. */
  passwordFrom?: SecretKey;

  /** How often the password is changed. */
  rotation?: Rotation;

  /**
   * At most one grant for a schema and a role.
   * @listMapKey schema role
   * @maxItems 32
   */
  grants?: Grant[];

  /**
   * How many connections at a time, in tens.
   * @minimum 10
   * @maximum 500
   * @multipleOf 10
   * @default 50
   */
  connections: Int32;
}

export interface Grant {
  /** @maxLength 63 */
  schema: string;
  role: 'Reader' | 'Writer' | 'Owner';
  /** @default false */
  withGrantOption: boolean;
}

export interface Rotation {
  /**
   * @minimum 1
   * @maximum 365
   */
  days: Int32;
}
