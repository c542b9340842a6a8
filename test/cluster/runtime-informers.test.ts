/** Informers against the real API server: lists that stream, thousands of changes, and a history that is gone. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ControllerRevision } from '../../kubernetes/apps/v1.js';
import { ConfigMap } from '../../kubernetes/core/v1.js';
import { createClient } from '../../runtime/client/create-client.js';
import { systemClock } from '../../runtime/clock.js';
import { loadCredentials } from '../../runtime/credentials/load-credentials.js';
import { createInformers } from '../../runtime/informers/create-informers.js';
import type { Informers } from '../../runtime/informers/informers.js';
import type { KubernetesObject } from '../../runtime/kubernetes-object.js';
import { createTransport } from '../../runtime/transport/create-transport.js';
import type { Transport } from '../../runtime/transport/transport.js';
import { uncounted } from '../runtime/uncounted.js';
import { type ControlPlane, startControlPlane } from './control-plane.js';

let cluster: ControlPlane;
let transport: Transport;
const nothing = () => undefined;

beforeAll(async () => {
  cluster = await startControlPlane();
  const credentials = await loadCredentials(cluster.kubeconfig, {}, systemClock);
  transport = createTransport({ credentials, clock: systemClock, metrics: uncounted, userAgent: 'kext-test' });
});
afterAll(async () => {
  await transport?.close();
  await cluster?.stop();
});

interface Observed {
  readonly informers: Informers;
  /** Objects, as a subscriber that believes what it hears has them. */
  readonly believed: Map<string, KubernetesObject>;
  readonly counts: Record<string, number>;
}

function observe(through: Transport, watch: 'cluster' | readonly string[] = 'cluster'): Observed {
  const counts: Record<string, number> = {};
  const count = (what: string, by = 1) => {
    counts[what] = (counts[what] ?? 0) + by;
  };
  const informers = createInformers({
    transport: through,
    watch,
    clock: systemClock,
    log: { debug: nothing, info: nothing, warn: nothing, error: console.error },
    metrics: {
      listed: (_resource, reason) => count(`list ${reason}`),
      missed: (_resource, change, by) => count(`missed ${change}`, by),
      failed: (_resource, code) => count(`failed ${code}`),
      holds: nothing,
    },
  });
  const believed = new Map<string, KubernetesObject>();
  const keep = (object: KubernetesObject) => {
    count('events');
    believed.set(keyOf(object), object);
  };
  informers.of(ConfigMap).subscribe({
    added: keep,
    changed: keep,
    deleted: (object) => {
      count('events');
      believed.delete(keyOf(object));
    },
  });
  informers.start();
  return { informers, believed, counts };
}

const keyOf = ({ metadata }: KubernetesObject) => `${metadata.namespace}/${metadata.name}`;

async function truth(): Promise<Map<string, KubernetesObject>> {
  const { body } = await cluster.request('GET', '/api/v1/configmaps');
  const { items } = body as { readonly items: readonly KubernetesObject[] };
  const objects = items.map(({ metadata: { managedFields: _cut, ...metadata }, ...rest }) => {
    const object: KubernetesObject = { ...rest, apiVersion: 'v1', kind: 'ConfigMap', metadata };
    return [keyOf(object), object] as const;
  });
  return new Map(objects);
}

/** Waits until it is so; some seconds at most. */
async function eventually(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !isSo(); await systemClock.sleep(10)) {
    if (Date.now() > end) throw new Error(`It never became so: ${isSo}`);
  }
}

const configMaps = '/api/v1/namespaces/default/configmaps';

async function set(name: string, value: string): Promise<KubernetesObject> {
  const object = { metadata: { name }, data: { value } };
  const patched = await cluster.request('PATCH', `${configMaps}/${name}`, object, 'application/merge-patch+json');
  const { status, body } = patched.status === 404 ? await cluster.request('POST', configMaps, object) : patched;
  if (status > 201) throw new Error(JSON.stringify(body));
  return body as KubernetesObject;
}

