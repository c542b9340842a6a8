/**
 * Functions with `@matches` as conditions of a webhook, in a real API server. Nobody answers the webhook here: what is
 * asked about fails, and what is not passes.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { openSession } from '../../compiler/commands/session.js';
import { repository } from '../walls/source-file.js';
import { type Answer, type ControlPlane, startControlPlane } from './control-plane.js';
import { dataChanges, isWatched } from './matches/src/webhooks.js';

interface Configuration {
  readonly kind: string;
  readonly webhooks: readonly object[];
}

const maps = '/api/v1/namespaces/default/configmaps';
let cluster: ControlPlane;

beforeAll(async () => {
  const session = openSession(join(repository, 'test/cluster/matches'));
  const { files, diagnostics } = await session.run();
  session.close();
  expect(diagnostics.map(({ message, at }) => `${at?.file}:${at?.line} ${message}`)).toEqual([]);
  const text = files?.find(({ path }) => path === 'manifests/webhooks.yaml')?.text ?? '';
  const documents: Configuration[] = parseAllDocuments(text).map((document) => document.toJS());
  const found = documents.find(({ kind }) => kind === 'ValidatingWebhookConfiguration');
  const clientConfig = { url: 'https://127.0.0.1:1/' };
  const configuration = { ...found, webhooks: found?.webhooks.map((webhook) => ({ ...webhook, clientConfig })) };
  cluster = await startControlPlane();
  const path = '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations';
  expect((await cluster.request('POST', path, configuration)).status).toBe(201);
  // From here on the server knows the webhook.
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(100)) {
    if (wasAsked(await cluster.request('POST', `${maps}?dryRun=All`, map('probe', 'yes', '1')))) return;
  }
  throw new Error('the webhook is never asked');
});
afterAll(() => cluster?.stop());

function map(name: string, watched?: string, size?: string) {
  const labels = watched === undefined ? {} : { labels: { 'example.com/watched': watched } };
  return { metadata: { name, ...labels }, ...(size !== undefined && { data: { size } }) };
}

function wasAsked({ status, text }: Answer): boolean {
  const failed = status === 500 && text.includes('failed calling webhook');
  expect(`${status} ${failed || status < 300 ? '' : text}`).toMatch(/^(20[01]|500) $/);
  return failed;
}

function matches(object: object | null, oldObject: object | null, operation: string): boolean {
  const request = {
    object,
    oldObject,
    operation,
    userInfo: { username: 'admin', groups: ['system:masters'] },
  } as never;
  return isWatched(request) && dataChanges(request);
}

const sorts = [
  [undefined, undefined],
  [undefined, '1'],
  ['no', '1234'],
  ['yes', undefined],
  ['yes', '1'],
  ['yes', '1234'],
] as const;

test.each(sorts)('created with label %s and size %s', async (watched, size) => {
  const object = map('created', watched, size);
  expect(wasAsked(await cluster.request('POST', `${maps}?dryRun=All`, object))).toBe(matches(object, null, 'CREATE'));
});

test.each(sorts)('changed to label %s and size %s, and deleted', async (watched, size) => {
  const name = `m${sorts.findIndex((it) => it[0] === watched && it[1] === size)}`;
  const oldObject = map(name, undefined, '1');
  expect((await cluster.request('POST', maps, oldObject)).status).toBe(201);
  const object = map(name, watched, size);
  const asked = wasAsked(await cluster.request('PUT', `${maps}/${name}`, object));
  expect(asked).toBe(matches(object, oldObject, 'UPDATE'));
  const stored = asked ? oldObject : object;
  expect(wasAsked(await cluster.request('DELETE', `${maps}/${name}`))).toBe(matches(null, stored, 'DELETE'));
});
