import type { Informer } from '../informers/informer.js';

/** Whether all have their first list now; false where the process stops before. */
export function haveSynced(informers: readonly Informer[]): Promise<boolean> {
  return Promise.all(informers.map(({ synced }) => synced)).then(
    () => true,
    () => false,
  );
}
