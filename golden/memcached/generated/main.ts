// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { Deployment } from 'kext/apps/v1';
import { start } from 'kext/runtime';
import { reconcileMemcached } from '../src/controllers/memcached.js';
import { Memcached } from './cache.example.com/v1.js';

await start({
  name: 'memcached',
  namespace: 'memcached-system',
  watch: 'cluster',
  lease: 'memcached',
  controllers: [
    { name: 'reconcile-memcached', kind: Memcached, owns: [Deployment], handler: reconcileMemcached, options: {} },
  ],
  finalizers: [],
  mappings: [],
  webhooks: [],
});
