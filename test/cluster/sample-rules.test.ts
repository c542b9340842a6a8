/**
 * The rules, policies and conditions of the database sample in a real API server: what each function allows is allowed,
 * and what it refuses is refused with its words. Those of workload-policies are in policies.test.ts.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DatabaseSpec, Storage } from '../../samples/database/src/api/v1/database.js';
import { connectionsFit, volumesOnlyGrow } from '../../samples/database/src/api/v1/rules.js';
import { versionChanges, versionIsOffered } from '../../samples/database/src/policies/versions.js';
import { repository } from '../walls/source-file.js';
import { type Answer, type ControlPlane, startControlPlane } from './control-plane.js';
import { openApi } from './golden/api.js';
import { documentsIn } from './golden/manifest.js';

const databases = '/apis/databases.example.com/v1/namespaces/default/databases';
const databaseClass = {
  apiVersion: 'databases.example.com/v1',
  kind: 'DatabaseClass',
  metadata: { name: 'standard' },
  spec: { engine: 'Postgres', versions: ['17.2', '16.6'], storage: { to: '1Ti' }, replicas: { to: 5 } },
};
let cluster: ControlPlane;

beforeAll(async () => {
  cluster = await startControlPlane();
  const api = openApi(cluster.request);
  // Nobody answers webhooks here.
  const documents = documentsIn(join(repository, 'golden/database/manifests/install.yaml'));
  for (const document of documents.filter(({ object }) => !object.kind.includes('Webhook'))) await api.apply(document);
  await eventually(() => send('POST', '/apis/databases.example.com/v1/databaseclasses', databaseClass), 201);
  // From here on the server knows the policy and its parameter.
  await eventually(() => send('POST', databases, database({ version: '1' })), 422);
});
afterAll(() => cluster?.stop());

let count = 0;

function database(spec: Readonly<Record<string, unknown>>) {
  const rest = { className: 'standard', engine: 'Postgres', version: '17.2', replicas: 1, storage: { size: '1Gi' } };
  return {
    apiVersion: 'databases.example.com/v1',
    kind: 'Database',
    metadata: { name: `d${count++}` },
    spec: { ...rest, users: [{ name: 'app', connections: 10 }], ...spec },
  };
}

test.each([{ version: '17.2' }, { version: '16.6' }, { version: '9.6' }, { version: '9.6', className: 'other' }])(
  'a new database of %j',
  async (spec) => {
    const object = database(spec);
    const request = { object, oldObject: null } as never;
    const decided = versionChanges(request) ? versionIsOffered(request, databaseClass as never) : true;
    expectDecision(await send('POST', databases, object), decided);
  },
);

test.each([
  ['17.2', '16.6'],
  ['17.2', '9.6'],
  ['9.6', '9.6'],
])('version %s becomes %s', async (before, after) => {
  // Another class has offered what this one doesn't.
  const oldObject = database({ version: before, className: before === '9.6' ? 'other' : 'standard' });
  const created = await send('POST', databases, oldObject);
  expect(created.status).toBe(201);
  const object = { ...(created.body as typeof oldObject), spec: { ...oldObject.spec, version: after } };
  const request = { object, oldObject } as never;
  const decided = versionChanges(request) ? versionIsOffered(request, databaseClass as never) : true;
  expectDecision(await send('PUT', `${databases}/${oldObject.metadata.name}`, object), decided);
});

test('upgrades are in the audit log', async () => {
  const oldObject = database({ version: '16.6' });
  const created = await send('POST', databases, oldObject);
  const object = { ...(created.body as object), spec: { ...oldObject.spec, version: '17.2' } };
  expect((await send('PUT', `${databases}/${oldObject.metadata.name}`, object)).status).toBe(200);
  const told = () =>
    cluster
      .audit()
      .filter(({ objectRef }) => objectRef?.name === oldObject.metadata.name)
      .map(({ annotations }) => annotations?.['database-version-is-offered/upgrade'])
      .filter((it) => it !== undefined);
  for (const deadline = Date.now() + 10_000; told().length === 0 && Date.now() < deadline; ) await sleep(100);
  expect(told()).toEqual(['16.6 to 17.2']);
});

test.each([[1], [9], [10], [11]])('%i users of 500 connections', async (users) => {
  const spec = { users: Array.from({ length: users }, (_, at) => ({ name: `u${at}`, connections: 500 })) };
  const decided = connectionsFit(spec as unknown as DatabaseSpec);
  expectDecision(await send('POST', databases, database(spec)), decided);
});

test.each([
  ['1Gi', '2Gi'],
  ['1Gi', '1024Mi'],
  ['1Gi', '1G'],
  [100, '50'],
  ['1', 2],
])('a volume of %s becomes %s', async (before, after) => {
  const oldObject = database({ storage: { size: before } });
  const created = await send('POST', databases, oldObject);
  expect(created.status).toBe(201);
  const object = { ...(created.body as object), spec: { ...oldObject.spec, storage: { size: after } } };
  const decided = volumesOnlyGrow({ size: after } as Storage, { size: before } as Storage);
  expectDecision(
    await send('PUT', `${databases}/${oldObject.metadata.name}`, object),
    decided || "A volume can't shrink.",
  );
});

function expectDecision({ status, text, body }: Answer, decided: boolean | string): void {
  if (decided === true) expect(`${status} ${status < 300 ? '' : text}`).toMatch(/^20[01] $/);
  else {
    expect(status).toBe(422);
    expect((body as { message: string }).message).toContain(String(decided));
  }
}

function send(method: string, path: string, object: unknown): Promise<Answer> {
  return cluster.request(method, path, object);
}

async function eventually(ask: () => Promise<Answer>, status: number): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer.status === status) return;
    if (Date.now() > deadline) throw new Error(`${answer.status}: ${answer.text}`);
    await sleep(200);
  }
}
