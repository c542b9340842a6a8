import type { Context } from 'kext';
import { Job } from 'kext/batch/v1';
import { Backup, type Migration } from '../../generated/kinds.js';

/**
 * Runs backups and migrations: a job for each, once.
 *
 * @controller runs
 * @workers 2
 */
export async function runOnce(object: Backup | Migration, context: Context<Backup | Migration>) {
  const { name } = object.metadata;
  const [command, volume] = object.kind === 'Backup' ? backup(object) : migration(object);
  const job = await context.own(Job, {
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
  if (object.kind === 'Backup') await report(object, job, context);
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

/** The job is owned, so what becomes of it leads here again. Of the two kinds only this one tells anything. */
async function report(
  { metadata }: Backup,
  { status: job }: Job,
  { applyStatus, conditions, event }: Context<Backup | Migration>,
) {
  const isTrue = (type: string) => job?.conditions?.some((it) => it.type === type && it.status === 'True') ?? false;
  const failed = isTrue('Failed');
  if (failed) event('Warning', 'BackupFailed', 'the job has failed too often');
  const reason = failed ? 'JobFailed' : job?.completionTime ? 'Finished' : 'Running';
  await applyStatus(Backup, metadata, {
    ...(job?.startTime && { startedAt: job.startTime }),
    ...(job?.completionTime && { finishedAt: job.completionTime }),
    conditions: conditions({ type: 'Ready', status: reason === 'Finished' ? 'True' : 'False', reason }),
  });
}
