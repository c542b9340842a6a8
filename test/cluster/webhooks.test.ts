/**
 * The samples' webhooks, called by the API server itself: those of pod-guard at the address of their Service, by two
 * replicas that share a certificate, those of cronjob by a URL, as from a developer's machine.
 */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../runtime/clock.js';
import { freePorts } from './control-plane/ports.js';
import { type Answer, type ControlPlane, startControlPlane } from './control-plane.js';
import { cronJob, instead, podGuard } from './webhooks/operators.js';
import { fastClock, type Replica, startReplica } from './webhooks/replica.js';
import { canServeAddresses, type ServiceAddress, serveAddress } from './webhooks/service-address.js';

const day = 24 * 60 * 60_000;
let cluster: ControlPlane;
const replicas: Replica[] = [];

beforeAll(async () => {
  cluster = await startControlPlane();
});
afterAll(async () => {
  await Promise.all(replicas.map((it) => it.stop()));
  await cluster?.stop();
});
afterEach(() => instead.clear());

async function install(sample: string): Promise<void> {
  const manifest = readFileSync(new URL(`../../golden/${sample}/manifests/install.yaml`, import.meta.url), 'utf8');
  const { status, stderr } = await cluster.kubectl(['apply', '--server-side', '-f', '-'], manifest);
  expect(status === 0 ? '' : stderr).toBe('');
}

async function start(...settings: Parameters<typeof startReplica>): Promise<Replica> {
  const one = await startReplica(...settings);
  replicas.push(one);
  return one;
}

const messageOf = ({ body }: Answer) => (body as { message?: string }).message ?? '';

/** Which configurations the API server has heard of takes it a moment. */
async function eventually(holds: () => Promise<boolean>, milliseconds = 30_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never held');
    await sleep(100);
  }
}

const withService = canServeAddresses() ? describe : describe.skip;
if (!canServeAddresses()) console.warn('Webhooks at a Service are not tested: that needs root on Linux.');

