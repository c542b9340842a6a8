import type { Configuration } from '../../model/resource.js';
import type { WebhookPart } from './read.js';

/** Fully qualified, as the API server wants it: `<function>.<project>.<namespace>.svc`. */
export function webhookName({ name }: WebhookPart, configuration: Configuration): string {
  return `${name}.${configuration.name}.${configuration.namespace}.svc`;
}

/** On the HTTPS server. By the function alone, so that another webhook on the same kind, or another kind, changes none. */
export function webhookPath({ type, name }: WebhookPart): string {
  return `/${type === 'mutates' ? 'mutate' : 'validate'}/${name}`;
}
