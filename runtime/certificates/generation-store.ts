import type { Generation } from './generation.js';

/** Where generations are kept. */
export interface GenerationStore {
  /** Those that are good still, the newest first; broken ones are left out. */
  read(): Promise<Kept>;
  /** Keeps these, and no others. False: somebody else has kept others since `read`. */
  write(generations: readonly Generation[], read: Kept): Promise<boolean>;
}

export interface Kept {
  readonly generations: readonly Generation[];
  /** For the store itself. */
  readonly version: unknown;
}

/** For a process that is alone: what it makes ends with it. */
export function createMemoryStore(): GenerationStore {
  let kept: readonly Generation[] = [];
  return {
    read: async () => ({ generations: kept, version: undefined }),
    async write(generations) {
      kept = generations;
      return true;
    },
  };
}
