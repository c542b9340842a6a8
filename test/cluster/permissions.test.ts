/**
 * The samples through their whole lives under the generated RBAC alone: no call is refused, and every grant is used.
 * The API server doesn't stream lists here, as older ones don't: a watch would pass for the list that it begins with.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Deployment } from '../../kubernetes/apps/v1.js';
import { removeProject } from '../projects/lay-out.js';
import { freePorts } from './control-plane/ports.js';
import { type ControlPlane, startControlPlane } from './control-plane.js';
import { documentsIn } from './golden/manifest.js';
import { eventually } from './operators/eventually.js';
import { buildOperator, type Replica, startReplica } from './operators/operator-process.js';
import { grantsOf, grantText, uses } from './permissions/grants.js';
import { canServeAddresses, type ServiceAddress, serveAddress } from './webhooks/service-address.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
const replicas: Replica[] = [];
const addresses: ServiceAddress[] = [];
let cluster: ControlPlane;

beforeAll(async () => {
  cluster = await startControlPlane({
    servers: ['controller-manager'],
    flags: { 'api-server': ['--feature-gates=WatchList=false'] },
  });
});

afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.end('SIGKILL')));
  for (const address of addresses) await address.close();
  for (const folder of folders) removeProject(folder);
  await cluster?.stop();
});

/** Installs the whole sample, and runs its operator here, at the address of its Service. */
async function run(sample: string, namespace: string): Promise<Replica> {
  const manifest = readFileSync(join(root, 'golden', sample, 'manifests/install.yaml'), 'utf8');
  const { status, stderr } = await cluster.kubectl(['apply', '--server-side', '-f', '-'], manifest);
  expect(status === 0 ? '' : stderr).toBe('');
  const folder = buildOperator(sample);
  folders.push(folder);
  const [port = 0] = await freePorts(1);
  if (manifest.includes('WebhookConfiguration')) {
    const service = await read(`/api/v1/namespaces/${namespace}/services/${sample}`);
    const spec = service?.['spec'] as { clusterIP: string } | undefined;
    const address = await serveAddress(spec?.clusterIP ?? '');
    address.ports.push(port);
    addresses.push(address);
  }
  const kubeconfig = cluster.kubeconfigFor({ token: await cluster.token(namespace, sample) });
  const replica = await startReplica(folder, {
    name: `${sample}-a`,
    kubeconfig,
    namespace,
    flags: [`--webhook-port=${port}`, ...argsOf(sample)],
  });
  replicas.push(replica);
  await eventually(() => replica.get('health', '/readyz'), '200 ok');
  return replica;
}

/** What its Deployment starts it with. */
function argsOf(sample: string): readonly string[] {
  const documents = documentsIn(join(root, 'golden', sample, 'manifests/workload.yaml'));
  const deployment = documents.find(({ object }) => object.kind === 'Deployment')?.object as unknown as Deployment;
  return deployment.spec?.template.spec?.containers[0]?.args ?? [];
}

/** Prints, and expects to be none, the calls that were refused and the grants that were not used. */
async function expectAllUsed(sample: string, namespace: string): Promise<void> {
  const user = `system:serviceaccount:${namespace}:${sample}`;
  const objects = documentsIn(join(root, 'golden', sample, 'manifests/rbac.yaml')).map(({ object }) => object);
  const grants = grantsOf(objects, sample);
  const calls = () => cluster.audit().filter((event) => event.user.username === user);
  const unused = () => grants.filter((granted) => !calls().some((event) => uses(event, granted))).map(grantText);
  const refused = () =>
    calls()
      .filter(({ responseStatus }) => [401, 403].includes(responseStatus?.code ?? 0))
      .map(({ verb, requestURI }) => `${verb} ${requestURI}`);
  try {
    await eventually(unused, []);
  } finally {
    console.log(
      `${sample}: ${calls().length} calls, ${refused().length} refused; ${grants.length} grants, ${unused().length} never used`,
    );
  }
  expect(refused()).toEqual([]);
}

async function create(path: string, object: object): Promise<void> {
  await eventually(async () => {
    const { status, text } = await cluster.request('POST', path, object);
    return status === 201 ? 'created' : text;
  }, 'created');
}

async function patch(path: string, object: object): Promise<void> {
  const { status, text } = await cluster.request('PATCH', path, object, 'application/merge-patch+json');
  expect(status < 300 ? 'done' : text).toBe('done');
}

async function read(path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { status, body } = await cluster.request('GET', path);
  return status === 404 ? undefined : (body as Readonly<Record<string, unknown>>);
}

const touch = (path: string) => patch(path, { metadata: { annotations: { touched: String(Date.now()) } } });
const reasonOf = async (path: string) =>
  ((await read(path))?.['status'] as { conditions?: { reason: string }[] } | undefined)?.conditions?.[0]?.reason;

const withService = canServeAddresses() ? test : test.skip;
if (!canServeAddresses()) console.warn('Grants of webhooks are not tested: that needs root on Linux.');

