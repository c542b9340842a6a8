import type { CustomResource, Int32 } from 'kext';

/**
 * What workloads may ask for.
 *
 * @resource policies.example.com/v1
 * @scope Cluster
 * @plural limits
 */
export interface Limits extends CustomResource<LimitsSpec> {}

export interface LimitsSpec {
  /**
   * The most pods that one Deployment may have.
   * @minimum 1
   * @default 10
   */
  replicas: Int32;
  /**
   * Where images may come from, each with a slash at its end.
   * @maxItems 16
   * @minItems 1
   */
  registries: Registry[];
}

/** @maxLength 253
 *  @pattern /^[a-z0-9.\/:-]+\/$/ */
export type Registry = string;

/** A registry that another one includes says nothing.
 *  @rule */
export const registriesDiffer = ({ registries }: LimitsSpec) =>
  registries.every((one) => registries.filter((other) => one.startsWith(other)).length === 1);
