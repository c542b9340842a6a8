/** A sample from a developer's machine: `npm start`, with the webhooks at a URL, until Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { layOverGolden, removeProject } from '../projects/lay-out.js';
import { freePorts } from './control-plane/ports.js';
import { type Answer, type ControlPlane, startControlPlane } from './control-plane.js';
import { eventually } from './operators/eventually.js';

const cronjobs = '/apis/batch.example.com/v1/namespaces/default/cronjobs';
const configuration = '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations/cronjob';
const folder = layOverGolden('cronjob');
let cluster: ControlPlane;
let operator: ChildProcess;
let ended: Promise<unknown>;
let printed = '';
let webhookPort = 0;

beforeAll(async () => {
  cluster = await startControlPlane();
  const { status, stderr } = await cluster.kubectl([
    'apply',
    '--server-side',
    '-f',
    `${folder}/manifests/install.yaml`,
  ]);
  expect(status === 0 ? '' : stderr).toBe('');
  const [health, metrics, port = 0] = await freePorts(3);
  webhookPort = port;
  const flags = [
    `--webhook-url=https://127.0.0.1:${port}`,
    `--webhook-port=${port}`,
    `--health-probe-bind-address=127.0.0.1:${health}`,
    `--metrics-bind-address=127.0.0.1:${metrics}`,
  ];
  // Its own group, as a terminal makes one.
  operator = spawn('npm', ['start', '--', '--', ...flags], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, KUBECONFIG: cluster.kubeconfig },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [operator.stdout, operator.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  ended = new Promise((resolve) => operator.on('close', resolve));
});

afterAll(async () => {
  kill('SIGKILL');
  await cluster?.stop();
  removeProject(folder);
});

function kill(signal: 'SIGINT' | 'SIGKILL'): void {
  if (operator?.pid === undefined || operator.exitCode !== null || operator.signalCode !== null) return;
  process.kill(-operator.pid, signal);
}

function create(name: string, schedule: string): Promise<Answer> {
  const template = { spec: { containers: [{ name: 'c', image: 'example.com/c:1' }] } };
  return cluster.request('POST', cronjobs, {
    apiVersion: 'batch.example.com/v1',
    kind: 'CronJob',
    metadata: { name },
    spec: { schedule, jobTemplate: { spec: { template } } },
  });
}

async function clientConfig(): Promise<object | undefined> {
  const { body } = await cluster.request('GET', configuration);
  return (body as { webhooks: { clientConfig: object }[] }).webhooks[0]?.clientConfig;
}

test('its webhooks are called, and fill in and refuse', async () => {
  await eventually(async () => (await create('daily', '0 3 * * *')).status, 201);
  const { body } = await cluster.request('GET', `${cronjobs}/daily`);
  expect(body).toMatchObject({ spec: { startingDeadlineSeconds: 200 } });
  const { status, text } = await create('wrong', '61 3 * * *');
  expect({ status, text }).toEqual({
    status: 422,
    text: expect.stringContaining("the field minute of the schedule can't be read"),
  });
});

test('its handlers are called', async () => {
  await eventually(
    async () => ((await cluster.request('GET', `${cronjobs}/daily`)).body as { status?: object }).status,
    expect.objectContaining({ conditions: [expect.objectContaining({ type: 'Ready', status: 'True' })] }),
  );
});

test('Ctrl-C ends it, and gives the webhooks back to the Service', async () => {
  expect(await clientConfig()).toMatchObject({ url: expect.stringContaining(`https://127.0.0.1:${webhookPort}/`) });
  kill('SIGINT');
  const begun = Date.now();
  // npm itself ends by the signal.
  await ended;
  expect(Date.now() - begun).toBeLessThan(15_000);
  expect(printed).toMatch(/^[\d:]{8} INFO +reconciles seconds=/m);
  expect(printed).toMatch(/INFO +stopped\n/);
  expect(printed).not.toMatch(/^[\d:]{8} (?:ERROR|WARN)/m);
  expect(await clientConfig()).toMatchObject({ service: { name: 'cronjob', namespace: 'cronjob-system' } });
});
