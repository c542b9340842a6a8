/** The samples' operators, run from their generated main.ts with their ServiceAccount's token and the generated RBAC alone. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { removeProject } from '../projects/lay-out.js';
import { binaries, type ControlPlane, startControlPlane } from './control-plane.js';
import { openApi } from './golden/api.js';
import { documentsIn } from './golden/manifest.js';
import { eventually } from './operators/eventually.js';
import { buildOperator, type Replica, startReplica } from './operators/operator-process.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
const replicas: Replica[] = [];
let cluster: ControlPlane;

beforeAll(async () => {
  const { controllerManager } = await binaries();
  if (controllerManager === undefined) throw new Error('These tests need a kube-controller-manager.');
  cluster = await startControlPlane({ servers: ['controller-manager'] });
});

afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.end('SIGKILL')));
  for (const folder of folders) removeProject(folder);
  await cluster?.stop();
});

/** Applies what the sample is installed with; it runs here, and not in pods that nobody would start. */
async function install(sample: string): Promise<string> {
  const api = openApi(cluster.request);
  for (const document of documentsIn(join(root, 'golden', sample, 'manifests/install.yaml'))) {
    if (/^(?:Deployment|.*WebhookConfiguration)$/.test(document.object.kind)) continue;
    const { status, text } = await api.apply(document);
    expect(status < 300 ? 'applied' : text).toBe('applied');
  }
  const folder = buildOperator(sample);
  folders.push(folder);
  return folder;
}

async function start(sample: string, folder: string, name: string, ...flags: string[]): Promise<Replica> {
  const namespace = `${sample}-system`;
  const kubeconfig = cluster.kubeconfigFor({ token: await cluster.token(namespace, sample) });
  const replica = await startReplica(folder, { name, kubeconfig, namespace, flags });
  replicas.push(replica);
  return replica;
}

interface Stored {
  readonly metadata: { readonly name: string; readonly uid: string; readonly [field: string]: unknown };
  readonly spec: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
}

async function read(path: string): Promise<Stored | undefined> {
  const { status, body } = await cluster.request('GET', path);
  return status === 404 ? undefined : (body as Stored);
}

async function list(path: string): Promise<readonly Stored[]> {
  return ((await cluster.request('GET', path)).body as { items: Stored[] }).items;
}

