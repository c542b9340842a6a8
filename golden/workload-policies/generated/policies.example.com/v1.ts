// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { ClusterReadMeta, InputMeta, Int32, Kind } from 'kext';
import type { Registry } from '../../src/api/v1/limits.js';

/** What workloads may ask for. */
export interface Limits {
  apiVersion: 'policies.example.com/v1';
  kind: 'Limits';
  metadata: ClusterReadMeta;
  spec: LimitsSpec;
}

/** Limits as it is sent: what has a default may be left out. */
export interface LimitsInput {
  metadata: InputMeta;
  spec: LimitsSpecInput;
}

export const Limits: Kind<Limits, LimitsInput, 'policies.example.com', 'v1', 'Limits', 'limits', 'Cluster'> = {
  group: 'policies.example.com',
  version: 'v1',
  kind: 'Limits',
  plural: 'limits',
  scope: 'Cluster',
};

export interface LimitsSpec {
  /** The most pods that one Deployment may have. */
  replicas: Int32;
  /** Where images may come from, each with a slash at its end. */
  registries: Registry[];
}

export interface LimitsSpecInput extends Omit<LimitsSpec, 'replicas'> {
  /** The most pods that one Deployment may have. */
  replicas?: Int32;
}
