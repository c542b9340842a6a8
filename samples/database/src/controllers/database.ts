import type { Context } from 'kext';
import { StatefulSet } from 'kext/apps/v1';
import { Secret, Service } from 'kext/core/v1';
import { type Database, DatabaseClass } from '../../generated/kinds.js';
import { labelsOf, port, settingsOf } from './database-parts.js';
import { applyMonitor } from './monitor.js';
import { podTemplate } from './pod-template.js';

/**
 * Runs a database: a StatefulSet with a volume for each replica, and a Service before it.
 *
 * @controller
 * @workers 8
 * @timeout 2m
 * @rbac patch create core/configmaps - applyMonitor applies what users choose: kext can't see that it is dashboards here
 */
export async function reconcileDatabase(database: Database, context: Context<Database>) {
  const { own, cached, event } = context;
  const databaseClass = await cached.get(DatabaseClass, { name: database.spec.className });
  if (databaseClass === undefined) {
    event('Warning', 'NoSuchClass', `there is no DatabaseClass ${database.spec.className}`);
    return report(database, context, 0, 'NoSuchClass');
  }
  const missing = await missingPasswords(database, context);
  if (missing.length > 0) {
    event('Warning', 'NoPassword', `no password for ${missing.join(', ')}`);
    await report(database, context, 0, 'NoPassword');
    return { requeueAfter: '30s' };
  }
  const { name } = database.metadata;
  const labels = labelsOf(database);
  await own(Service, {
    metadata: { name, labels },
    spec: { clusterIP: 'None', selector: labels, ports: [{ name: 'sql', port: port(database), protocol: 'TCP' }] },
  });
  const set = await own(StatefulSet, {
    metadata: { name, labels },
    spec: {
      serviceName: name,
      replicas: database.spec.replicas,
      selector: { matchLabels: labels },
      template: podTemplate(database, settingsOf(database, databaseClass)),
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: {
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: database.spec.storage.size } },
            ...(database.spec.storage.storageClassName && { storageClassName: database.spec.storage.storageClassName }),
          },
        },
      ],
    },
  });
  await applyMonitor(database, context);
  return report(database, context, set.status?.readyReplicas ?? 0, 'Running');
}

/** The users whose Secret is not there, or has no such entry. */
async function missingPasswords(database: Database, { get }: Context<Database>): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { name, passwordFrom } of database.spec.users) {
    if (passwordFrom === undefined) continue;
    const secret = await get(Secret, { name: passwordFrom.name, namespace: database.metadata.namespace });
    if (secret?.data?.[passwordFrom.key] === undefined) missing.push(name);
  }
  return missing;
}

async function report(database: Database, context: Context<Database>, readyReplicas: number, reason: string) {
  const { name, namespace } = database.metadata;
  const ready = readyReplicas > 0;
  await context.status({
    readyReplicas,
    ...(ready && { endpoint: `${name}.${namespace}.svc:${port(database)}` }),
    conditions: context.conditions({ type: 'Ready', status: ready ? 'True' : 'False', reason }),
  });
}
