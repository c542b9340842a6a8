/** The informer against a collection that fails in every way, on a clock that stands still. */
import { expect, test } from '@jest/globals';
import { ConfigMap, Secret } from '../../../kubernetes/core/v1.js';
import { createInformers } from '../../../runtime/informers/create-informers.js';
import type { Informer } from '../../../runtime/informers/informer.js';
import type { Informers } from '../../../runtime/informers/informers.js';
import type { KubernetesObject } from '../../../runtime/kubernetes-object.js';
import { ProtobufError } from '../../../runtime/protobuf/protobuf-error.js';
import { ApiError } from '../../../runtime/transport/api-error.js';
import { SilenceError } from '../../../runtime/transport/transport-error.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';
import { cut, expired, type FakeCollection, fakeCollection } from './fake-collection.js';

interface Setting {
  readonly server: FakeCollection;
  readonly clock: FakeClock;
  readonly informers: Informers;
  readonly informer: Informer;
  /** What the subscriber heard: `+a`, `+a!` where it was there before, `~a`, `-a`. */
  readonly heard: string[];
  readonly logs: string[];
  readonly counts: Record<string, number>;
}

function setUp(server: FakeCollection, watch: 'cluster' | readonly string[] = 'cluster'): Setting {
  const clock = fakeClock();
  const logs: string[] = [];
  const counts: Record<string, number> = {};
  const count = (what: string, by = 1) => {
    counts[what] = (counts[what] ?? 0) + by;
  };
  const say = (message: string) => logs.push(message);
  const informers = createInformers({
    transport: server.transport,
    watch,
    clock,
    log: { debug: say, info: say, warn: say, error: say },
    metrics: {
      listed: (_resource, reason) => count(`list ${reason}`),
      missed: (_resource, change, by) => count(`missed ${change}`, by),
      failed: (_resource, code) => count(`failed ${code}`),
      holds: (_resource, size) => {
        counts.holds = size;
      },
    },
  });
  const informer = informers.of(ConfigMap);
  const heard: string[] = [];
  record(informer, heard);
  return { server, clock, informers, informer, heard, logs, counts };
}

function record(informer: Informer, heard: string[]): () => void {
  return informer.subscribe({
    added: ({ metadata: { name } }, initial) => heard.push(`+${name}${initial ? '!' : ''}`),
    changed: ({ metadata: { name } }) => heard.push(`~${name}`),
    deleted: ({ metadata: { name } }) => heard.push(`-${name}`),
  });
}

/** With `a` and `b` in it, synced. */
async function live(prepare: (server: FakeCollection) => void = () => undefined): Promise<Setting> {
  const server = fakeCollection();
  server.set('a');
  server.set('b');
  prepare(server);
  const setting = setUp(server);
  setting.informers.start();
  await setting.informers.synced();
  await setting.clock.advance(0);
  setting.heard.splice(0);
  server.asked.splice(0);
  return setting;
}

const silent = () => new SilenceError('/api/v1/configmaps', 90);
const names = (objects: readonly KubernetesObject[]) => objects.map(({ metadata }) => metadata.name);

test('the first list comes in pages, and the watch goes on', async () => {
  const server = fakeCollection();
  server.set('a');
  const { informers, informer, heard, clock, counts } = setUp(server);
  expect(informer.state).toBe('starting');
  expect(informers.stale()).toEqual(['configmaps']);
  informers.start();
  await informers.synced();
  expect({ state: informer.state, stale: informers.stale() }).toEqual({ state: 'live', stale: [] });
  server.set('b');
  server.set('a', { data: { x: 'y' } });
  server.remove('b');
  await clock.advance(0);
  expect(heard).toEqual(['+a!', '+b', '~a', '-b']);
  expect(server.asked).toEqual(['list', 'watch 2']);
  expect(informer.get('default', 'a')).toMatchObject({ data: { x: 'y' } });
  expect(informer.get('default', 'b')).toBeUndefined();
  expect(counts).toEqual({ 'list start': 1, holds: 1 });
});

test('lists that are no protobuf that kext knows are told of once, and read as JSON', async () => {
  const server = fakeCollection();
  server.set('a', {}, 'one');
  const unknown = () => new ProtobufError('has a field 77 that is not known');
  server.failures.push(unknown(), unknown());
  const { informers, heard, logs } = setUp(server, ['one', 'two']);
  informers.start();
  await informers.synced();
  expect(heard).toEqual(['+a!']);
  expect(server.asked.filter((it) => it === 'list')).toHaveLength(4);
  expect(logs).toEqual(['A list of configmaps in protobuf has a field 77 that is not known: it is read as JSON']);
});

