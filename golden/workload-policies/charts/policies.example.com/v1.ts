// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { LimitsInput } from '../../generated/policies.example.com/v1.js';
import { Manifest } from '../manifest.js';

export interface LimitsProps extends Omit<LimitsInput, 'metadata'> {
  /** cdk8s makes up a name where there is none. */
  readonly metadata?: ApiObjectMetadata;
}

/** What workloads may ask for. */
export class Limits extends Manifest {
  constructor(scope: Construct, id: string, props: LimitsProps) {
    super(scope, id, { apiVersion: 'policies.example.com/v1', kind: 'Limits', ...props });
  }
}
