/** The control plane itself, as every other test here uses it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { binaries, type ControlPlane, newClient, startControlPlane } from './control-plane.js';

const crd = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'pings.test.example.com' },
  spec: {
    group: 'test.example.com',
    scope: 'Namespaced',
    names: { kind: 'Ping', plural: 'pings' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: { spec: { type: 'object', properties: { count: { type: 'integer', maximum: 9 } } } },
          },
        },
      },
    ],
  },
};

describe('a control plane', () => {
  let cluster: ControlPlane;

  beforeAll(async () => {
    cluster = await startControlPlane();
  });
  afterAll(() => cluster.stop());

  test('answers the administrator and is of the version that it should be', async () => {
    const { status, text } = await cluster.request('GET', '/readyz');
    expect({ status, text }).toEqual({ status: 200, text: 'ok' });
    const { body } = await cluster.request('GET', '/version');
    expect(body).toMatchObject({ major: '1' });
  });

  test('takes a definition by server-side apply and establishes it', async () => {
    const applied = await cluster.kubectl(['apply', '--server-side', '--validate=strict', '-f', '-'], text(crd));
    expect(applied).toMatchObject({ status: 0, stderr: '' });
    const established = await cluster.kubectl(['wait', '--for=condition=Established', `crd/${crd.metadata.name}`]);
    expect(established).toMatchObject({ status: 0, stderr: '' });
  });

  test('names the field of what it refuses', async () => {
    const ping = { apiVersion: 'test.example.com/v1', kind: 'Ping', metadata: { name: 'p' } };
    const tooMany = await cluster.kubectl(['create', '-f', '-'], text({ ...ping, spec: { count: 10 } }));
    expect(tooMany.stderr).toContain('spec.count');
    const unknown = await cluster.kubectl(['create', '-f', '-'], text({ ...ping, spec: { cuont: 1 } }));
    expect(unknown.stderr).toContain('unknown field "spec.cuont"');
  });

  test('gives a ServiceAccount no more than RBAC does, and keeps a log of it', async () => {
    const accounts = '/api/v1/namespaces/default/serviceaccounts';
    await cluster.request('POST', accounts, { metadata: { name: 'nobody' } });
    const nobody = cluster.as({ token: await cluster.token('default', 'nobody') });
    const { status } = await nobody.request('GET', '/api/v1/namespaces/default/secrets');
    nobody.close();
    expect(status).toBe(403);
    const denied = cluster.audit().filter((event) => event.responseStatus?.code === 403);
    expect(denied).toMatchObject([
      {
        verb: 'list',
        user: { username: 'system:serviceaccount:default:nobody' },
        objectRef: { resource: 'secrets', namespace: 'default' },
        annotations: { 'authorization.k8s.io/decision': 'forbid' },
      },
    ]);
  });
});

test('what stops leaves nothing behind, also with more servers', async () => {
  const { controllerManager, scheduler } = await binaries();
  if (controllerManager === undefined || scheduler === undefined) {
    console.warn('Skipped: KUBEBUILDER_ASSETS has no kube-controller-manager or kube-scheduler');
    return;
  }
  const cluster = await startControlPlane({ servers: ['controller-manager', 'scheduler'] });
  expect(existsSync(cluster.folder)).toBe(true);
  await cluster.stop();
  expect(existsSync(cluster.folder)).toBe(false);
  await expect(cluster.request('GET', '/readyz')).rejects.toThrow('ECONNREFUSED');
});

test('a process that is killed takes its servers with it', async () => {
  const script = `
    await import('./scripts/typescript.js');
    const { startControlPlane } = await import('./test/cluster/control-plane.ts');
    const { folder, url } = await startControlPlane();
    console.log(JSON.stringify({ folder, url }));
    setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const { folder, url } = JSON.parse(line) as { folder: string; url: string };
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  for (let tries = 0; existsSync(folder) && tries < 100; tries++) await sleep(50);
  expect(existsSync(folder)).toBe(false);
  await expect(newClient(url, undefined).request('GET', '/readyz')).rejects.toThrow(/ECONN/);
});

test('a server that does not start shows why', async () => {
  const starting = startControlPlane({ flags: { 'api-server': ['--no-such-flag'] } });
  await expect(starting).rejects.toThrow(/kube-apiserver ended with 1; .*unknown flag: --no-such-flag/s);
});

function text(object: object): string {
  return JSON.stringify(object);
}
