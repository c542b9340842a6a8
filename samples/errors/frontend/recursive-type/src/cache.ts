import type { CustomResource } from 'kext';

/** @resource cache.example.com/v1 */
export interface Pipeline extends CustomResource<PipelineSpec> {}

export interface PipelineSpec {
  steps: Step[];
}

export interface Step {
  run: string;
  steps?: Step[];
}