test('a first list that fails is asked for again', async () => {
  const server = fakeCollection();
  server.set('a');
  server.failures.push(cut(), new ApiError({ code: 403, reason: 'Forbidden', message: 'no' }));
  const { informers, informer, heard, clock } = setUp(server);
  informers.start();
  await clock.advance(500);
  expect(informer.state).toBe('starting');
  await clock.advance(200);
  expect(server.asked).toEqual(['list', 'list', 'list', 'watch 2']);
  expect(heard).toEqual(['+a!']);
});

test.each([false, 'ignores'] as const)('where streams are %s, later lists come in pages too', async (streams) => {
  const { server, clock, heard } = await live();
  server.streams = streams;
  server.pageSize = 2;
  for (const name of 'cde') server.set(name);
  for (let round = 0; round < 2; round++) {
    server.end(expired());
    await clock.advance(2_000);
  }
  expect(heard).toEqual(['+c', '+d', '+e']);
  const pages = ['list', 'list more', 'list more', 'watch 6'];
  // What was learned is not asked for again.
  expect(server.asked).toEqual(['stream', ...pages, ...pages]);
});

test('objects are frozen, deep, and without managedFields', async () => {
  const { informer, server, clock } = await live();
  server.set('c', { data: { deep: { er: [{}] } }, metadata: { labels: { x: 'y' } } });
  await clock.advance(0);
  const object = informer.get('default', 'c');
  expect(object?.metadata).not.toHaveProperty('managedFields');
  const { data } = object as unknown as { data: { deep: { er: { x?: number }[] } } };
  expect(() => data.deep.er.push({})).toThrow('not extensible');
  expect(() => Object.assign(data.deep.er[0] ?? {}, { x: 1 })).toThrow('not extensible');
  expect(() => Object.assign(object?.metadata.labels ?? {}, { x: 'z' })).toThrow('read only');
});

test('one informer for a kind, another one for another', async () => {
  const { informers, informer, server, clock } = await live();
  expect(informers.of({ ...ConfigMap })).toBe(informer);
  expect(informers.of(Secret)).not.toBe(informer);
  await clock.advance(0);
  expect(server.asked).toEqual(['list', 'watch 3']);
});

test('a watch that the server ends goes on where it was, at once, and nothing is missed', async () => {
  const { server, clock, heard } = await live();
  await clock.advance(400_000);
  server.held = true;
  server.set('c');
  server.end();
  server.held = false;
  await clock.advance(0);
  expect(heard).toEqual(['+c']);
  expect(server.asked).toEqual(['watch 3']);
});

test('a bookmark moves the place to go on from', async () => {
  const { server, clock, heard } = await live();
  server.held = true;
  server.set('other');
  server.remove('other');
  server.held = false;
  server.bookmark();
  await clock.advance(2_000);
  server.end();
  await clock.advance(0);
  expect(server.asked).toEqual(['watch 5']);
  expect(heard).toEqual([]);
});

test('a watch that ends as soon as it began is not asked for in a loop', async () => {
  const { server, clock } = await live();
  for (let round = 0; round < 10; round++) {
    server.end();
    await clock.advance(10);
  }
  expect(server.asked.length).toBeLessThan(4);
});

test('where all watches end so, as behind a proxy that knows none, it is told, counted and stale', async () => {
  const { server, clock, informer, logs, counts } = await live();
  for (let seconds = 0; seconds < 179; seconds++) {
    server.end();
    await clock.advance(1_000);
  }
  expect(informer.state).toBe('live');
  for (let seconds = 0; seconds < 3; seconds++) {
    server.end();
    await clock.advance(1_000);
  }
  expect(informer.state).toBe('stale');
  expect(counts['failed <error>']).toBeGreaterThan(15);
  expect(logs.at(-1)).toMatch(/^The watch of configmaps goes on in \d+ ms$/);
  server.set('c');
  await clock.advance(15_000);
  expect(informer.state).toBe('live');
});

test('a cut connection is resumed after a short while, which doubles with each failure in a row', async () => {
  const { server, clock, heard, logs, counts } = await live();
  server.failures.push(cut(), cut(), cut());
  server.end(cut());
  server.held = true;
  server.set('c');
  server.held = false;
  const times: number[] = [];
  for (let tick = 0, before = 0; tick < 100; tick++) {
    await clock.advance(100);
    if (server.asked.length > before) times.push((tick + 1) * 100);
    before = server.asked.length;
  }
  // 200, 400, 800 and 1600 ms one after another; chance is at its middle here.
  expect(times).toEqual([200, 600, 1400, 3000]);
  expect(heard).toEqual(['+c']);
  expect(counts['failed <error>']).toBe(4);
  expect(logs).toEqual([
    ...[200, 400, 800, 1600].map((delay) => `The watch of configmaps goes on in ${delay} ms`),
    'The watch of configmaps is back',
  ]);
});

