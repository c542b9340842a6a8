import type { Json, JsonObject } from '../model/json.js';
import { byText } from '../model/order.js';
import type { YamlDocument } from '../model/planned-file.js';

/** What others need comes first; what makes the API server call the project comes last. */
const order = [
  'Namespace',
  'CustomResourceDefinition',
  'ServiceAccount',
  'ClusterRole',
  'ClusterRoleBinding',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'Deployment',
  'PodDisruptionBudget',
  'NetworkPolicy',
  '',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
];

/** By kind, namespace and name: nothing of it depends on the order of the sources. */
export function inInstallOrder(documents: readonly YamlDocument[]): readonly YamlDocument[] {
  return documents
    .map((document) => ({ document, key: sortKey(document.object) }))
    .sort((left, right) => byText(left.key, right.key))
    .map(({ document }) => document);
}

function sortKey(object: JsonObject): string {
  const { apiVersion, kind, metadata } = object as { [key: string]: Json } & { metadata?: JsonObject };
  const known = order.indexOf(String(kind));
  const rank = String(known < 0 ? order.indexOf('') : known).padStart(2, '0');
  return [rank, apiVersion, kind, metadata?.namespace ?? '', metadata?.name ?? ''].join('\u0000');
}
