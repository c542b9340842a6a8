/** The policies of a sample in a real API server: what each function allows is allowed, what it refuses is refused with its words. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Deployment } from '../../kubernetes/apps/v1.js';
import type { Pod } from '../../kubernetes/core/v1.js';
import { replicasAreLimited, teamStays } from '../../samples/workload-policies/src/policies/deployments.js';
import {
  imagesAreOurs,
  movingImagesArePulled,
  nothingIsPrivileged,
  spotIsTolerated,
} from '../../samples/workload-policies/src/policies/pods.js';
import { repository } from '../walls/source-file.js';
import { type Answer, type Client, type ControlPlane, startControlPlane } from './control-plane.js';
import { openApi } from './golden/api.js';
import { documentsIn } from './golden/manifest.js';

const limits = { spec: { replicas: 3, registries: ['registry.example.com/', 'docker.io/library/'] } } as never;
let cluster: ControlPlane;
let user: Client;

beforeAll(async () => {
  cluster = await startControlPlane();
  const api = openApi(cluster.request);
  const manifests = join(repository, 'golden/workload-policies/manifests');
  for (const document of documentsIn(join(manifests, 'install.yaml'))) await api.apply(document);
  await create('/api/v1/namespaces', { metadata: { name: 'trusted', labels: { privileged: 'true' } } });
  await create('/api/v1/namespaces', { metadata: { name: 'cheap', labels: { machines: 'spot' } } });
  user = cluster.as({ token: await cluster.token(...(await plainUser())) });
  await eventually(() => create('/apis/policies.example.com/v1/limits', { ...limitsObject(), kind: 'Limits' }), 201);
  // From here on the server knows policies and limits.
  await eventually(() => send('POST', pods('default'), pod([{ image: 'elsewhere/x' }])), 422);
  await eventually(() => send('POST', pods('default'), pod([{ image: 'registry.example.com/x' }])), 201);
});
afterAll(async () => {
  user?.close();
  await cluster?.stop();
});

function limitsObject() {
  return { apiVersion: 'policies.example.com/v1', metadata: { name: 'default' }, ...(limits as object) };
}

/** Who may create and do nothing else: the administrator may use every host. */
async function plainUser(): Promise<[string, string]> {
  await create('/api/v1/namespaces/default/serviceaccounts', { metadata: { name: 'plain' } });
  const group = 'rbac.authorization.k8s.io';
  const rule = { apiGroups: ['', 'apps'], resources: ['pods', 'deployments'], verbs: ['create', 'update', 'get'] };
  await create(`/apis/${group}/v1/clusterroles`, { metadata: { name: 'plain' }, rules: [rule] });
  await create(`/apis/${group}/v1/clusterrolebindings`, {
    metadata: { name: 'plain' },
    roleRef: { apiGroup: group, kind: 'ClusterRole', name: 'plain' },
    subjects: [{ kind: 'ServiceAccount', name: 'plain', namespace: 'default' }],
  });
  return ['default', 'plain'];
}

interface Container {
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly securityContext?: { readonly privileged?: boolean; readonly capabilities?: { readonly add?: string[] } };
}

let count = 0;

function pod(containers: readonly Container[], initContainers: readonly Container[] = []) {
  const named = (prefix: string) => (container: Container, at: number) => ({ name: `${prefix}${at}`, ...container });
  const spec = { containers: containers.map(named('c')), initContainers: initContainers.map(named('i')) };
  return { metadata: { name: `p${count++}` }, spec };
}

const ours = { image: 'registry.example.com/a:1' };
const privileged = { ...ours, securityContext: { privileged: true } };

test.each([
  ['default', pod([ours])],
  ['default', pod([ours, { image: 'docker.io/library/redis' }])],
  ['default', pod([ours, { image: 'docker.io/other/redis' }])],
  ['default', pod([{ image: 'registry.example.community/a' }])],
  ['default', pod([{ image: 'ä' }])],
  ['default', pod([privileged])],
  ['trusted', pod([privileged])],
  ['default', pod([ours], [privileged])],
  ['default', pod([{ ...ours, securityContext: { capabilities: { add: ['CHOWN'] } } }])],
  ['default', pod([{ ...ours, securityContext: { capabilities: { add: ['CHOWN', 'SYS_ADMIN'] } } }])],
  ['default', pod([{ ...ours, securityContext: { privileged: false } }])],
])('a pod in %s: %j', async (namespace, object) => {
  const request = {
    object: object as unknown as Pod,
    namespaceObject: { metadata: { name: namespace, labels: namespace === 'trusted' ? { privileged: 'true' } : {} } },
    authorizer: authorizer(false),
  } as never;
  const images = imagesAreOurs(request, limits);
  const privileges = nothingIsPrivileged(request);
  const answer = await send('POST', pods(namespace), object);
  expectAnswer(answer, [
    images === true ? undefined : String(images),
    privileges === true ? undefined : 'Containers are not privileged, but in namespaces labelled so',
  ]);
});