test('410 lists anew: what was missed is found, deletions too, and is counted', async () => {
  const { server, clock, heard, informer, counts } = await live();
  server.held = true;
  server.set('c');
  server.set('a', { data: {} });
  server.remove('b');
  server.held = false;
  server.compact();
  server.end(expired());
  await clock.advance(1_000);
  expect(heard).toEqual(['~a', '+c', '-b']);
  expect(names(informer.list({}))).toEqual(['a', 'c']);
  expect(server.asked).toEqual(['stream']);
  expect(counts).toMatchObject({ 'missed added': 1, 'missed changed': 1, 'missed deleted': 1, 'list expired': 1 });
});

test('a resume that is too old lists anew', async () => {
  const { server, clock, heard } = await live();
  server.held = true;
  server.remove('a');
  server.held = false;
  server.compact();
  server.end(cut());
  await clock.advance(5_000);
  expect(heard).toEqual(['-a']);
  expect(server.asked).toEqual(['watch 3', 'stream']);
});

test('one that was deleted and made anew while nobody watched is two objects', async () => {
  const { server, clock, heard } = await live();
  server.held = true;
  server.remove('a');
  server.set('a');
  server.held = false;
  server.compact();
  server.end(expired());
  await clock.advance(1_000);
  expect(heard).toEqual(['-a', '+a']);
});

test('a storm of 410 does not become a storm of lists', async () => {
  const { server, clock } = await live();
  server.failures.push(...Array.from({ length: 100 }, expired));
  server.end(expired());
  await clock.advance(60_000);
  expect(server.asked.length).toBeLessThan(12);
});

test('nor does one that begins after each list', async () => {
  const { server, clock } = await live();
  for (let tick = 0; tick < 600; tick++) {
    server.end(expired());
    await clock.advance(100);
  }
  expect(server.asked.filter((asked) => asked === 'stream').length).toBeLessThan(12);
});

test.each([
  ['429 with Retry-After', new ApiError({ code: 429, reason: 'TooManyRequests', message: 'busy' }, 20), 20_000],
  [
    '429 with a Retry-After of a day',
    new ApiError({ code: 429, reason: 'TooManyRequests', message: 'no' }, 86_400),
    60_000,
  ],
  ['429 without', new ApiError({ code: 429, reason: 'TooManyRequests', message: 'busy' }), 200],
  ['500', new ApiError({ code: 500, reason: 'InternalError', message: 'oops' }), 200],
  ['403', new ApiError({ code: 403, reason: 'Forbidden', message: 'no' }), 200],
  ['an error of nobody knows what', new Error('bug'), 200],
])('%s is waited for', async (_what, error, delay) => {
  const { server, clock } = await live();
  server.end(error);
  await clock.advance(delay - 1);
  expect(server.asked).toEqual([]);
  await clock.advance(1);
  expect(server.asked).toEqual(['watch 3']);
});

test('nothing goes back in time: old events and old lists are passed over', async () => {
  const { server, clock, heard, informer } = await live();
  const old = informer.get('default', 'a');
  server.set('a', { data: { n: '2' } });
  await clock.advance(0);
  heard.splice(0);
  server.held = true;
  server.end(cut());
  await clock.advance(300);
  if (old !== undefined) server.replay({ type: 'MODIFIED', object: old });
  await clock.advance(0);
  expect(heard).toEqual([]);
  expect(informer.get('default', 'a')).toMatchObject({ data: { n: '2' } });
});

test.each(['refused', 'silent'])('when etcd is restored, and a resume %s, everything goes back', async (how) => {
  const { server, clock, heard, informer, logs, counts } = await live((it) => it.set('c'));
  server.refusesTheFuture = how === 'refused';
  server.goBack(3);
  server.end(cut());
  await clock.advance(5_000);
  if (how === 'silent') {
    expect(server.asked).toEqual(['watch 4']);
    server.bookmark();
    server.end(silent());
    await clock.advance(5_000);
    expect(server.asked).toEqual(['watch 4', 'list', 'stream']);
    expect(counts).toMatchObject({ 'list restored': 1, 'failed <error>': 2 });
  }
  expect(heard).toEqual(['-c']);
  expect(names(informer.list({}))).toEqual(['a', 'b']);
  expect(logs.join('\n')).toContain('went back from 4 to 3');
  server.set('d');
  await clock.advance(0);
  expect(heard).toEqual(['-c', '+d']);
});

