import type { Clock } from '../clock.js';
import { type Generation, isDue, isOver } from './generation.js';
import type { GenerationStore } from './generation-store.js';
import { issue, type Subject } from './issue.js';

export interface Renewal {
  readonly store: GenerationStore;
  readonly subject: Subject;
  readonly clock: Clock;
}

/** More than a replica can lose in a row, unless something is wrong. */
const tries = 5;

/**
 * What the store holds, the newest first, after a new generation was made if there was none or it is due. `own` is what
 * this process serves: it goes back into a store that was emptied or broken, and no replica needs to change.
 * @throws Error: the store can't be read or written
 */
export async function renew(
  own: readonly Generation[],
  { store, subject, clock }: Renewal,
): Promise<readonly Generation[]> {
  for (let tried = 0; tried < tries; tried++) {
    const kept = await store.read();
    const now = clock.now();
    const found = kept.generations.length > 0 ? kept.generations : own.filter((it) => !isOver(it, now));
    const [newest] = found;
    const needsNew = newest === undefined || isDue(newest, now);
    if (!needsNew && found === kept.generations) return found;
    const renewed = needsNew ? [await issue(subject, now), ...found.slice(0, 1)] : found;
    if (await store.write(renewed, kept)) return renewed;
  }
  throw new Error('others changed the certificates each time');
}
