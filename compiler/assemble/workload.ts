import type { JsonObject } from '../model/json.js';
import type { Configuration } from '../model/resource.js';
import { certificateSecret } from './certificate-secret.js';
import { deployment } from './deployment.js';
import { namespaceObjects } from './namespace.js';
import { networkPolicy } from './network-policy.js';
import { podDisruptionBudget } from './pod-disruption-budget.js';
import { service } from './service.js';

/** What runs the project's handlers; `served` says whether the API server calls any of them. */
export function workload(configuration: Configuration, served: boolean): readonly JsonObject[] {
  return [
    ...namespaceObjects(configuration),
    ...(served ? [certificateSecret(configuration), service(configuration)] : []),
    deployment(configuration, served),
    podDisruptionBudget(configuration),
    networkPolicy(configuration, served),
  ];
}
