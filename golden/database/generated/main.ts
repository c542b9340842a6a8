// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { Deployment, StatefulSet } from 'kext/apps/v1';
import { Job } from 'kext/batch/v1';
import { Service } from 'kext/core/v1';
import { start } from 'kext/runtime';
import { reconcileConnectionPool } from '../src/controllers/connection-pool.js';
import { databasesOfClass } from '../src/controllers/database-class.js';
import { reconcileDatabase } from '../src/controllers/database.js';
import { saveBeforeDeletion } from '../src/controllers/last-backup.js';
import { runOnce } from '../src/controllers/runs.js';
import { auditStatus, labelTeam } from '../src/webhooks/default-database.js';
import { keepProtected, validateDatabase } from '../src/webhooks/validate-database.js';
import { Backup, ConnectionPool, Database, DatabaseClass, Migration } from './databases.example.com/v1.js';

await start({
  name: 'database',
  namespace: 'database-system',
  watch: 'cluster',
  lease: 'database',
  controllers: [
    {
      name: 'reconcile-connection-pool',
      kind: ConnectionPool,
      owns: [Deployment],
      handler: reconcileConnectionPool,
      options: {},
    },
    {
      name: 'reconcile-database',
      kind: Database,
      owns: [Service, StatefulSet],
      handler: reconcileDatabase,
      options: { workers: 8, timeout: '2m' },
    },
    { name: 'runs', kind: Backup, owns: [Job], handler: runOnce, options: { workers: 2 } },
    { name: 'runs', kind: Migration, owns: [Job], handler: runOnce, options: { workers: 2 } },
  ],
  finalizers: [
    {
      name: 'last-backup',
      kind: Database,
      handler: saveBeforeDeletion,
      options: { finalizer: 'databases.example.com/last-backup', timeout: '30s' },
    },
  ],
  mappings: [
    { name: 'reconcile-database', kind: DatabaseClass, handler: databasesOfClass, options: {} },
  ],
  webhooks: [
    { path: '/mutate/label-team', type: 'mutates', handler: labelTeam, options: { name: 'label-team' } },
    { path: '/validate/audit-status', type: 'validates', handler: auditStatus, options: { name: 'audit-status' } },
    {
      path: '/validate/keep-protected',
      type: 'validates',
      handler: keepProtected,
      options: { name: 'keep-protected' },
    },
    {
      path: '/validate/validate-database',
      type: 'validates',
      handler: validateDatabase,
      options: { name: 'validate-database' },
    },
  ],
});
