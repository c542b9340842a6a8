import type { Clock } from '../clock.js';

/** Whether the work has ended, well or not, within the milliseconds. */
export async function settled(clock: Clock, milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const stop = new AbortController();
  const ended = work.then(
    () => true,
    () => true,
  );
  const late = clock.sleep(Math.max(0, milliseconds), stop.signal).then(
    () => false,
    () => false,
  );
  const result = await Promise.race([ended, late]);
  stop.abort();
  return result;
}
