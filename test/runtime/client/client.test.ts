/** What each method of the client sends, and what it makes of the answer. */
import { beforeEach, expect, test } from '@jest/globals';
import type { Client } from '../../../api/client.js';
import { Deployment } from '../../../kubernetes/apps/v1.js';
import { ConfigMap, Namespace, Pod, ServiceAccount } from '../../../kubernetes/core/v1.js';
import type { ClientSettings } from '../../../runtime/client/client-settings.js';
import { createClient } from '../../../runtime/client/create-client.js';
import { ApiError } from '../../../runtime/transport/api-error.js';
import type { ApiRequest, ItemFormat } from '../../../runtime/transport/transport.js';

const sent: Omit<ApiRequest, 'signal'>[] = [];
const told: unknown[] = [];
let answer: (request: ApiRequest) => unknown;

function finished(list: { readonly items: readonly unknown[] }, { finish }: ItemFormat) {
  return { ...list, items: list.items.map(finish) };
}

const settings: ClientSettings = {
  transport: {
    request: async <Body>({ signal: _signal, items: format, ...request }: ApiRequest) => {
      sent.push(request);
      const body = answer(request);
      if (body instanceof Error) throw body;
      if (format !== undefined) return finished(body as { items: unknown[] }, format) as Body;
      return body as Body;
    },
    watch: () => {
      throw new Error('no watches here');
    },
    close: async () => undefined,
    defaultNamespace: undefined,
  },
  fieldManager: 'project/handler',
  namespace: 'default',
  watch: 'cluster',
  cached: { get: async () => undefined, list: async () => [] },
  signal: new AbortController().signal,
  writes: {
    wrote: (kind, object) => told.push([kind.kind, object.metadata.name]),
    deleted: (kind, object) => told.push([kind.kind, object]),
  },
};

const client = createClient(settings);
const object = { apiVersion: 'v1', kind: 'X', metadata: { name: 'x', uid: 'u', resourceVersion: '7' } };
const written = { fieldManager: 'project/handler', fieldValidation: 'Strict' };
const notFound = new ApiError({ code: 404, reason: 'NotFound', message: 'none', details: { name: 'x' } });
const notServed = new ApiError({ code: 404, reason: 'NotFound', message: 'no such kind' });

beforeEach(() => {
  sent.length = 0;
  told.length = 0;
  answer = () => object;
});

const web = { metadata: { name: 'web' }, spec: { selector: {}, template: {} } };
const deployments = '/apis/apps/v1/namespaces/default/deployments';

const writes: readonly [string, (client: Client) => Promise<unknown>, object][] = [
  [
    'apply',
    ({ apply }) => apply(Deployment, web, { force: true }),
    {
      method: 'PATCH',
      path: `${deployments}/web`,
      contentType: 'application/apply-patch+yaml',
      query: { ...written, force: true },
      body: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web', namespace: 'default' },
        spec: web.spec,
      },
    },
  ],
  [
    'create, with a name that the server makes, in another namespace',
    ({ create }) => create(ConfigMap, { metadata: { generateName: 'web-', namespace: 'other' } }),
    {
      method: 'POST',
      path: '/api/v1/namespaces/other/configmaps',
      query: written,
      body: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { generateName: 'web-', namespace: 'other' } },
    },
  ],
  [
    'apply of a cluster-scoped object',
    ({ apply }) => apply(Namespace, { metadata: { name: 'n' } }),
    { path: '/api/v1/namespaces/n', body: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'n' } } },
  ],
  [
    'a merge patch',
    ({ patch }) => patch(ConfigMap, { name: 'x' }, { merge: { data: { a: null } } }),
    {
      method: 'PATCH',
      path: '/api/v1/namespaces/default/configmaps/x',
      contentType: 'application/merge-patch+json',
      query: written,
      body: { data: { a: null } },
    },
  ],
  [
    'a strategic patch',
    ({ patch }) => patch(Deployment, { name: 'web' }, { strategic: { spec: { replicas: 2 } } }),
    { contentType: 'application/strategic-merge-patch+json', body: { spec: { replicas: 2 } } },
  ],
  [
    'a JSON patch',
    ({ patch }) => patch(ConfigMap, { name: 'x' }, { json: [{ op: 'remove', path: '/data' }] }),
    { contentType: 'application/json-patch+json', body: [{ op: 'remove', path: '/data' }] },
  ],
  [
    'applyStatus',
    ({ applyStatus }) => applyStatus(Deployment, { name: 'web' }, { replicas: 1 }),
    {
      method: 'PATCH',
      path: `${deployments}/web/status`,
      contentType: 'application/apply-patch+yaml',
      body: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web', namespace: 'default' },
        status: { replicas: 1 },
      },
    },
  ],
  [
    'resize',
    ({ resize }) => resize(Pod, { name: 'p' }, { strategic: { spec: {} } }),
    { method: 'PATCH', path: '/api/v1/namespaces/default/pods/p/resize' },
  ],
];

