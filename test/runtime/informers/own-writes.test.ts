/** A read after a write sees the write, whatever the watch has brought by then. */
import { expect, test } from '@jest/globals';
import { ConfigMap } from '../../../kubernetes/core/v1.js';
import { createInformers } from '../../../runtime/informers/create-informers.js';
import { fakeClock } from '../fake-clock.js';
import { fakeCollection } from './fake-collection.js';

const nothing = () => undefined;

async function live() {
  const server = fakeCollection();
  server.set('a', { data: { n: '1' } });
  const clock = fakeClock();
  const informers = createInformers({
    transport: server.transport,
    watch: 'cluster',
    clock,
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    metrics: { listed: nothing, missed: nothing, failed: nothing, holds: nothing },
  });
  const informer = informers.of(ConfigMap);
  informers.start();
  await informers.synced();
  const read = (name: string) => (informer.get('default', name) as { data?: { n: string } } | undefined)?.data?.n;
  /** Lets the watch bring what it did not. */
  const catchUp = async () => {
    server.held = false;
    server.end();
    await clock.advance(1_000);
  };
  /** Lets it list anew in place of that. */
  const skipAhead = async () => {
    server.held = false;
    server.compact();
    server.end();
    await clock.advance(5_000);
  };
  const heard: string[] = [];
  informer.subscribe({
    added: ({ metadata }) => heard.push(`added ${metadata.name} ${metadata.uid}`),
    changed: ({ metadata }, old) => heard.push(`changed ${metadata.name} ${old.metadata.uid} ${metadata.uid}`),
    deleted: ({ metadata }) => heard.push(`deleted ${metadata.name} ${metadata.uid}`),
  });
  heard.splice(0);
  return { server, clock, informers, informer, read, catchUp, skipAhead, heard };
}

test('a change and a new object are seen before the watch brings them, and once', async () => {
  const { server, informers, informer, read, catchUp } = await live();
  server.held = true;
  const ownerReferences = [{ apiVersion: 'v1', kind: 'X', name: 'x', uid: 'owner' }];
  informers.wrote(ConfigMap, server.set('a', { data: { n: '2' } }));
  informers.wrote(ConfigMap, server.set('b', { data: { n: '3' }, metadata: { ownerReferences } }));
  for (let round = 0; round < 2; round++) {
    expect([read('a'), read('b')]).toEqual(['2', '3']);
    expect(informer.list({}).map(({ metadata }) => metadata.name)).toEqual(['a', 'b']);
    expect(informer.ownedBy('owner')).toHaveLength(1);
    await catchUp();
  }
});

test('what the caller does to the object it wrote stays its own', async () => {
  const { server, informers, read } = await live();
  server.held = true;
  const written = structuredClone(server.set('a', { data: { n: '2' } }));
  informers.wrote(ConfigMap, written);
  Object.assign(written, { data: { n: 'mine' } });
  expect(read('a')).toBe('2');
});

test('a deletion is seen before the watch brings it, and a new object of that name after it', async () => {
  const { server, informers, informer, read, catchUp } = await live();
  server.held = true;
  const { uid } = server.remove('a').metadata;
  informers.deleted(ConfigMap, { namespace: 'default', name: 'a', uid });
  expect(read('a')).toBeUndefined();
  expect(informer.list({})).toEqual([]);
  informers.wrote(ConfigMap, server.set('a', { data: { n: '2' } }));
  expect(read('a')).toBe('2');
  await catchUp();
  expect(read('a')).toBe('2');
});

test('an answer that is later than the watch changes nothing', async () => {
  const { server, clock, informers, read } = await live();
  const written = server.set('b', { data: { n: '2' } });
  server.remove('b');
  await clock.advance(0);
  informers.wrote(ConfigMap, written);
  expect(read('b')).toBeUndefined();
});

test('an older write does not hide a newer one, nor does a write what others did after it', async () => {
  const { server, informers, read, catchUp } = await live();
  server.held = true;
  const older = server.set('a', { data: { n: '2' } });
  informers.wrote(ConfigMap, server.set('a', { data: { n: '3' } }));
  informers.wrote(ConfigMap, older);
  expect(read('a')).toBe('3');
  server.set('a', { data: { n: 'theirs' } });
  await catchUp();
  expect(read('a')).toBe('theirs');
});

test('one that somebody else deleted goes', async () => {
  const { server, informers, read, catchUp } = await live();
  server.held = true;
  informers.wrote(ConfigMap, server.set('b', { data: { n: '2' } }));
  server.remove('b');
  expect(read('b')).toBe('2');
  await catchUp();
  expect(read('b')).toBeUndefined();
});

test('a list that is newer takes its place, and who counts on the write hears what became of it', async () => {
  const { server, informers, read, skipAhead, heard } = await live();
  server.held = true;
  informers.wrote(ConfigMap, server.set('b', { data: { n: '2' } }));
  server.remove('b');
  informers.wrote(ConfigMap, server.set('c', { data: { n: '3' } }));
  server.remove('c');
  server.set('c', { data: { n: 'theirs' } });
  await skipAhead();
  expect([read('b'), read('c')]).toEqual([undefined, 'theirs']);
  expect(heard).toEqual(['added b uid-2', 'added c uid-3', 'deleted c uid-3', 'added c uid-4', 'deleted b uid-2']);
});

test('an answer that a list has overtaken: what became of the object since is told', async () => {
  const { server, informers, read, skipAhead, heard } = await live();
  server.held = true;
  const gone = server.set('b', { data: { n: '2' } });
  server.remove('b');
  const replaced = server.set('c', { data: { n: '3' } });
  server.remove('c');
  server.set('c', { data: { n: 'theirs' } });
  const kept = server.set('d', { data: { n: '4' } });
  await skipAhead();
  heard.splice(0);
  for (const answer of [gone, replaced, kept]) informers.wrote(ConfigMap, answer);
  expect([read('b'), read('c'), read('d')]).toEqual([undefined, 'theirs', '4']);
  expect(heard).toEqual(['added b uid-2', 'deleted b uid-2', 'changed c uid-3 uid-4']);
});
