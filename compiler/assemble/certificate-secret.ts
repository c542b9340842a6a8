import type { JsonObject } from '../model/json.js';
import type { Configuration } from '../model/resource.js';

export function certificateSecretName({ name }: Configuration): string {
  return `${name}-certificates`;
}

/** Empty: the runtime fills it. Not of type kubernetes.io/tls, which may not be empty. */
export function certificateSecret(configuration: Configuration): JsonObject {
  const { namespace } = configuration;
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: certificateSecretName(configuration), namespace },
    type: 'Opaque',
  };
}
