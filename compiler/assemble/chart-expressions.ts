import type { Json } from '../model/json.js';
import type { Configuration } from '../model/resource.js';
import type { Expressions } from './typescript-literal.js';

/** Everywhere that an object names the namespace in which the project runs. */
const followsNamespace: ReadonlySet<string> = new Set([
  'metadata.namespace',
  'subjects.*.namespace',
  'webhooks.*.clientConfig.service.namespace',
  'webhooks.*.namespaceSelector.matchExpressions.*.values.*',
  'webhooks.*.namespaceSelector.matchLabels.kubernetes.io/metadata.name',
  'spec.matchConstraints.namespaceSelector.matchExpressions.*.values.*',
  'spec.matchResources.namespaceSelector.matchExpressions.*.values.*',
  'spec.paramRef.namespace',
]);

const ofDeployment: Readonly<Record<string, string>> = {
  'spec.replicas': 'replicas',
  'spec.template.spec.containers.*.image': 'image',
  'spec.template.spec.containers.*.resources': 'resources',
};

/** The chart's variables that stand in an object of this kind. */
export function chartExpressions(kind: Json | undefined, { name, namespace }: Configuration): Expressions {
  const webhookSuffix = `.${name}.${namespace}.svc`;
  return (path, value) => {
    if (kind === 'Deployment' && Object.hasOwn(ofDeployment, path)) return ofDeployment[path];
    if (value === namespace && (followsNamespace.has(path) || (kind === 'Namespace' && path === 'metadata.name'))) {
      return 'namespace';
    }
    const isWebhookName = path === 'webhooks.*.name' && typeof value === 'string' && value.endsWith(webhookSuffix);
    return isWebhookName ? `\`${value.slice(0, -webhookSuffix.length)}.${name}.\${namespace}.svc\`` : undefined;
  };
}