async function write(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<void> {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const { status, text } = await cluster.request(method, path, body, type);
  expect(status < 300 ? 'done' : text).toBe('done');
}

/** As a kubelet would say it. */
async function makeReady(path: string): Promise<void> {
  const now = new Date().toISOString();
  const condition = { type: 'Ready', status: 'True', lastProbeTime: null, lastTransitionTime: now };
  await write('PATCH', `${path}/status`, { status: { phase: 'Running', conditions: [condition] } });
}

/** What the API server refused the sample's ServiceAccount. */
function refused(sample: string): readonly string[] {
  const user = `system:serviceaccount:${sample}-system:${sample}`;
  return cluster
    .audit()
    .filter((event) => event.user.username === user && [401, 403].includes(event.responseStatus?.code ?? 0))
    .map(({ verb, requestURI }) => `${verb} ${requestURI}`);
}

describe('memcached: two replicas', () => {
  const memcacheds = '/apis/cache.example.com/v1/namespaces/default/memcacheds';
  const deployments = '/apis/apps/v1/namespaces/default/deployments';
  const lease = '/apis/coordination.k8s.io/v1/namespaces/memcached-system/leases/memcached';
  const pods = '/api/v1/namespaces/default/pods';
  let folder: string;
  let leader: Replica;
  let other: Replica;

  const create = (name: string, size: number) =>
    write('POST', memcacheds, {
      apiVersion: 'cache.example.com/v1',
      kind: 'Memcached',
      metadata: { name },
      spec: { size, image: 'memcached:1' },
    });
  const replicasOf = async (name: string) => (await read(`${deployments}/${name}`))?.spec.replicas;
  const holder = async () => (await read(lease))?.spec.holderIdentity;
  const statusOf = async (name: string) => {
    const { readyReplicas, conditions } = (await read(`${memcacheds}/${name}`))?.status ?? {};
    return [readyReplicas, (conditions as { status: string; reason: string }[] | undefined)?.[0]?.reason];
  };

  test('one leads, and both are ready', async () => {
    folder = await install('memcached');
    leader = await start('memcached', folder, 'memcached-a');
    await eventually(holder, 'memcached-a');
    other = await start('memcached', folder, 'memcached-b');
    for (const replica of [leader, other]) await eventually(() => replica.get('health', '/readyz'), '200 ok');
    expect(await leader.get('metrics', '/metrics')).toContain('leader_election_master_status{name="memcached"} 1');
    expect(await other.get('metrics', '/metrics')).toContain('leader_election_master_status{name="memcached"} 0');
  });

  test('a new object gets its child and its status', async () => {
    await create('web', 2);
    await eventually(() => replicasOf('web'), 2);
    await eventually(() => statusOf('web'), [0, 'PodsMissing']);
    const owner = await read(`${memcacheds}/web`);
    expect((await read(`${deployments}/web`))?.metadata.ownerReferences).toEqual([
      {
        apiVersion: 'cache.example.com/v1',
        kind: 'Memcached',
        name: 'web',
        uid: owner?.metadata.uid,
        controller: true,
        blockOwnerDeletion: false,
      },
    ]);
  });

  test('the child’s status reaches it', async () => {
    await eventually(async () => (await list(pods)).length, 2);
    for (const { metadata } of await list(pods)) await makeReady(`${pods}/${metadata.name}`);
    await eventually(() => statusOf('web'), [2, 'AllPodsReady']);
  });

  test('it is scaled, by its spec and by its scale', async () => {
    await write('PATCH', `${memcacheds}/web`, { spec: { size: 3 } });
    await eventually(() => replicasOf('web'), 3);
    await write('PATCH', `${memcacheds}/web/scale`, { spec: { replicas: 4 } });
    await eventually(() => replicasOf('web'), 4);
    await eventually(() => statusOf('web'), [2, 'PodsMissing']);
  });

  test('what somebody does to the child is undone', async () => {
    await write('PATCH', `${deployments}/web`, { spec: { replicas: 9 } });
    await eventually(() => replicasOf('web'), 4);
    const uid = async () => (await read(`${deployments}/web`))?.metadata.uid;
    const before = await uid();
    await write('DELETE', `${deployments}/web`);
    await eventually(async () => ![undefined, before].includes(await uid()), true);
    await eventually(() => replicasOf('web'), 4);
  });

  test('when the leader is killed, the other one goes on within the lease', async () => {
    await leader.end('SIGKILL');
    const killed = Date.now();
    await create('late', 1);
    await eventually(() => replicasOf('late'), 1);
    expect(Date.now() - killed).toBeLessThan(15_000 + 4400 + 5000);
    expect(await holder()).toBe('memcached-b');
    await write('PATCH', `${deployments}/web`, { spec: { replicas: 1 } });
    await eventually(() => replicasOf('web'), 4);
  });

  test('without its owner, the child is collected', async () => {
    await write('DELETE', `${memcacheds}/web`);
    await eventually(() => replicasOf('web'), undefined);
  });

  test('told to stop, it gives the lease back and ends with 0', async () => {
    expect(await other.end('SIGTERM')).toBe(0);
    expect(await holder()).toBeUndefined();
    expect(other.log().at(-1)).toMatchObject({ level: 'info', msg: 'stopped' });
  });

  test('nothing was refused, and nothing failed', () => {
    expect(refused('memcached')).toEqual([]);
    const failed = [leader, other].flatMap((replica) => replica.log()).filter(({ level }) => level === 'error');
    expect(failed).toEqual([]);
  });
});

interface Event {
  readonly reason: string;
  readonly note: string;
  readonly type: string;
  readonly regarding: { readonly kind: string; readonly name: string };
}

async function reasonsFor(kind: string, name: string): Promise<readonly string[]> {
  const { body } = await cluster.request('GET', '/apis/events.k8s.io/v1/events');
  const { items } = body as { items: Event[] };
  return items
    .filter(({ regarding }) => regarding.kind === kind && regarding.name === name)
    .map(({ reason }) => reason);
}

/** As a kubelet would say it. */
async function succeed(path: string): Promise<void> {
  const terminated = { exitCode: 0, reason: 'Completed', finishedAt: new Date().toISOString().replace(/\.\d+/, '') };
  const containerStatuses = [
    { name: 'run', image: '', imageID: '', ready: false, restartCount: 0, state: { terminated } },
  ];
  await write('PATCH', `${path}/status`, { status: { phase: 'Succeeded', containerStatuses } });
}

/** Ends the pod of a job well. */
async function finish(job: string): Promise<void> {
  const pods = '/api/v1/namespaces/default/pods';
  const ofJob = async () => list(`${pods}?labelSelector=batch.kubernetes.io/job-name%3D${job}`);
  await eventually(async () => (await ofJob()).length, 1);
  for (const { metadata } of await ofJob()) await succeed(`${pods}/${metadata.name}`);
}

describe('cronjob', () => {
  const cronjobs = '/apis/batch.example.com/v1/namespaces/default/cronjobs';
  const jobs = '/apis/batch/v1/namespaces/default/jobs';
  let replica: Replica;

  const template = { spec: { containers: [{ name: 'run', image: 'busybox' }], restartPolicy: 'Never' } };
  const create = (name: string, schedule: string) =>
    write('POST', cronjobs, {
      apiVersion: 'batch.example.com/v1',
      kind: 'CronJob',
      metadata: { name },
      spec: {
        schedule,
        concurrencyPolicy: 'Forbid',
        successfulJobsHistoryLimit: 0,
        jobTemplate: { spec: { template } },
      },
    });
  const jobsOf = async (name: string) => list(`${jobs}?labelSelector=batch.example.com/cron-job%3D${name}`);
  /** As if it had been there all the while. */
  const lastRun = (name: string, minutesAgo: number) => {
    const lastScheduleTime = new Date(Date.now() - minutesAgo * 60_000).toISOString().replace(/\.\d+/, '');
    return write('PATCH', `${cronjobs}/${name}/status`, { status: { lastScheduleTime } });
  };
  const statusOf = async (name: string) => (await read(`${cronjobs}/${name}`))?.status;

  test('has its finalizer before anything else', async () => {
    const folder = await install('cronjob');
    replica = await start('cronjob', folder, 'cronjob-a', '--webhook-port=0');
    await create('hello', '* * * * *');
    const finalizers = ['batch.example.com/finish-jobs'];
    await eventually(async () => (await read(`${cronjobs}/hello`))?.metadata.finalizers, finalizers);
    await eventually(
      async () => (await statusOf('hello'))?.conditions,
      [expect.objectContaining({ type: 'Ready', status: 'True', reason: 'Scheduled' })],
    );
  });

  test('starts what was missed, once', async () => {
    await lastRun('hello', 5);
    await eventually(async () => (await statusOf('hello'))?.activeCount, 1);
    const [job, ...more] = await jobsOf('hello');
    expect(more).toEqual([]);
    expect(await statusOf('hello')).toMatchObject({ active: [job?.metadata.name] });
  });

  test('a schedule that can’t be read is told in the status and by an Event', async () => {
    await create('odd', '99 * * * *');
    await eventually(
      async () => (await statusOf('odd'))?.conditions,
      [expect.objectContaining({ status: 'False', reason: 'InvalidSchedule' })],
    );
    await eventually(() => reasonsFor('CronJob', 'odd'), ['InvalidSchedule']);
  });

  test('an object goes when its jobs have ended, and takes them along', async () => {
    await write('DELETE', `${cronjobs}/hello`);
    await eventually(() => reasonsFor('CronJob', 'hello'), expect.arrayContaining(['WaitingForJobs']));
    expect((await read(`${cronjobs}/hello`))?.metadata.deletionTimestamp).toBeDefined();
    for (const { metadata } of await jobsOf('hello')) await finish(metadata.name);
    await eventually(() => read(`${cronjobs}/hello`), undefined);
    await eventually(() => jobsOf('hello'), []);
  });

  test('told to stop, it ends with 0; nothing was refused, and nothing failed', async () => {
    expect(await replica.end('SIGTERM')).toBe(0);
    expect(refused('cronjob')).toEqual([]);
    expect(replica.log().filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('database', () => {
  const group = '/apis/databases.example.com/v1';
  const databases = `${group}/namespaces/default/databases`;
  const backups = `${group}/namespaces/default/backups`;
  const sets = '/apis/apps/v1/namespaces/default/statefulsets';
  const databaseClass = (settings: Record<string, string>) => ({
    apiVersion: 'databases.example.com/v1',
    kind: 'DatabaseClass',
    metadata: { name: 'standard' },
    spec: { engine: 'MySQL', versions: ['8'], storage: { from: '1Gi', to: '1Ti' }, replicas: { to: 5 }, settings },
    status: { retired: false },
  });
  const argsOf = async () => {
    const { template } = ((await read(`${sets}/scratch`))?.spec ?? {}) as {
      template?: { spec: { containers: [{ args: string[] }] } };
    };
    return template?.spec.containers[0].args;
  };
  const reasonOf = async (path: string) =>
    ((await read(path))?.status?.conditions as { reason: string }[] | undefined)?.[0]?.reason;
  let replica: Replica;

  test('without its class it waits, and says so', async () => {
    const folder = await install('database');
    replica = await start('database', folder, 'database-a', '--webhook-port=0', '--metrics-secure');
    await write('POST', databases, {
      apiVersion: 'databases.example.com/v1',
      kind: 'Database',
      metadata: { name: 'scratch', annotations: { 'databases.example.com/last-backup-to': 'archive' } },
      spec: {
        className: 'standard',
        engine: 'MySQL',
        version: '8',
        storage: { size: '1Gi' },
        users: [{ name: 'root_user', password: 'correct horse battery' }],
      },
    });
    await eventually(() => reasonOf(`${databases}/scratch`), 'NoSuchClass');
    await eventually(() => reasonsFor('Database', 'scratch'), ['NoSuchClass']);
  });

  test('a class concerns all databases of it', async () => {
    await write('POST', `${group}/databaseclasses`, databaseClass({ general_log: 'on' }));
    await eventually(argsOf, ['--general_log=on']);
    await write('PATCH', `${group}/databaseclasses/standard`, databaseClass({ general_log: 'off' }));
    await eventually(argsOf, ['--general_log=off']);
    expect(await read('/api/v1/namespaces/default/services/scratch')).toMatchObject({ spec: { clusterIP: 'None' } });
  });

  test('is ready when its pods are', async () => {
    const pod = '/api/v1/namespaces/default/pods/scratch-0';
    const status = async () => {
      // The class's change has replaced it, or will.
      if ((await read(pod)) !== undefined) await makeReady(pod);
      return (await read(`${databases}/scratch`))?.status;
    };
    await eventually(status, {
      readyReplicas: 1,
      endpoint: 'scratch.default.svc:3306',
      conditions: [expect.objectContaining({ type: 'Ready', status: 'True', reason: 'Running' })],
    });
  });

  test('goes when its last backup is done, and leaves that behind', async () => {
    await write('DELETE', `${databases}/scratch`);
    await eventually(() => reasonOf(`${backups}/scratch-last`), 'Running');
    expect(await read(`${databases}/scratch`)).toBeDefined();
    await finish('backup-scratch-last');
    await eventually(() => reasonOf(`${backups}/scratch-last`), 'Finished');
    await eventually(() => read(`${databases}/scratch`), undefined);
    await eventually(() => read(`${sets}/scratch`), undefined);
    expect(await reasonOf(`${backups}/scratch-last`)).toBe('Finished');
  });

  test('its metrics are for those that the ClusterRole is bound to', async () => {
    const metadata = { name: 'prometheus' };
    await write('POST', '/api/v1/namespaces/default/serviceaccounts', { metadata });
    const token = await cluster.token('default', 'prometheus');
    expect((await replica.scrape()).status).toBe(401);
    expect((await replica.scrape('no.such.token')).status).toBe(401);
    expect(await replica.scrape(token)).toEqual({ status: 403, text: 'forbidden\n' });
    await write('POST', '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings', {
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'database-metrics-reader' },
      subjects: [{ kind: 'ServiceAccount', name: 'prometheus', namespace: 'default' }],
    });
    // A refusal is kept for ten seconds.
    await eventually(async () => (await replica.scrape(token)).status, 200);
    expect((await replica.scrape(token)).text).toContain('controller_runtime_reconcile_total{');
    // Plain HTTP is spoken to nobody.
    expect(await replica.get('metrics', '/metrics')).toBeUndefined();
  });

  test('told to stop, it ends with 0; nothing was refused, and nothing failed', async () => {
    expect(await replica.end('SIGTERM')).toBe(0);
    expect(refused('database')).toEqual([]);
    expect(replica.log().filter(({ level }) => level === 'error')).toEqual([]);
  });
});
