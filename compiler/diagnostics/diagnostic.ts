import type { Location } from '../model/location.js';

export type Severity = 'error' | 'warning';

/** A thing that can be wrong, defined once, in the room that reports it. */
export interface DiagnosticKind<Params> {
  /** `room/what-is-wrong`; never renamed, because users silence warnings by it. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: (params: Params) => string;
  /** Why it is so and the way out, in Markdown, for `kext explain` and docs/errors.md. */
  readonly explanation: string;
}

/** A sentence about another place, printed below the diagnostic. */
export interface Note {
  readonly text: string;
  readonly at?: Location;
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Undefined for what has no place, such as a missing tsconfig. */
  readonly at?: Location;
  readonly notes: readonly Note[];
}

/** `NoInfer`, because a misspelt parameter would compile without it. */
export type Report = <Params>(
  kind: DiagnosticKind<Params>,
  at: Location | undefined,
  params: NoInfer<Params>,
  ...notes: Note[]
) => void;

export function error<Params>(
  code: string,
  message: (params: Params) => string,
  explanation: string,
): DiagnosticKind<Params> {
  return { code, severity: 'error', message, explanation };
}

export function warning<Params>(
  code: string,
  message: (params: Params) => string,
  explanation: string,
): DiagnosticKind<Params> {
  return { code, severity: 'warning', message, explanation };
}
