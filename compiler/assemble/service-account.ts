import type { JsonObject } from '../model/json.js';
import type { Configuration } from '../model/resource.js';

export function serviceAccount({ name, namespace }: Configuration): JsonObject {
  return { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace } };
}