test('a watch that fell silent goes on where it was, if the server is as far as that', async () => {
  const { server, clock, counts, heard } = await live();
  server.end(silent());
  server.held = true;
  server.set('c');
  server.held = false;
  await clock.advance(5_000);
  expect(server.asked).toEqual(['list', 'watch 3']);
  expect(heard).toEqual(['+c']);
  server.end(cut());
  await clock.advance(5_000);
  expect(server.asked).toEqual(['list', 'watch 3', 'watch 4']);
  expect(counts).toMatchObject({ 'list start': 1, 'failed <error>': 2 });
});

test('silence makes it stale, a sign of life makes it live again', async () => {
  const { server, clock, informers, informer } = await live();
  await clock.advance(60_000);
  server.bookmark();
  await clock.advance(179_000);
  expect(informer.state).toBe('live');
  await clock.advance(2_000);
  expect(informer.state).toBe('stale');
  expect(informers.stale()).toEqual(['configmaps']);
  server.bookmark();
  await clock.advance(0);
  expect(informer.state).toBe('live');
});

test('a subscriber that throws is logged, and the others hear all the same', async () => {
  const { server, clock, informer, heard, logs } = await live();
  const fail = () => {
    throw new Error('oops');
  };
  informer.subscribe({ added: fail, changed: fail, deleted: fail });
  const late: string[] = [];
  const end = record(informer, late);
  server.set('c');
  await clock.advance(0);
  end();
  server.set('d');
  await clock.advance(0);
  expect(heard).toEqual(['+c', '+d']);
  expect(late).toEqual(['+a!', '+b!', '+c']);
  expect(logs.filter((line) => line.includes('A subscriber to configmaps failed'))).toHaveLength(4);
});

test('namespaces are watched one by one', async () => {
  const server = fakeCollection();
  for (const namespace of ['one', 'two', 'three']) server.set('a', {}, namespace);
  const { informers, informer, heard, clock } = setUp(server, ['one', 'two']);
  informers.start();
  await informers.synced();
  await clock.advance(0);
  expect(server.asked.sort()).toEqual(['list', 'list', 'watch 4', 'watch 4']);
  expect(informer.list({}).map(({ metadata }) => metadata.namespace)).toEqual(['one', 'two']);
  server.set('b', {}, 'two');
  server.set('b', {}, 'three');
  // A list of one namespace says nothing about the other.
  server.compact();
  server.end(expired());
  await clock.advance(1_000);
  expect(heard).toEqual(['+a!', '+a!', '+b']);
  expect(informer.list({ namespace: 'two' })).toHaveLength(2);
});

test('children are found by their owner', async () => {
  const ownerReferences = [{ apiVersion: 'v1', kind: 'X', name: 'x', uid: 'owner' }];
  const { server, clock, informer } = await live((it) => it.set('child', { metadata: { ownerReferences } }));
  expect(names(informer.ownedBy('owner'))).toEqual(['child']);
  server.set('child', {});
  server.set('other', { metadata: { ownerReferences } });
  await clock.advance(0);
  expect(names(informer.ownedBy('owner'))).toEqual(['other']);
  server.remove('other');
  await clock.advance(0);
  expect(informer.ownedBy('owner')).toEqual([]);
});

test('stopping ends everything, also what still waits', async () => {
  const { server, clock, informers } = await live();
  server.end(cut());
  await clock.advance(0);
  await informers.stop();
  expect({ watches: server.watches, timers: clock.pending }).toEqual({ watches: 0, timers: 0 });
  const late = informers.of(Secret);
  await expect(late.synced).rejects.toThrow('stopped');
});

test('what is cached can be read once it is there, and only of kinds that are watched', async () => {
  const server = fakeCollection();
  server.set('a', { metadata: { labels: { app: 'web' } } });
  const { informers } = setUp(server);
  const { get, list } = informers.reader('default');
  const reading = get(ConfigMap, { name: 'a' });
  informers.start();
  expect((await reading)?.metadata.name).toBe('a');
  expect(await get(ConfigMap, { name: 'a', namespace: 'other' })).toBeUndefined();
  expect(await list(ConfigMap, { labelSelector: { matchLabels: { app: 'web' } } })).toHaveLength(1);
  expect(await list(ConfigMap, { labelSelector: 'app!=web' })).toEqual([]);
  await expect(get(Secret, { name: 'a' })).rejects.toThrow('secrets are not watched');
});