withService('pod-guard, at its Service', () => {
  let address: ServiceAddress;
  const clocks = [fastClock(), fastClock()];

  beforeAll(async () => {
    await install('pod-guard');
    const { body } = await cluster.request('GET', '/api/v1/namespaces/pod-guard/services/pod-guard');
    address = await serveAddress((body as { spec: { clusterIP: string } }).spec.clusterIP);
    // Their certificate is made two months ago.
    for (const clock of clocks) clock.ahead = -60 * day;
    const operator = await podGuard();
    const both = await Promise.all(clocks.map((clock) => start(cluster, { operator, clock, port: 0 })));
    address.ports.push(...both.map(({ server }) => server.port));
    await eventually(async () => (await createPod('first')).status === 201);
  });
  afterAll(async () => {
    // Nobody answers them any more.
    await cluster.kubectl(['delete', 'mutatingwebhookconfiguration,validatingwebhookconfiguration', 'pod-guard']);
    await address?.close();
  });

  const container = { name: 'c', image: 'example.com/c:1' };
  const pods = '/api/v1/namespaces/default/pods';
  const createPod = (name: string, more: object = {}, query = '') =>
    cluster.request('POST', `${pods}?fieldValidation=Strict${query}`, {
      metadata: { name },
      spec: { containers: [{ ...container, ...more }] },
    });

  test('two replicas, one certificate', () => {
    const [one, two] = replicas;
    expect(one?.certificates.current()).toEqual(two?.certificates.current());
  });

  test('a pod is changed by two webhooks, one after the other', async () => {
    const { status, body } = await createPod('hardened');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      metadata: { annotations: { 'pod-guard.example.com/created-by': 'admin' } },
      spec: {
        securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        containers: [{ securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } }],
      },
    });
  });

  test('what is set stays; a dry run is asked about too', async () => {
    const securityContext = { allowPrivilegeEscalation: true };
    const { body } = await createPod('dry', { securityContext }, '&dryRun=All');
    expect(body).toMatchObject({
      spec: { containers: [{ securityContext: { ...securityContext, capabilities: { drop: ['ALL'] } } }] },
    });
  });

  test('a privileged pod is refused, in the words of the handler', async () => {
    const answer = await createPod('privileged', { securityContext: { privileged: true } });
    expect({ status: answer.status, message: messageOf(answer) }).toEqual({
      status: 403,
      message:
        'admission webhook "forbid-privileged.pod-guard.pod-guard.svc" denied the request: these containers are privileged: c',
    });
  });

  test('a verdict with a reason has the status of that reason', async () => {
    const labels = { app: 'x' };
    const template = { metadata: { labels }, spec: { containers: [{ name: 'c', image: 'example.com/c:latest' }] } };
    const answer = await cluster.request('POST', '/apis/apps/v1/namespaces/default/deployments', {
      metadata: { name: 'floating' },
      spec: { selector: { matchLabels: labels }, template },
    });
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 422, body: { reason: 'Invalid' } });
    expect(messageOf(answer)).toContain('give these containers an image with a tag or a digest: c');
  });

  test('deletion', async () => {
    const metadata = { name: 'kept', labels: { 'pod-guard.example.com/protected': 'true' } };
    await cluster.request('POST', '/api/v1/namespaces', { metadata });
    const refused = await cluster.request('DELETE', '/api/v1/namespaces/kept');
    expect({ status: refused.status, message: messageOf(refused) }).toEqual({
      status: 403,
      message: expect.stringContaining('take the label pod-guard.example.com/protected off first'),
    });
  });

  test('connections to pods, with a word for the audit log', async () => {
    const labels = { 'pod-guard.example.com/stage': 'production' };
    await cluster.request('POST', '/api/v1/namespaces', { metadata: { name: 'production', labels } });
    const spec = { containers: [container] };
    await cluster.request('POST', '/api/v1/namespaces/production/pods', { metadata: { name: 'p' }, spec });
    const refused = await cluster.request('POST', '/api/v1/namespaces/production/pods/p/exec?command=sh');
    expect({ status: refused.status, message: messageOf(refused) }).toEqual({
      status: 403,
      message: expect.stringContaining('exec into p is for those on call'),
    });
    const event = cluster.audit().find(({ objectRef }) => objectRef?.subresource === 'exec');
    expect(event?.annotations).toMatchObject({ 'forbid-shells.pod-guard.pod-guard.svc/user': 'admin' });
  });

  describe('a handler that fails', () => {
    const fail = () => {
      throw new TypeError('a mistake');
    };

    test('under failurePolicy Ignore: the request goes on', async () => {
      instead.set('label-owner', fail);
      expect((await createPod('ignored')).status).toBe(201);
    });

    test('under Fail: it does not, and the API server says why', async () => {
      instead.set('harden-pod', fail);
      const answer = await createPod('failed');
      expect({ status: answer.status, message: messageOf(answer) }).toEqual({
        status: 500,
        message: expect.stringMatching(/failed calling webhook "harden-pod\..*harden-pod: a mistake/),
      });
    });

    test('one that returns nonsense', async () => {
      instead.set('forbid-privileged', () => 'yes');
      expect(messageOf(await createPod('nonsense'))).toMatch(/it returned yes, neither nothing nor an object/);
    });

    test('one that never settles is answered before the API server gives up', async () => {
      instead.set('forbid-privileged', () => new Promise(() => undefined));
      const answer = await createPod('late');
      expect(messageOf(answer)).toMatch(/forbid-privileged: no answer within 2400 ms/);
    });
  });

  test('rotation while requests run: none is refused, and then both serve the new certificate', async () => {
    const old = replicas[0]?.certificates.current().certificate;
    const answers = new Map<string, number>();
    let done = false;
    const keepAsking = async (who: number) => {
      for (let turn = 0; !done; turn++) {
        const answer = await createPod(`rotating-${who}-${turn}`, {}, '&dryRun=All');
        const result = answer.status === 201 ? 'created' : messageOf(answer);
        answers.set(result, (answers.get(result) ?? 0) + 1);
      }
    };
    const asking = Promise.all([1, 2, 3].map(keepAsking));
    for (const clock of clocks) clock.ahead = 0;
    await eventually(async () => replicas.slice(0, 2).every((it) => it.certificates.current().certificate !== old));
    await sleep(1000);
    done = true;
    await asking;
    expect([...answers.keys()]).toEqual(['created']);
    expect(answers.get('created')).toBeGreaterThan(20);
    // Connections that are there keep their certificate, so new ones.
    address.cut();
    await sleep(200);
    expect((await createPod('after-rotation', {}, '&dryRun=All')).status).toBe(201);
    const served = await Promise.all(address.ports.map(certificateAt));
    const current = new X509Certificate(replicas[0]?.certificates.current().certificate ?? '');
    expect(served).toEqual([current.fingerprint256, current.fingerprint256]);
    expect(await bundles()).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test('a caBundle that somebody takes away is back after one request', async () => {
    const path = '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations/pod-guard';
    const { body } = await cluster.request('GET', path);
    const { webhooks } = body as { webhooks: { clientConfig: object }[] };
    const without = webhooks.map((it) => ({ ...it, clientConfig: { ...it.clientConfig, caBundle: null } }));
    await cluster.request('PATCH', path, { webhooks: without }, 'application/merge-patch+json');
    address.cut();
    await eventually(async () => (await createPod('healed', {}, '&dryRun=All')).status === 201, 2000);
    expect(await bundles()).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test('a replica that goes takes no request with it', async () => {
    let done = false;
    const failed: string[] = [];
    const asking = (async () => {
      for (let turn = 0; !done; turn++) {
        const answer = await createPod(`going-${turn}`, {}, '&dryRun=All');
        if (answer.status !== 201) failed.push(messageOf(answer));
      }
    })();
    const [one] = replicas;
    one?.server.drain();
    // Which of the two was the first to be ready differs.
    address.ports.splice(address.ports.indexOf(one?.server.port ?? 0), 1);
    await sleep(1000);
    await one?.server.close(5000);
    await sleep(500);
    done = true;
    await asking;
    expect(failed).toEqual([]);
  });

  test('RBAC granted every call', () => {
    const user = 'system:serviceaccount:pod-guard:pod-guard';
    const denied = cluster.audit().filter((it) => it.user.username === user && it.responseStatus?.code === 403);
    expect(denied).toEqual([]);
  });

  /** How many authorities each webhook believes. */
  async function bundles(): Promise<readonly number[]> {
    const kinds = ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'];
    const found = await Promise.all(
      kinds.map(async (kind) => {
        const path = `/apis/admissionregistration.k8s.io/v1/${kind}/pod-guard`;
        const { body } = await cluster.request('GET', path);
        return (body as { webhooks: { clientConfig: { caBundle?: string } }[] }).webhooks;
      }),
    );
    return found
      .flat()
      .map(({ clientConfig }) => Buffer.from(clientConfig.caBundle ?? '', 'base64').toString())
      .map((text) => text.split('BEGIN CERTIFICATE').length - 1);
  }
});

function certificateAt(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerX509Certificate()?.fingerprint256 ?? '');
      socket.destroy();
    }).on('error', reject);
  });
}

