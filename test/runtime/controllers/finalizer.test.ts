import { beforeEach, expect, test } from '@jest/globals';
import type { Operator } from '../../../runtime/operator.js';
import { type FakeCluster, fakeCluster } from './fake-cluster.js';
import { putWidget, run, type Widget, widget, widgetPath } from './widgets.js';

let cluster: FakeCluster;
let seen: string[];

beforeEach(() => {
  cluster = fakeCluster();
  seen = [];
});

/** Two finalizers, and a controller, of one kind. */
function parts(
  first: () => unknown,
  second: () => unknown = () => undefined,
  reconcile: () => unknown = () => undefined,
) {
  const handler = (name: string, then: () => unknown) => (object: Widget) => {
    seen.push(`${name} ${object.metadata.name}`);
    return then();
  };
  return {
    controllers: [{ name: 'sizes', kind: widget, handler: handler('sizes', reconcile), options: {} }],
    finalizers: [
      { name: 'close', kind: widget, handler: handler('close', first), options: { finalizer: 'example.com/close' } },
      { name: 'drop', kind: widget, handler: handler('drop', second), options: { finalizer: 'example.com/drop' } },
    ],
  } satisfies Partial<Operator>;
}

const finalizers = () => cluster.server.objects.get(widgetPath('a'))?.metadata.finalizers;

test('are added in one write before the controller is called, and nobody else’s are lost', async () => {
  run(
    cluster,
    parts(() => undefined),
  );
  putWidget(cluster, 'a', 1, { finalizers: ['foreign.example.com/x'] });
  await cluster.clock.advance(100);
  expect(finalizers()).toEqual(['foreign.example.com/x', 'example.com/close', 'example.com/drop']);
  expect(cluster.server.requests).toEqual([`PATCH ${widgetPath('a')}`]);
  expect(seen).toEqual(['sizes a']);
});

test('each is taken away when its handler has returned nothing, and then the object goes', async () => {
  let ready = false;
  run(
    cluster,
    parts(() => (ready ? undefined : { requeueAfter: '10s' })),
  );
  putWidget(cluster, 'a', 1);
  await cluster.clock.advance(100);
  cluster.server.delete(widgetPath('a'));
  await cluster.clock.advance(100);
  expect(finalizers()).toEqual(['example.com/close']);
  await cluster.clock.advance(10_000);
  ready = true;
  await cluster.clock.advance(10_000);
  expect(cluster.server.objects.size).toBe(0);
  expect(seen).toEqual(['sizes a', 'close a', 'drop a', 'close a', 'close a', 'close a']);
  expect(cluster.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

test('an object that is being deleted without it is none of its business', async () => {
  putWidget(cluster, 'a', 1, { finalizers: ['foreign.example.com/x'], deletionTimestamp: '2026-01-01T00:00:00Z' });
  run(
    cluster,
    parts(() => undefined),
  );
  await cluster.clock.advance(100);
  expect(seen).toEqual([]);
  expect(cluster.server.requests).toEqual([]);
});

test('a handler that fails keeps the object, and is retried', async () => {
  let failures = 2;
  run(
    cluster,
    parts(() => {
      if (failures-- > 0) throw new Error('the other side is away');
    }),
  );
  putWidget(cluster, 'a', 1);
  await cluster.clock.advance(100);
  cluster.server.delete(widgetPath('a'));
  await cluster.clock.advance(4);
  expect(finalizers()).toEqual(['example.com/close']);
  await cluster.clock.advance(10);
  expect(cluster.server.objects.size).toBe(0);
  const failed = cluster.lines.filter(({ message }) => message === 'reconcile failed');
  expect(failed).toMatchObject([{ controller: 'finalizer/close', name: 'a' }, { controller: 'finalizer/close' }]);
});

test('somebody who is faster costs a retry, and not a second call', async () => {
  run(
    cluster,
    parts(() => undefined),
  );
  putWidget(cluster, 'a', 1);
  await cluster.clock.advance(100);
  let disturbances = 2;
  cluster.server.before = ({ method }) => {
    if (method !== 'PATCH' || disturbances-- <= 0) return;
    const { metadata } = cluster.server.objects.get(widgetPath('a')) ?? {};
    putWidget(cluster, 'a', 1, { finalizers: metadata?.finalizers, labels: { disturbance: String(disturbances) } });
  };
  cluster.server.delete(widgetPath('a'));
  await cluster.clock.advance(1000);
  expect(cluster.server.objects.size).toBe(0);
  expect(seen.filter((call) => call !== 'sizes a')).toEqual(['close a', 'drop a']);
  expect(cluster.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

test('waits for the controller that is at work on the object', async () => {
  run(
    cluster,
    parts(
      () => undefined,
      undefined,
      () => cluster.clock.sleep(5000),
    ),
  );
  putWidget(cluster, 'a', 1);
  await cluster.clock.advance(100);
  cluster.server.delete(widgetPath('a'));
  await cluster.clock.advance(4000);
  expect(seen).toEqual(['sizes a']);
  await cluster.clock.advance(1000);
  expect(seen).toEqual(['sizes a', 'close a', 'drop a']);
  expect(cluster.server.objects.size).toBe(0);
});
