import type { Contribution, Manifest, Route } from '../../model/contribution.js';
import { byText } from '../../model/order.js';
import type { Model } from '../../model/resource.js';
import { annotationValue } from '../../model/tag.js';
import type { Matched } from './matches.js';
import { webhookName, webhookPath } from './names.js';
import type { WebhookPart } from './read.js';
import { order } from './tags.js';
import { webhook } from './webhook.js';

export function emit(parts: readonly Matched[], model: Model): readonly Contribution[] {
  return [
    ...configuration('MutatingWebhookConfiguration', parts, 'mutates', model),
    ...configuration('ValidatingWebhookConfiguration', parts, 'validates', model),
    ...parts.map(({ part }) => route(part)),
  ];
}

/** The API server asks mutating webhooks in the order of this list. */
function configuration(
  kind: string,
  parts: readonly Matched[],
  type: WebhookPart['type'],
  model: Model,
): readonly Manifest[] {
  const { name } = model.configuration;
  const webhooks = parts
    .filter(({ part }) => part.type === type)
    .map((found) => ({ found, order: orderOf(found.part), name: webhookName(found.part, model.configuration) }))
    .sort((left, right) => left.order - right.order || byText(left.name, right.name))
    .map(({ found }) => webhook(found, model));
  if (webhooks.length === 0) return [];
  const object = { apiVersion: 'admissionregistration.k8s.io/v1', kind, metadata: { name }, webhooks };
  return [{ kind: 'manifest', file: 'webhooks.yaml', object }];
}

function orderOf({ declaration }: WebhookPart): number {
  return annotationValue(declaration.annotations, order) ?? 0;
}

function route(part: WebhookPart): Route {
  const { type, name, declaration } = part;
  return {
    kind: 'route',
    path: webhookPath(part),
    handler: type,
    function: { file: declaration.at.file, name: declaration.name },
    options: { name },
  };
}