test.each(writes)('%s', async (_name, call, request) => {
  expect(await call(client)).toBe(object);
  expect(sent).toMatchObject([request]);
  expect(told).toHaveLength(1);
});

test('update sends the object with its resourceVersion', async () => {
  const meta = { name: 'x', namespace: 'default', uid: 'u', resourceVersion: '6', creationTimestamp: '' };
  await client.update(ConfigMap, { apiVersion: 'v1', kind: 'ConfigMap', metadata: meta, data: { a: 'b' } });
  expect(sent).toMatchObject([{ method: 'PUT', path: '/api/v1/namespaces/default/configmaps/x', query: written }]);
  expect(sent[0]?.body).toMatchObject({ metadata: { resourceVersion: '6' }, data: { a: 'b' } });
});

test('a dry run says so, and nobody hears of it', async () => {
  await client.apply(ConfigMap, { metadata: { name: 'x' } }, { dryRun: true });
  await client.delete(ConfigMap, { name: 'x' }, { dryRun: true });
  expect(sent).toMatchObject([{ query: { dryRun: 'All' } }, { body: { dryRun: ['All'] } }]);
  expect(told).toEqual([]);
});

test('delete sends its options, and tells what became of the object', async () => {
  answer = () => ({ kind: 'Status', status: 'Success', details: { name: 'x', uid: 'u' } });
  const preconditions = { uid: 'u', resourceVersion: '7' };
  await client.delete(ConfigMap, { name: 'x' }, { propagationPolicy: 'Background', preconditions });
  expect(sent).toMatchObject([
    {
      method: 'DELETE',
      path: '/api/v1/namespaces/default/configmaps/x',
      body: { apiVersion: 'v1', kind: 'DeleteOptions', propagationPolicy: 'Background', preconditions },
    },
  ]);
  answer = () => ({ ...object, metadata: { ...object.metadata, deletionTimestamp: '2026-01-01T00:00:00Z' } });
  await client.delete(Pod, { name: 'x' });
  answer = () => notFound;
  await client.delete(Pod, { name: 'x' });
  expect(told).toEqual([
    ['ConfigMap', { namespace: 'default', name: 'x', uid: 'u' }],
    ['Pod', 'x'],
  ]);
});

test('deleteAll selects, in the namespaces that are watched; not everywhere at once', async () => {
  const selected = { labelSelector: { matchLabels: { app: 'web' } } };
  await client.deleteAll(ConfigMap, { ...selected, namespace: 'a' });
  await createClient({ ...settings, watch: ['b', 'c'] }).deleteAll(ConfigMap, selected);
  expect(sent.map(({ path }) => path)).toEqual(['a', 'b', 'c'].map((name) => `/api/v1/namespaces/${name}/configmaps`));
  expect(sent).toMatchObject([{ method: 'DELETE', query: { labelSelector: 'app=web' } }, {}, {}]);
  await expect(client.deleteAll(ConfigMap, selected)).rejects.toThrow('deleteAll of configmaps needs a namespace');
});

test('evict: done, not now, gone, refused', async () => {
  const evict = () => client.evict(Pod, { name: 'p' }, { gracePeriodSeconds: 5 });
  expect(await evict()).toBe(true);
  expect(sent).toMatchObject([
    {
      method: 'POST',
      path: '/api/v1/namespaces/default/pods/p/eviction',
      body: { apiVersion: 'policy/v1', kind: 'Eviction', deleteOptions: { gracePeriodSeconds: 5 } },
    },
  ]);
  answer = () => new ApiError({ code: 429, reason: 'TooManyRequests', message: 'budget' });
  expect(await evict()).toBe(false);
  answer = () => notFound;
  expect(await evict()).toBe(true);
  answer = () => new ApiError({ code: 403, reason: 'Forbidden', message: 'no' });
  await expect(evict()).rejects.toThrow('no');
});

