/** The client of a handler, method by method, against the real API server. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../../api/client.js';
import { Deployment } from '../../kubernetes/apps/v1.js';
import { ConfigMap, Namespace, Pod, ServiceAccount } from '../../kubernetes/core/v1.js';
import { PodDisruptionBudget } from '../../kubernetes/policy/v1.js';
import { createClient } from '../../runtime/client/create-client.js';
import { systemClock } from '../../runtime/clock.js';
import { loadCredentials } from '../../runtime/credentials/load-credentials.js';
import { ApiError } from '../../runtime/transport/api-error.js';
import { createTransport } from '../../runtime/transport/create-transport.js';
import type { Transport } from '../../runtime/transport/transport.js';
import { uncounted } from '../runtime/uncounted.js';
import { type ControlPlane, startControlPlane } from './control-plane.js';

let cluster: ControlPlane;
let transport: Transport;
let client: Client;
const told: string[] = [];

beforeAll(async () => {
  cluster = await startControlPlane();
  const credentials = await loadCredentials(cluster.kubeconfig, {}, systemClock);
  transport = createTransport({ credentials, clock: systemClock, metrics: uncounted, userAgent: 'kext-test' });
  client = as('test/handler');
});
afterAll(async () => {
  await transport?.close();
  await cluster?.stop();
});

function as(fieldManager: string): Client {
  return createClient({
    transport,
    fieldManager,
    namespace: 'default',
    watch: 'cluster',
    cached: { get: async () => undefined, list: async () => [] },
    signal: new AbortController().signal,
    writes: {
      wrote: (_kind, { metadata }) => told.push(`wrote ${metadata.name}`),
      deleted: (_kind, { name }) => told.push(`deleted ${name}`),
    },
  });
}

const container = { name: 'c', image: 'nginx' };
const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [container] } };
const web = { metadata: { name: 'web' }, spec: { selector: { matchLabels: { app: 'web' } }, replicas: 1, template } };

test('apply creates, changes, and takes back what it leaves out', async () => {
  const created = await client.apply(ConfigMap, { metadata: { name: 'a' }, data: { x: '1', y: '2' } });
  expect(created).toMatchObject({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: 'default' } });
  const changed = await client.apply(ConfigMap, { metadata: { name: 'a' }, data: { x: '3' } });
  expect(changed.data).toEqual({ x: '3' });
  const managers = changed.metadata.managedFields?.map(({ manager, operation }) => ({ manager, operation }));
  expect(managers).toEqual([{ manager: 'test/handler', operation: 'Apply' }]);
});

test('another field manager is a conflict, unless it forces', async () => {
  const other = as('test/other');
  const mine = { metadata: { name: 'a' }, data: { x: 'theirs' } };
  const error = await other.apply(ConfigMap, mine).catch((it) => it);
  expect(error).toMatchObject({ status: 409, isConflict: true });
  expect(error.details.causes).toMatchObject([{ field: '.data.x' }]);
  expect((await other.apply(ConfigMap, mine, { force: true })).data).toEqual({ x: 'theirs' });
});

test('create: twice is an error; a name can be made', async () => {
  await client.create(ConfigMap, { metadata: { name: 'once' } });
  const again = client.create(ConfigMap, { metadata: { name: 'once' } });
  await expect(again).rejects.toMatchObject({ isAlreadyExists: true, isConflict: false });
  const made = await client.create(ConfigMap, { metadata: { generateName: 'made-' } });
  expect(made.metadata.name).toMatch(/^made-\w{5}$/);
});

test('update with an old resourceVersion is a conflict', async () => {
  const read = await client.create(ConfigMap, { metadata: { name: 'updated' }, data: { x: '1' } });
  const changed = await client.update(ConfigMap, { ...read, data: { x: '2' } });
  expect(changed.data).toEqual({ x: '2' });
  await expect(client.update(ConfigMap, { ...read, data: { x: '3' } })).rejects.toMatchObject({ isConflict: true });
});

test('patches: merge, strategic, JSON', async () => {
  await client.create(Deployment, web);
  const merged = await client.patch(Deployment, { name: 'web' }, { merge: { spec: { replicas: 2 } } });
  expect(merged.spec?.replicas).toBe(2);
  const containers = [{ name: 'c', env: [{ name: 'A', value: 'b' }] }];
  const spec = { template: { spec: { containers } } } as object;
  const strategic = await client.patch(Deployment, { name: 'web' }, { strategic: { spec } });
  expect(strategic.spec?.template.spec?.containers).toMatchObject([{ ...container, ...containers[0] }]);
  const json = await client.patch(
    Deployment,
    { name: 'web' },
    {
      json: [
        { op: 'test', path: '/spec/replicas', value: 2 },
        { op: 'replace', path: '/spec/replicas', value: 1 },
      ],
    },
  );
  expect(json.spec?.replicas).toBe(1);
});

test('a field that the server does not know is an error, not dropped', async () => {
  const misspelt = { metadata: { name: 'strict' }, dta: { x: '1' } } as { metadata: { name: string } };
  await expect(client.apply(ConfigMap, misspelt)).rejects.toThrow(/dta/);
  await expect(client.create(ConfigMap, misspelt)).rejects.toThrow(/unknown field "dta"/);
});

test('a dry run changes nothing', async () => {
  const dryRun = { dryRun: true };
  const tried = await client.create(ConfigMap, { metadata: { name: 'dry' } }, dryRun);
  expect(tried.metadata.uid).toBeDefined();
  expect(await client.get(ConfigMap, { name: 'dry' })).toBeUndefined();
  await client.delete(ConfigMap, { name: 'a' }, dryRun);
  expect(await client.get(ConfigMap, { name: 'a' })).toBeDefined();
});

test('status, scale', async () => {
  const status = { replicas: 1, readyReplicas: 1 };
  const written = await client.applyStatus(Deployment, { name: 'web' }, status);
  expect(written.status).toMatchObject(status);
  await client.scale(Deployment, { name: 'web' }, 5);
  expect(await client.readScale(Deployment, { name: 'web' })).toEqual({ wanted: 5, replicas: 1, selector: 'app=web' });
  expect(await client.readScale(Deployment, { name: 'none' })).toBeUndefined();
});

test('delete, also twice; with the preconditions of another object it is a conflict', async () => {
  const key = { name: 'once' };
  const wrong = client.delete(ConfigMap, key, { preconditions: { uid: '0000' } });
  await expect(wrong).rejects.toMatchObject({ isConflict: true });
  told.splice(0);
  await client.delete(ConfigMap, key);
  await client.delete(ConfigMap, key);
  await client.delete(Deployment, { name: 'web' }, { propagationPolicy: 'Foreground' });
  expect(told).toEqual(['deleted once', 'wrote web']);
  expect(await client.get(ConfigMap, key)).toBeUndefined();
  expect((await client.get(Deployment, { name: 'web' }))?.metadata.deletionTimestamp).toBeDefined();
});

test('deleteAll deletes what is selected', async () => {
  const labels = { wave: 'one' };
  for (const name of ['w1', 'w2']) await client.create(ConfigMap, { metadata: { name, labels } });
  await client.create(ConfigMap, { metadata: { name: 'w3' } });
  await client.deleteAll(ConfigMap, { namespace: 'default', labelSelector: { matchLabels: labels } });
  const left = await client.list(ConfigMap, { namespace: 'default' });
  expect(left.map(({ metadata }) => metadata.name).filter((name) => name.startsWith('w'))).toEqual(['w3']);
});

test('list reads every page, with selectors, and says what each item is', async () => {
  await client.create(Namespace, { metadata: { name: 'many' } });
  const names = Array.from({ length: 1_100 }, (_, index) => `m-${index}`);
  const labels = { many: 'yes' };
  const metadata = names.map((name) => ({ name, namespace: 'many', labels }));
  for (let start = 0; start < metadata.length; start += 50) {
    await Promise.all(metadata.slice(start, start + 50).map((it) => client.create(ConfigMap, { metadata: it })));
  }
  const found = await client.list(ConfigMap, { labelSelector: 'many in (yes)' });
  expect(found.map(({ metadata: { name } }) => name).sort()).toEqual(names.sort());
  expect(found[7]).toMatchObject({ apiVersion: 'v1', kind: 'ConfigMap' });
  const one = await client.list(ConfigMap, { namespace: 'many', fieldSelector: 'metadata.name=m-7' });
  expect(one).toHaveLength(1);
});

test('evict: as far as the budget allows', async () => {
  const labels = { app: 'guarded' };
  const guarded = { metadata: { name: 'guarded', labels }, spec: { containers: [container] } };
  await client.create(Pod, guarded);
  const selector = { matchLabels: labels };
  await client.create(PodDisruptionBudget, { metadata: { name: 'guard' }, spec: { selector, minAvailable: 1 } });
  await client.applyStatus(Pod, { name: 'guarded' }, {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True' }],
  } as object);
  expect(await client.evict(Pod, { name: 'guarded' })).toBe(false);
  await client.delete(PodDisruptionBudget, { name: 'guard' });
  expect(await client.evict(Pod, { name: 'guarded' }, { gracePeriodSeconds: 0 })).toBe(true);
  expect(await client.evict(Pod, { name: 'no-such-pod' })).toBe(true);
});

test('resize', async () => {
  const resources = { requests: { cpu: '100m' }, limits: { cpu: '200m' } };
  const spec = { containers: [{ ...container, resources }] };
  await client.create(Pod, { metadata: { name: 'resized' }, spec });
  const containers = [{ name: 'c', resources: { requests: { cpu: '150m' } } }];
  const resized = await client.resize(Pod, { name: 'resized' }, { strategic: { spec: { containers } } as object });
  expect(resized.spec?.containers[0]?.resources?.requests).toEqual({ cpu: '150m' });
});

test('token', async () => {
  await client.create(ServiceAccount, { metadata: { name: 'robot' } });
  const { token } = await client.token(ServiceAccount, { name: 'robot' }, { audiences: [], expirationSeconds: 600 });
  const robot = cluster.as({ token });
  expect((await robot.request('GET', '/api/v1/namespaces/default/configmaps')).status).toBe(403);
  robot.close();
});

test('a kind that is not served is an error, not an object that is missing', async () => {
  const Ping = {
    group: 'test.example.com',
    version: 'v1',
    kind: 'Ping',
    plural: 'pings',
    scope: 'Namespaced',
  } as const;
  const error: unknown = await client.get(Ping, { name: 'p' }).catch((it) => it);
  expect(error).toBeInstanceOf(ApiError);
  expect(String(error)).toContain('404 page not found');
});

test('integers beyond 2^53 come back as they went', async () => {
  const fields = {
    type: 'object',
    properties: { spec: { type: 'object', properties: { big: { type: 'integer', format: 'int64' } } } },
  };
  await cluster.request('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'bigs.test.example.com' },
    spec: {
      group: 'test.example.com',
      scope: 'Namespaced',
      names: { kind: 'Big', plural: 'bigs' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: fields } }],
    },
  });
  await cluster.kubectl(['wait', '--for=condition=Established', 'crd/bigs.test.example.com']);
  const Big = { group: 'test.example.com', version: 'v1', kind: 'Big', plural: 'bigs', scope: 'Namespaced' } as const;
  const big = { metadata: { name: 'big' }, spec: { big: 9007199254740993n } };
  for (let tries = 0; tries < 50; tries++) {
    if ((await cluster.request('GET', '/apis/test.example.com/v1/bigs')).status === 200) break;
    await systemClock.sleep(100);
  }
  expect(await client.apply(Big, big)).toMatchObject({ spec: { big: 9007199254740993n } });
  expect(await client.get(Big, { name: 'big' })).toMatchObject({ spec: { big: 9007199254740993n } });
});
