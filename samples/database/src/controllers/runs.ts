import type { Context } from 'kext';
import { Job } from 'kext/batch/v1';
import type { Backup, Migration } from '../../generated/kinds.js';

/**
 * Runs backups and migrations: a job for each, once.
 *
 * @controller runs
 * @workers 2
 */
export async function runOnce(object: Backup | Migration, { own }: Context<Backup | Migration>) {
  const { name } = object.metadata;
  const [command, volume] = object.kind === 'Backup' ? backup(object) : migration(object);
  const job = await own(Job, {
    metadata: { name: `${object.kind.toLowerCase()}-${name}` },
    spec: {
      backoffLimit: 3,
      template: {
        spec: {
          restartPolicy: 'Never',
          containers: [{ name: 'run', image: 'registry.example.com/database-tools:1.4', command: [...command] }],
          volumes: volume === undefined ? [] : [{ name: 'work', ...volume }],
        },
      },
    },
  });
  return job.status?.completionTime === undefined ? { requeueAfter: '1m' } : undefined;
}

function backup({ spec }: Backup) {
  const { bucket, volume } = spec.target;
  const to = bucket?.url ?? '/work';
  return [['backup', spec.database.name, to], volume && { persistentVolumeClaim: { claimName: volume.name } }] as const;
}

function migration({ spec }: Migration) {
  return [
    ['migrate', spec.database.name, `/work/${spec.script.key}`],
    { configMap: { name: spec.script.name } },
  ] as const;
}