describe('cronjob, by a URL', () => {
  let own: Replica;
  const path = '/apis/batch.example.com/v1/namespaces/default/cronjobs';
  const template = { spec: { containers: [{ name: 'c', image: 'example.com/c:1' }] } };
  const create = (name: string, spec: object) =>
    cluster.request('POST', path, {
      apiVersion: 'batch.example.com/v1',
      kind: 'CronJob',
      metadata: { name },
      spec: { schedule: '0 3 * * 1', jobTemplate: { spec: { template } }, ...spec },
    });

  beforeAll(async () => {
    await install('cronjob');
    const [port = 0] = await freePorts(1);
    const webhookUrl = `https://127.0.0.1:${port}`;
    own = await start(cluster, { operator: await cronJob(), clock: systemClock, port, webhookUrl });
    await eventually(async () => (await create('first', {})).status === 201);
  });

  test('fills in what a schema can not', async () => {
    const { status, body } = await create('filled', {});
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        spec: {
          startingDeadlineSeconds: 200,
          jobTemplate: { spec: { template: { spec: { restartPolicy: 'OnFailure' } } } },
        },
      },
    });
  });

  test('leaves an integer beyond 2^53 as it is', async () => {
    const spec =
      '{"schedule":"0 3 * * 1","startingDeadlineSeconds":9007199254740993,"jobTemplate":{"spec":{"template":TEMPLATE}}}';
    const text = `{"apiVersion":"batch.example.com/v1","kind":"CronJob","metadata":{"name":"big"},"spec":${spec.replace('TEMPLATE', JSON.stringify(template))}}`;
    const answer = await cluster.request('POST', path, text);
    expect({ status: answer.status, text: answer.text }).toEqual({
      status: 201,
      text: expect.stringContaining('"startingDeadlineSeconds":9007199254740993'),
    });
    expect(answer.text).toContain('"restartPolicy":"OnFailure"');
  });

  test('refuses what a schema can not', async () => {
    const answer = await create('wrong', { schedule: '61 3 * * 1' });
    expect({ status: answer.status, message: messageOf(answer) }).toEqual({
      status: 422,
      message: expect.stringContaining("spec.schedule: the field minute of the schedule can't be read"),
    });
  });

  test('warns', async () => {
    await create('busy', {});
    const status = { status: { active: ['a', 'b'] } };
    await cluster.request('PATCH', `${path}/busy/status`, status, 'application/merge-patch+json');
    // The server tells of a new kind a moment after it serves it.
    await eventually(async () => (await cluster.kubectl(['get', 'cronjobs.batch.example.com'])).status === 0);
    const { stdout, stderr } = await cluster.kubectl(['delete', 'cronjobs.batch.example.com', 'busy']);
    expect({ stdout, stderr }).toEqual({
      stdout: expect.stringContaining('deleted'),
      stderr: expect.stringContaining('Warning: 2 jobs are running; the CronJob goes when they have finished'),
    });
  });

  test('at its end the Service is back', async () => {
    replicas.splice(replicas.indexOf(own), 1);
    await own.stop();
    const { body } = await cluster.request(
      'GET',
      '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations/cronjob',
    );
    const [webhook] = (body as { webhooks: { clientConfig: object }[] }).webhooks;
    expect(webhook?.clientConfig).toMatchObject({ service: { name: 'cronjob', path: '/mutate/default-cron-job' } });
    expect(webhook?.clientConfig).not.toHaveProperty('url');
  });
});