test('memcached', async () => {
  const replica = await run('memcached', 'memcached-system');
  const memcacheds = '/apis/cache.example.com/v1/namespaces/default/memcacheds';
  await create(memcacheds, {
    apiVersion: 'cache.example.com/v1',
    kind: 'Memcached',
    metadata: { name: 'web' },
    spec: { size: 1, image: 'memcached:1' },
  });
  await eventually(() => reasonOf(`${memcacheds}/web`), 'PodsMissing');
  expect(await replica.end('SIGTERM')).toBe(0);
  await expectAllUsed('memcached', 'memcached-system');
});

withService('cronjob', async () => {
  const replica = await run('cronjob', 'cronjob-system');
  const cronjobs = '/apis/batch.example.com/v1/namespaces/default/cronjobs';
  const template = { spec: { containers: [{ name: 'run', image: 'busybox' }], restartPolicy: 'Never' } };
  const cronJob = (name: string, schedule: string, concurrencyPolicy: string) => ({
    apiVersion: 'batch.example.com/v1',
    kind: 'CronJob',
    metadata: { name },
    spec: { schedule, concurrencyPolicy, jobTemplate: { spec: { template } } },
  });
  await create(cronjobs, cronJob('often', '* * * * *', 'Replace'));
  await eventually(() => reasonOf(`${cronjobs}/often`), 'Scheduled');
  const missed = (minutes: number) =>
    patch(`${cronjobs}/often/status`, {
      status: { lastScheduleTime: new Date(Date.now() - minutes * 60_000).toISOString().replace(/\.\d+/, '') },
    });
  await missed(5);
  const active = async () => ((await read(`${cronjobs}/often`))?.['status'] as { activeCount?: number })?.activeCount;
  await eventually(active, 1);
  // A job of an earlier run is replaced by the next one.
  const jobs = '/apis/batch/v1/namespaces/default/jobs';
  const [job] = ((await read(jobs))?.['items'] ?? []) as { metadata: { labels: object; ownerReferences: object[] } }[];
  const { ownerReferences } = job?.metadata ?? {};
  const labels = { 'batch.example.com/cron-job': 'often' };
  const earlier = { name: 'often-0', labels, ownerReferences };
  await create(jobs, { apiVersion: 'batch/v1', kind: 'Job', metadata: earlier, spec: { template } });
  await missed(5);
  await eventually(() => read(`${jobs}/often-0`), undefined);
  // While a job runs, its CronJob waits, and says so again and again.
  await cluster.request('DELETE', `${cronjobs}/often`);
  const event = '/apis/events.k8s.io/v1/namespaces/default/events';
  const waiting = async () =>
    (((await read(event))?.['items'] ?? []) as { reason: string }[]).some(({ reason }) => reason === 'WaitingForJobs');
  await eventually(waiting, true);
  await touch(`${cronjobs}/often`);
  await expectAllUsed('cronjob', 'cronjob-system');
  expect(await replica.end('SIGTERM')).toBe(0);
});

withService('database', async () => {
  const replica = await run('database', 'database-system');
  const group = '/apis/databases.example.com/v1';
  const inDefault = (plural: string) => `${group}/namespaces/default/${plural}`;
  const examples = readFileSync(join(root, 'samples/database/examples/valid/others.yaml'), 'utf8');
  await eventually(async () => (await cluster.kubectl(['apply', '--server-side', '-f', '-'], examples)).status, 0);
  await create('/api/v1/namespaces/default/secrets', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'shop' },
    stringData: { key: 'x' },
  });
  const users = [{ name: 'shop', passwordFrom: { name: 'shop', key: 'key' } }];
  const storage = { size: '1Gi' };
  const monitor = { object: { apiVersion: 'v1', kind: 'ConfigMap', data: { dashboard: '{}' } } };
  await create(inDefault('databases'), {
    apiVersion: 'databases.example.com/v1',
    kind: 'Database',
    metadata: { name: 'orders', annotations: { 'databases.example.com/last-backup-to': 'archive' } },
    spec: { className: 'standard', engine: 'Postgres', version: '17.2', storage, users, monitor },
  });
  await eventually(() => reasonOf(`${inDefault('databases')}/orders`), 'Running');
  await create(inDefault('databases'), {
    apiVersion: 'databases.example.com/v1',
    kind: 'Database',
    metadata: { name: 'lost' },
    spec: { className: 'none', engine: 'Postgres', version: '17.2', storage, users },
  });
  await eventually(() => reasonOf(`${inDefault('databases')}/lost`), 'NoSuchClass');
  await touch(`${inDefault('databases')}/lost`);
  await cluster.request('DELETE', `${inDefault('databases')}/orders`);
  expect((await replica.scrape(await cluster.token('default', 'default'))).status).toBe(403);
  await expectAllUsed('database', 'database-system');
  expect(await replica.end('SIGTERM')).toBe(0);
});

withService('pod-guard', async () => {
  const replica = await run('pod-guard', 'pod-guard');
  await create('/api/v1/namespaces/default/pods', {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'one' },
    spec: { containers: [{ name: 'c', image: 'example.com/c:1' }] },
  });
  expect(await replica.end('SIGTERM')).toBe(0);
  await expectAllUsed('pod-guard', 'pod-guard');
});
