// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CronJobInput } from '../../generated/batch.example.com/v1beta1.js';
import { Manifest } from '../manifest.js';

export interface CronJobProps extends Omit<CronJobInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Runs a job again and again, on a schedule.
 *
 * Its schema is that of v1: without a conversion, whatever one version has and the other has not would be lost.
 */
export class CronJob extends Manifest {
  constructor(scope: Construct, id: string, props: CronJobProps) {
    super(scope, id, { apiVersion: 'batch.example.com/v1beta1', kind: 'CronJob', ...props });
  }
}
