/** A handler, or a project with one, and what it may do or why it can't be compiled. */
export interface Case {
  readonly name: string;
  /** Of the file with the handler, before it. */
  readonly top?: string;
  /** Of the handler `handle(memcached, context)`. */
  readonly body: string;
  /** The handler's parameters, where they are others. */
  readonly parameters?: string;
  /** Tags of the handler beside `@controller`. */
  readonly tags?: string;
  /** Other files, beside the one with the handler. */
  readonly files?: Readonly<Record<string, string>>;
  readonly expected: readonly string[] | Refused;
}

export interface Refused {
  /** A code of `rbac/`, and the line at which it stands. */
  readonly error: string;
  readonly at: string;
}

/** What the case's handler may do, as `@rbac` would say it: `get list core/pods`. */
export function rules(...expected: readonly string[]): readonly string[] {
  return expected.toSorted();
}

export function refused(error: string, at: string): Refused {
  return { error: `rbac/${error}`, at };
}
