// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
export { CronJob, type CronJobInput } from './batch.example.com/v1.js';