test('get and readScale are undefined where there is no object, and errors where there is no such kind', async () => {
  expect(await client.get(ConfigMap, { name: 'x' })).toBe(object);
  answer = () => notFound;
  expect(await client.get(ConfigMap, { name: 'x' })).toBeUndefined();
  expect(await client.readScale(Deployment, { name: 'x' })).toBeUndefined();
  answer = () => notServed;
  await expect(client.get(ConfigMap, { name: 'x' })).rejects.toThrow('no such kind');
  await expect(client.readScale(Deployment, { name: 'x' })).rejects.toThrow('no such kind');
});

test('scale and readScale', async () => {
  await client.scale(Deployment, { name: 'web' }, 3);
  expect(sent).toMatchObject([{ method: 'PATCH', path: `${deployments}/web/scale`, body: { spec: { replicas: 3 } } }]);
  answer = () => ({ spec: { replicas: 3 }, status: { replicas: 2, selector: 'app=web' } });
  expect(await client.readScale(Deployment, { name: 'web' })).toEqual({ wanted: 3, replicas: 2, selector: 'app=web' });
  answer = () => ({ spec: {}, status: {} });
  expect(await client.readScale(Deployment, { name: 'web' })).toEqual({ wanted: 0, replicas: 0, selector: '' });
});

test('token', async () => {
  answer = () => ({ kind: 'TokenRequest', spec: {}, status: { token: 't', expirationTimestamp: 'later' } });
  const token = await client.token(ServiceAccount, { name: 's' }, { audiences: ['a'], expirationSeconds: 600 });
  expect(token).toEqual({ token: 't', expirationTimestamp: 'later' });
  expect(sent).toMatchObject([
    {
      path: '/api/v1/namespaces/default/serviceaccounts/s/token',
      body: { kind: 'TokenRequest', spec: { audiences: ['a'], expirationSeconds: 600 } },
    },
  ]);
});

test('list reads all pages, of every watched namespace, and gives the items their type', async () => {
  answer = ({ path, query }) => {
    const [name, next] = query?.continue === undefined ? ['first', 'more'] : ['second', ''];
    return { metadata: { resourceVersion: '9', continue: next }, items: [{ metadata: { name: `${path}/${name}` } }] };
  };
  const labelSelector = {
    matchLabels: { app: 'web' },
    matchExpressions: [
      { key: 'tier', operator: 'In', values: ['a', 'b'] },
      { key: 'old', operator: 'DoesNotExist' },
    ],
  };
  const found = await createClient({ ...settings, watch: ['a', 'b'] }).list(Pod, { labelSelector });
  expect(found.map(({ metadata }) => metadata.name)).toEqual(
    ['a', 'b'].flatMap((it) => ['first', 'second'].map((name) => `/api/v1/namespaces/${it}/pods/${name}`)),
  );
  expect(found).toMatchObject([{ apiVersion: 'v1', kind: 'Pod' }, {}, {}, {}]);
  expect(sent[1]?.query).toEqual({ labelSelector: 'app=web,tier in (a,b),!old', limit: 1000, continue: 'more' });
});

test('list begins again in one piece when its version is gone between two pages', async () => {
  answer = ({ query }) => {
    if (query?.continue !== undefined) return new ApiError({ code: 410, reason: 'Expired', message: 'too old' });
    const more = query?.limit === undefined ? {} : { continue: 'more' };
    return { metadata: { resourceVersion: '9', ...more }, items: [object] };
  };
  expect(await client.list(Pod, { namespace: 'a' })).toHaveLength(1);
  expect(sent.map(({ query }) => query?.limit)).toEqual([1000, 1000, undefined]);
});

test('a namespaced object of a cluster-scoped handler needs a namespace', async () => {
  const unplaced = createClient({ ...settings, namespace: undefined });
  await expect(unplaced.get(ConfigMap, { name: 'x' })).rejects.toThrow('ConfigMap "x" needs a namespace');
  await unplaced.get(ConfigMap, { name: 'x', namespace: 'a' });
  expect(sent).toMatchObject([{ path: '/api/v1/namespaces/a/configmaps/x' }]);
});

test('names are escaped in paths', async () => {
  await client.get(ConfigMap, { name: 'a/b' });
  expect(sent).toMatchObject([{ path: '/api/v1/namespaces/default/configmaps/a%2Fb' }]);
});