test('thousands of changes come in, in order, and a read after a write sees the write', async () => {
  const { informers, believed, counts } = observe(transport);
  await informers.synced();
  const client = createClient({
    transport,
    fieldManager: 'test/writer',
    namespace: 'default',
    watch: 'cluster',
    cached: informers.reader('default'),
    signal: new AbortController().signal,
    writes: informers,
  });
  await Promise.all(
    Array.from({ length: 8 }, async (_, worker) => {
      for (let round = 0; round < 150; round++) {
        const name = `w${worker}-${round % 10}`;
        await client.apply(ConfigMap, { metadata: { name }, data: { round: String(round) } });
        expect((await client.cached.get(ConfigMap, { name }))?.data).toEqual({ round: String(round) });
        if (round % 10 === 9) {
          await client.delete(ConfigMap, { name });
          expect(await client.cached.get(ConfigMap, { name })).toBeUndefined();
        }
      }
    }),
  );
  const there = await truth();
  await eventually(
    () => believed.size === there.size && [...there].every(([key, object]) => isSame(believed, key, object)),
  );
  expect(
    new Map(
      informers
        .of(ConfigMap)
        .list({})
        .map((object) => [keyOf(object), object]),
    ),
  ).toEqual(there);
  expect(counts.events).toBeGreaterThanOrEqual(1_200);
  expect(counts['list expired']).toBeUndefined();
  await informers.stop();
});

function isSame(believed: ReadonlyMap<string, KubernetesObject>, key: string, { metadata }: KubernetesObject): boolean {
  return believed.get(key)?.metadata.resourceVersion === metadata.resourceVersion;
}

test('the deepest object that the API server takes comes in, in a list and in an event', async () => {
  const path = '/apis/apps/v1/namespaces/default/controllerrevisions';
  const create = (name: string, levels: number) => {
    const data = `${'{"a":'.repeat(levels)}9007199254740993${'}'.repeat(levels)}`;
    return cluster.request('POST', path, `{"metadata":{"name":"${name}"},"revision":1,"data":${data}}`);
  };
  // Of encoding/json in Go; the object itself is one.
  expect((await create('deeper', 10_000)).status).toBe(400);
  expect((await create('listed', 9_999)).status).toBe(201);
  const { informers, counts } = observe(transport);
  const revisions = informers.of(ControllerRevision);
  await revisions.synced;
  expect(revisions.get('default', 'listed')).toBeDefined();
  expect((await create('told', 9_999)).status).toBe(201);
  await eventually(() => revisions.get('default', 'told') !== undefined);
  expect(counts['failed <error>']).toBeUndefined();
  await informers.stop();
});

test('where history is gone, what was missed is found, deletions too', async () => {
  // A transport whose watches can be ended and kept from beginning.
  let gate = Promise.resolve();
  let cut = new AbortController();
  const gated: Transport = {
    ...transport,
    watch: async function* (request) {
      await gate;
      const signal = AbortSignal.any([cut.signal, ...(request.signal === undefined ? [] : [request.signal])]);
      yield* transport.watch({ ...request, signal });
    },
  };
  for (const name of ['a', 'b']) await set(name, '1');
  const { informers, believed, counts } = observe(gated);
  await informers.synced();
  let open = nothing;
  gate = new Promise((resolve) => {
    open = () => {
      resolve();
    };
  });
  const old = cut;
  cut = new AbortController();
  old.abort(new Error('cut'));
  await cluster.request('DELETE', `${configMaps}/a`);
  await set('b', '2');
  await set('new', '1');
  await cluster.kill();
  await cluster.compact();
  await cluster.restart();
  open();
  await eventually(() => counts['list expired'] === 1 && believed.get('default/new') !== undefined);
  expect(believed).toEqual(await truth());
  // The list was the beginning of the watch.
  const isStreamed = (uri: string) => uri.includes('/configmaps?') && uri.includes('sendInitialEvents');
  const streamed = cluster.audit().filter(({ requestURI }) => isStreamed(requestURI));
  expect(streamed.length).toBeGreaterThan(0);
  expect(counts['failed 422']).toBeUndefined();
  expect(counts).toMatchObject({ 'failed 410': 1, 'missed added': 1, 'missed changed': 1, 'missed deleted': 1 });
  await informers.stop();
});

test('when etcd is restored from a backup, everything goes back, and nobody stays deaf', async () => {
  await set('kept', '1');
  await cluster.backUp();
  // In place of a minute and a half.
  const impatient: Transport = { ...transport, watch: (asked) => transport.watch({ ...asked, silence: 5_000 }) };
  const { informers, believed, counts } = observe(impatient);
  await informers.synced();
  await set('kept', '2');
  // More versions than the API server needs to start.
  for (let round = 0; round < 500; round++) await set('lost', String(round));
  const last = await set('lost', 'last');
  await eventually(() => isSame(believed, 'default/lost', last));
  await cluster.restore();
  await set('after', '1');
  await eventually(() => believed.has('default/after'));
  expect(believed).toEqual(await truth());
  expect(believed.has('default/lost')).toBe(false);
  expect(counts['list restored']).toBe(1);
  await informers.stop();
});
