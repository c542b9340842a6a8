import { runCommandLine } from '../../compiler/commands/command-line.js';
import type { ExitCode, World } from '../../compiler/commands/world.js';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** What `kext run` would have run. */
  readonly programs: readonly { readonly text: string; readonly words: readonly string[]; readonly folder: string }[];
}

/** Runs a command line in this process, in the folder, without colour; every clock stands still. */
export async function runKext(folder: string, ...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const programs: { text: string; words: readonly string[]; folder: string }[] = [];
  const world: World = {
    folder,
    out: { write: (text) => void out.push(text), colour: false },
    err: { write: (text) => void err.push(text), colour: false },
    elapsed: () => 0,
    untilInterrupted: () => Promise.resolve(),
    runProgram: async (text, words, folder) => {
      programs.push({ text, words, folder });
      return 0;
    },
  };
  const code = await runCommandLine(words, '0.0.0', world);
  return { code, out: out.join(''), err: err.join(''), programs };
}