interface Made {
  readonly spec: {
    readonly containers: readonly { readonly imagePullPolicy: string }[];
    readonly tolerations?: readonly { readonly key?: string }[];
  };
}

test.each([
  ['cheap', pod([{ ...ours, imagePullPolicy: 'Never' }])],
  ['cheap', pod([{ image: 'registry.example.com/a:latest', imagePullPolicy: 'Never' }, ours])],
  ['default', pod([{ image: 'registry.example.com/a', imagePullPolicy: 'IfNotPresent' }])],
])('what becomes of a pod in %s: %j', async (namespace, object) => {
  const labels = namespace === 'cheap' ? { machines: 'spot' } : {};
  const namespaceObject = { metadata: { name: namespace, labels } };
  const pulled = movingImagesArePulled({ object, namespaceObject } as never) as unknown as Made;
  const tolerated = spotIsTolerated({ object, namespaceObject } as never) as unknown as Made | undefined;
  const answer = await send('POST', pods(namespace), object);
  expect(`${answer.status} ${answer.status < 300 ? '' : answer.text}`).toBe('201 ');
  const { spec } = answer.body as Made;
  const policies = ({ containers }: Made['spec']) => containers.map(({ imagePullPolicy }) => imagePullPolicy);
  expect(policies(spec)).toEqual(policies(pulled.spec).map((policy) => policy ?? 'IfNotPresent'));
  const spot = (of: Made['spec'] | undefined) => (of?.tolerations ?? []).filter(({ key }) => key === 'spot');
  expect(spot(spec)).toEqual(spot(tolerated?.spec));
});

test('the administrator may use hosts', async () => {
  const object = pod([privileged]);
  expect(nothingIsPrivileged({ object, namespaceObject: null, authorizer: authorizer(true) } as never)).toBe(true);
  expect((await cluster.request('POST', pods('default'), object)).status).toBe(201);
});

test.each([undefined, 1, 3, 4, 50])('a deployment of %s pods', async (replicas) => {
  const object = deployment({ ...(replicas !== undefined && { replicas }) });
  const decided = replicasAreLimited({ object } as never, limits);
  expectAnswer(await send('POST', deployments, object), [decided === true ? undefined : String(decided)]);
});

test.each([
  [undefined, undefined],
  [{}, undefined],
  [{ team: 'a' }, { team: 'a', more: 'b' }],
  [{ team: 'a' }, { team: 'b' }],
  [{ team: 'a' }, {}],
  [undefined, { team: 'b' }],
])('labels %j become %j', async (before, after) => {
  const oldObject = deployment({ replicas: 1 }, before);
  expect((await send('POST', deployments, oldObject)).status).toBe(201);
  const object = { ...oldObject, metadata: { name: oldObject.metadata.name, ...(after && { labels: after }) } };
  const stays = teamStays({ object, oldObject } as never);
  const answer = await send('PUT', `${deployments}/${oldObject.metadata.name}`, object);
  expectAnswer(answer, [stays ? undefined : "The team of a Deployment can't change."]);
});

function deployment(spec: Partial<NonNullable<Deployment['spec']>>, labels?: Record<string, string>) {
  const template = { metadata: { labels: { app: 'x' } }, spec: { containers: [{ name: 'c', ...ours }] } };
  return {
    metadata: { name: `d${count++}`, ...(labels && { labels }) },
    spec: { ...spec, selector: { matchLabels: { app: 'x' } }, template },
  };
}

/** The API server shows the first refusal. */
function expectAnswer({ status, text, body }: Answer, refusals: readonly (string | undefined)[]): void {
  const expected = refusals.filter((it) => it !== undefined);
  if (expected.length === 0) {
    expect(`${status} ${status < 300 ? '' : text}`).toMatch(/^20[01] $/);
    return;
  }
  expect(status).toBe(422);
  const { message } = body as { message: string };
  expect(expected.filter((refusal) => message.includes(refusal)).length).toBeGreaterThan(0);
}

function authorizer(allowed: boolean) {
  const step = (): unknown => ({ group: step, resource: step, name: step, check: step, allowed: () => allowed });
  return step();
}

function pods(namespace: string): string {
  return `/api/v1/namespaces/${namespace}/pods`;
}

const deployments = '/apis/apps/v1/namespaces/default/deployments';

function send(method: string, path: string, object: unknown): Promise<Answer> {
  return user.request(method, path, object);
}

function create(path: string, object: unknown): Promise<Answer> {
  return cluster.request('POST', path, object);
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
