/** Policies that change objects, in a real API server: what each makes of an object is what its function returns in Node. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { openSession } from '../../compiler/commands/session.js';
import { repository } from '../walls/source-file.js';
import { type Answer, type ControlPlane, startControlPlane } from './control-plane.js';
import type { KubernetesObject } from './golden/manifest.js';
import { podOf, widgetOf } from './mutations/objects.js';
import * as pods from './mutations/src/pods.js';
import { keepTags } from './mutations/src/updates.js';
import * as widgets from './mutations/src/widgets.js';
import { randomOf } from './rules/values.js';

type Policy = (request: never, params: never) => unknown;
type Plain = Readonly<Record<string, unknown>>;

const count = Number(process.env.KEXT_VALUES ?? 25);
const params = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'widgets' }, data: { mode: 'given' } };
const plain = 'plain';
let cluster: ControlPlane;

beforeAll(async () => {
  const session = openSession(join(repository, 'test/cluster/mutations'));
  const { files, diagnostics } = await session.run();
  session.close();
  expect(diagnostics.map(({ message, at }) => `${at?.file}:${at?.line} ${message}`)).toEqual([]);
  const install = files?.find(({ path }) => path === 'manifests/install.yaml')?.text ?? '';
  const documents: KubernetesObject[] = parseAllDocuments(install).map((document) => document.toJS());
  cluster = await startControlPlane();
  await create('/api/v1/namespaces', { metadata: { name: plain } });
  await create('/api/v1/namespaces/default/configmaps', params);
  const manifest = documents.map((object) => JSON.stringify(bound(object))).join('\n---\n');
  const { status, stderr } = await cluster.kubectl(['apply', '--server-side', '-f', '-'], manifest);
  expect(status === 0 ? '' : stderr).toBe('');
  for (const name of [...Object.keys(pods), ...Object.keys(widgets), 'keepTags']) {
    await create('/api/v1/namespaces', { metadata: { name: namespaceOf(name) } });
  }
});
afterAll(() => cluster?.stop());

/** Each policy has a namespace of its own, so that none sees what another has done. */
function bound(object: KubernetesObject): KubernetesObject {
  if (object.kind !== 'MutatingAdmissionPolicyBinding') return object;
  const name = String(object.metadata.name).replace('mutations-', '');
  const matchResources = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } };
  return { ...object, spec: { ...(object['spec'] as object), matchResources } } as KubernetesObject;
}

function namespaceOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

describe.each([
  ['pods', '/api/v1/namespaces/NAMESPACE/pods', pods, podOf],
  ['widgets', '/apis/mutations.example.com/v1/namespaces/NAMESPACE/widgets', widgets, widgetOf],
] as const)('%s', (_, path, functions, objectOf) => {
  test.each(Object.entries(functions))(`%s makes of ${count} objects what it returns`, async (name, policy) => {
    const random = randomOf(name.length);
    const url = path.replace('NAMESPACE', namespaceOf(name));
    await inForce(url, objectOf, policy);
    let changed = 0;
    for (let at = 0; at < count; at++) {
      const before = await admitted(path, objectOf(random));
      const made = (policy as Policy)(requestOf(before) as never, params as never) ?? before;
      const expected = await admitted(path, made as Plain);
      const answer = await dryRun(url, before);
      expect(answer.status < 300 ? '' : answer.text).toBe('');
      expect(meant(answer.body)).toEqual(meant(expected));
      if (JSON.stringify(meant(before)) !== JSON.stringify(meant(expected))) changed++;
    }
    // A policy that never changes anything has not been tried.
    expect(changed).toBeGreaterThan(0);
  });
});

test('what was there before decides, too', async () => {
  const url = '/apis/mutations.example.com/v1/namespaces/keep-tags/widgets';
  const named = (tags: string[]) => ({ ...widget, metadata: { name: 'one' }, spec: { tags, mode: 'x' } });
  const widget = { apiVersion: 'mutations.example.com/v1', kind: 'Widget' };
  const oldObject = named(['keep-a', 'b', 'keep-c']);
  expect((await create(url, oldObject)).status).toBe(201);
  const object = named(['d']);
  const stored = (await cluster.request('GET', `${url}/one`)).body as { metadata: { resourceVersion: string } };
  const { resourceVersion } = stored.metadata;
  const answer = await cluster.request('PUT', `${url}/one`, { ...object, metadata: { name: 'one', resourceVersion } });
  const made = keepTags({ object, oldObject } as never);
  expect((answer.body as { spec: unknown }).spec).toEqual((made as typeof object).spec);
  expect((made as typeof object).spec.tags).toEqual(['keep-a', 'keep-c']);
});

function requestOf(object: Plain): Plain {
  const userInfo = { username: 'admin', groups: ['system:masters'] };
  return { object, oldObject: null, operation: 'CREATE', userInfo };
}

/** As the server defaults it, where no policy is. */
async function admitted(path: string, object: Plain): Promise<Plain> {
  const answer = await dryRun(path.replace('NAMESPACE', plain), object);
  expect(answer.status < 300 ? '' : answer.text).toBe('');
  return answer.body as Plain;
}

function dryRun(path: string, object: Plain): Promise<Answer> {
  return create(`${path}?dryRun=All`, clean(object));
}

/** Without what the server alone writes. */
function clean(object: Plain): Plain {
  const { status: _, metadata, ...rest } = object as { metadata: Plain; status?: unknown };
  const ofServer = ['uid', 'creationTimestamp', 'namespace', 'managedFields', 'resourceVersion', 'generation'];
  const own = Object.entries(metadata).filter(([name]) => !ofServer.includes(name));
  return { ...rest, metadata: Object.fromEntries(own) };
}

/** Without what Go leaves out: empty lists and maps, and null. */
function meant(value: unknown): unknown {
  const object = value as Plain;
  return pruned(object && 'metadata' in object ? clean(object) : object);
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, pruned(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => !isEmpty(member)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Policies take a moment to be known. */
async function inForce(url: string, objectOf: (random: () => number) => Plain, policy: unknown): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (const random = randomOf(1); Date.now() < deadline; await sleep(50)) {
    const object = objectOf(random);
    const made = (policy as Policy)(requestOf(object) as never, params as never) ?? object;
    if (JSON.stringify(pruned(made)) === JSON.stringify(pruned(object))) continue;
    const { body, status } = await dryRun(url, object);
    const without = await dryRun(url.replace(/namespaces\/[^/]+/, `namespaces/${plain}`), object);
    if (status < 300 && JSON.stringify(meant(body)) !== JSON.stringify(meant(without.body))) return;
    if (status >= 300 && status !== 503 && status !== 404) throw new Error(`${status}: ${JSON.stringify(body)}`);
  }
  throw new Error(`the policy of ${url} changes nothing`);
}

function create(path: string, object: unknown): Promise<Answer> {
  return cluster.request('POST', path, object);
}
