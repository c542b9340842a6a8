import type { JsonObject } from '../../model/json.js';
import { type Model, resolveKind } from '../../model/resource.js';
import { annotationValue, annotationValues } from '../../model/tag.js';
import type { Matched } from './matches.js';
import { webhookName, webhookPath } from './names.js';
import type { WebhookPart } from './read.js';
import { rules } from './rules.js';
import * as tags from './tags.js';

/** One entry of a webhook configuration. Without caBundle: the runtime announces its certificates itself. */
export function webhook({ part, conditions: matches }: Matched, model: Model): JsonObject {
  const { annotations } = part.declaration;
  const { name, namespace } = model.configuration;
  const reinvocationPolicy = annotationValue(annotations, tags.reinvocationPolicy);
  const conditions = [...annotationValues(annotations, tags.matchCondition), ...matches];
  return {
    name: webhookName(part, model.configuration),
    clientConfig: { service: { name, namespace, path: webhookPath(part), port: 443 } },
    rules: rules(part, model),
    ...selectors(part, model),
    ...(conditions.length > 0 && { matchConditions: conditions.map(({ name, expression }) => ({ name, expression })) }),
    matchPolicy: annotationValue(annotations, tags.matchPolicy) ?? 'Equivalent',
    failurePolicy: annotationValue(annotations, tags.failurePolicy) ?? 'Fail',
    ...(reinvocationPolicy && { reinvocationPolicy }),
    sideEffects: annotationValue(annotations, tags.sideEffects) ?? 'None',
    timeoutSeconds: annotationValue(annotations, tags.timeoutSeconds) ?? 10,
    admissionReviewVersions: ['v1'],
  };
}

function selectors(part: WebhookPart, model: Model): JsonObject {
  const { annotations } = part.declaration;
  const namespaceSelector = annotationValue(annotations, tags.namespaceSelector) ?? exclusions(part, model);
  const objectSelector = annotationValue(annotations, tags.objectSelector);
  return { ...(namespaceSelector && { namespaceSelector }), ...(objectSelector && { objectSelector }) };
}

/**
 * A webhook on what the cluster itself runs on must not stop the cluster, nor the pods that answer it, from starting. A
 * namespace's selector is asked about namespaced objects and about namespaces, so other cluster-scoped kinds need none.
 */
function exclusions(part: WebhookPart, model: Model): JsonObject | undefined {
  const needed = part.request?.kinds.some((reference) => {
    const kind = resolveKind(reference, model);
    const builtIn = reference.module?.startsWith('kext/') ?? false;
    return builtIn && (kind?.scope === 'Namespaced' || kind?.plural === 'namespaces');
  });
  if (!needed) return undefined;
  const values = [...new Set(['kube-system', model.configuration.namespace])];
  return { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values }] };
}
