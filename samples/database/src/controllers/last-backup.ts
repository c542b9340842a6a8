import type { Context } from 'kext';
import { Backup, type Database } from '../../generated/kinds.js';

const annotation = 'databases.example.com/last-backup-to';

/**
 * Saves the data of a database once more before it goes, where an annotation names a volume for it.
 *
 * @finalizes last-backup
 * @timeout 30s
 */
export async function saveBeforeDeletion({ metadata }: Database, { apply, get, log }: Context<Database>) {
  const volume = metadata.annotations?.[annotation];
  if (volume === undefined) return undefined;
  const key = { name: `${metadata.name}-last`, namespace: metadata.namespace };
  const backup = await get(Backup, key);
  if (backup?.status?.finishedAt !== undefined) return undefined;
  log.info('waiting for the last backup', { volume });
  await apply(Backup, {
    metadata: key,
    spec: { database: { name: metadata.name }, target: { volume: { name: volume } } },
  });
  return { requeueAfter: '15s' };
}
