// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { Job } from 'kext/batch/v1';
import { start } from 'kext/runtime';
import { reconcileCronJob } from '../src/controllers/cron-job.js';
import { finishJobs } from '../src/controllers/finish-jobs.js';
import { defaultCronJob } from '../src/webhooks/default-cron-job.js';
import { validateCronJob, warnOfRunningJobs } from '../src/webhooks/validate-cron-job.js';
import { CronJob } from './batch.example.com/v1.js';

await start({
  name: 'cronjob',
  namespace: 'cronjob-system',
  watch: 'cluster',
  lease: 'cronjob',
  controllers: [
    {
      name: 'reconcile-cron-job',
      kind: CronJob,
      owns: [Job],
      handler: reconcileCronJob,
      options: { workers: 4, timeout: '1m' },
    },
  ],
  finalizers: [
    {
      name: 'finish-jobs',
      kind: CronJob,
      handler: finishJobs,
      options: { finalizer: 'batch.example.com/finish-jobs' },
    },
  ],
  mappings: [],
  webhooks: [
    {
      path: '/mutate/default-cron-job',
      type: 'mutates',
      handler: defaultCronJob,
      options: { name: 'default-cron-job' },
    },
    {
      path: '/validate/validate-cron-job',
      type: 'validates',
      handler: validateCronJob,
      options: { name: 'validate-cron-job' },
    },
    {
      path: '/validate/warn-of-running-jobs',
      type: 'validates',
      handler: warnOfRunningJobs,
      options: { name: 'warn-of-running-jobs' },
    },
  ],
});
