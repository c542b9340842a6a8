/** Texts with rules of their own, for use wherever such a name stands. */

/**
 * The name of a database user. Names that begin with `pg_` or `mysql.` belong to the server.
 * @minLength 1
 * @maxLength 63
 * @pattern /^[a-z_][a-z0-9_$]*$/
 * @schema {"not": {"pattern": "^(pg_|mysql\\.)"}}
 */
export type UserName = string;

/**
 * The host of another server.
 * @format hostname
 * @maxLength 253
 */
export type Host = string;

/**
 * A version of an engine, such as `17` or `8.4.3`.
 * @pattern /^[0-9]+(\.[0-9]+){0,2}$/
 * @maxLength 32
 */
export type EngineVersion = string;

/**
 * The value of a setting.
 * @maxLength 1024
 */
export type SettingValue = string;
