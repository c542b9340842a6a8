/**
 * Handlers of ten calls each, for what reading permissions off them costs. The twins of `followed: false` make the same
 * calls, type-checked alike, of a client that no handler was given: there is nothing to follow.
 */

/** @typedef {import('./kinds.js').BenchKind} BenchKind */

/** @param {BenchKind} kind @param {boolean} followed */
export function callingHandler({ kind, file }, followed) {
  const context = `context: Context<${kind}>`;
  const given = followed ? `, ${context}` : '';
  return `import type { Context } from 'kext';
import { Deployment } from 'kext/apps/v1';
import { ConfigMap, Secret, Service } from 'kext/core/v1';
import type { ${kind} } from '../api/v1/${file}.js';
${followed ? '' : `\ndeclare const ${context};\n`}
/**
 * Runs a ${kind}: its settings, its pods and its address.
 * @controller
 */
export async function reconcile${kind}(object: ${kind}${given}) {
  const { name, namespace } = object.metadata;
  const settings = await context.get(ConfigMap, { name: 'settings' });
  const password = await context.get(Secret, { name: \`\${name}-password\`, namespace });
  if (password === undefined) {
    context.event('Warning', 'NoPassword', 'there is no password');
    return report(object, context, 0);
  }
  const labels = { app: name ?? '' };
  await context.own(Service, { metadata: { name, labels }, spec: { selector: labels, ports: [{ port: 80 }] } });
  const deployment = await pods(object, context, settings?.data?.['image'] ?? 'none');
  await Promise.all((object.spec.zones0 ?? []).map(async (zone) => cleanUp(zone, context)));
  return report(object, context, deployment.status?.readyReplicas ?? 0);
}

async function pods(object: ${kind}, { own, log }: Context<${kind}>, image: string) {
  const labels = { app: object.metadata.name ?? '' };
  log.info('image', { image });
  return own(Deployment, {
    metadata: { name: object.metadata.name },
    spec: {
      replicas: object.spec.count0,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'main', image }] } },
    },
  });
}

async function cleanUp(zone: string, { list, delete: remove, patch }: Context<${kind}>) {
  for (const { metadata } of await list(ConfigMap, { labelSelector: \`zone=\${zone}\` })) {
    await patch(ConfigMap, metadata, { merge: { metadata: { labels: { zone: null } } } });
    await remove(ConfigMap, metadata);
  }
}

async function report(_object: ${kind}, context: Context<${kind}>, readyReplicas: number) {
  const services = await context.cached.list(Service);
  const ready = readyReplicas > 0 && services.length > 0;
  const conditions = context.conditions({ type: 'Ready', status: ready ? 'True' : 'False', reason: 'Counted' });
  await context.status({ readyReplicas, conditions });
}
`;
}
