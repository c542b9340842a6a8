/** What a command may know of the process that it runs in: `cli.ts` makes it, a test makes another. */
export interface World {
  /** The current folder. */
  readonly folder: string;
  readonly out: Stream;
  readonly err: Stream;
  /** Milliseconds since the process was started. */
  readonly elapsed: () => number;
  /** Settles when the user asks to stop. */
  readonly untilInterrupted: () => Promise<void>;
  /** Runs the text of a module in a process of its own, in the folder; the user's signals reach that one. */
  readonly runProgram: (text: string, words: readonly string[], folder: string) => Promise<ExitCode>;
}

export interface Stream {
  readonly write: (text: string) => void;
  readonly colour: boolean;
}

/** 0: done; 1: errors, or `--check` found a difference; 2: the command line is wrong. */
export type ExitCode = 0 | 1 | 2;
