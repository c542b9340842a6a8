import type { Clock } from '../clock.js';
import type { Credentials } from '../credentials/credentials.js';

/** The process that an operator runs in, as far as it is looked at; a test makes another. */
export interface Host {
  /** Without the program itself. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads what is written to `err`. */
  readonly terminal: boolean;
  /** A name for this process that no other has. */
  readonly identity: string;
  readonly clock: Clock;
  /** Of the kubeconfig, or of what there is without one. @throws Error: there is nothing, or it can't be read */
  readonly credentials: (kubeconfig: string | undefined) => Promise<Credentials>;
  /** Milliseconds since the process was started. */
  readonly elapsed: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Calls back for each SIGTERM and SIGINT. */
  readonly onSignal: (run: (signal: string) => void) => void;
  /** Calls back for what was thrown and nobody caught, in place of the end of the process. */
  readonly onStray: (run: (error: unknown, origin: string) => void) => void;
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
}
