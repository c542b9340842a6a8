import type { Operator, Webhook } from '../../../runtime/operator.js';

/** What is asked of an operator here. */
export type WebhookOperator = Pick<Operator, 'name' | 'namespace' | 'webhooks'>;

/** What a handler is to do in place of what its source says. */
export const instead = new Map<string, () => unknown>();

/** As in its generated/main.ts. */
export async function podGuard(): Promise<WebhookOperator> {
  const from = (file: string) => `pod-guard/src/webhooks/${file}.ts`;
  return {
    name: 'pod-guard',
    namespace: 'pod-guard',
    webhooks: [
      await webhook('mutates', 'harden-pod', from('harden-pod')),
      await webhook('mutates', 'label-owner', from('label-owner')),
      await webhook('validates', 'forbid-privileged', from('forbid-privileged')),
      await webhook('validates', 'forbid-shells', from('forbid-shells')),
      await webhook('validates', 'keep-namespaces', from('keep-namespaces')),
      await webhook('validates', 'pin-images', from('pin-images')),
    ],
  };
}

/** As in its generated/main.ts. */
export async function cronJob(): Promise<WebhookOperator> {
  const from = (file: string) => `cronjob/src/webhooks/${file}.ts`;
  return {
    name: 'cronjob',
    namespace: 'cronjob-system',
    webhooks: [
      await webhook('mutates', 'default-cron-job', from('default-cron-job')),
      await webhook('validates', 'validate-cron-job', from('validate-cron-job')),
      await webhook('validates', 'warn-of-running-jobs', from('validate-cron-job')),
    ],
  };
}

/** Not imported by its name, because a sample's types need what kext generates, and that is only in its golden. */
async function webhook(type: Webhook['type'], name: string, file: string): Promise<Webhook> {
  const source: Record<string, Webhook['handler']> = await import(
    new URL(`../../../samples/${file}`, import.meta.url).href
  );
  const handler = source[name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())];
  if (handler === undefined) throw new Error(`${file} has no ${name}`);
  const path = `/${type === 'mutates' ? 'mutate' : 'validate'}/${name}`;
  return { path, type, handler: (...parameters) => (instead.get(name) ?? handler)(...parameters), options: { name } };
}
