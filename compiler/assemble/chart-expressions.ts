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

/** Hand-written CEL that tells the project's own requests from others. */
const celOfRequests = /(?:^|\.)(?:matchConditions|validations)\.\*\.expression$/;

const ofDeployment: Readonly<Record<string, string>> = {
  'spec.replicas': 'replicas',
  'spec.template.spec.containers.*.image': 'image',
  'spec.template.spec.containers.*.resources': 'resources',
};

/** The chart's variables that stand in an object of this kind. */
export function chartExpressions(kind: Json | undefined, { name, namespace }: Configuration): Expressions {
  return (path, value) => {
    if (kind === 'Deployment' && Object.hasOwn(ofDeployment, path)) return ofDeployment[path];
    if (value === namespace && (followsNamespace.has(path) || (kind === 'Namespace' && path === 'metadata.name'))) {
      return 'namespace';
    }
    if (typeof value !== 'string') return undefined;
    if (path === 'webhooks.*.name') return templateText(value, [`.${name}.`, namespace, '.svc']);
    return celOfRequests.test(path) ? templateText(value, ['system:serviceaccount:', namespace, ':']) : undefined;
  };
}

/** A template literal in which the namespace follows wherever it stands between these words. */
function templateText(text: string, [before, namespace, after]: readonly [string, string, string]): string | undefined {
  const parts = text.split(`${before}${namespace}${after}`);
  if (parts.length === 1) return undefined;
  const escaped = parts.map((part) => part.replace(/[\\`]|\$(?=\{)/g, '\\$&').replaceAll('\r', '\\r'));
  return `\`${escaped.join(`${before}\${namespace}${after}`)}\``;
}
