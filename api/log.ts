/**
 * Structured lines. The fields stand in the line as JSON, beside those that say which handler and object it is about: one that is
 * named as one of those, such as `name`, gets an underscore.
 */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export interface LogFields {
  readonly [name: string]: unknown;
}
