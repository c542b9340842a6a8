import { beforeEach, describe, expect, test } from '@jest/globals';
import { type FakeCluster, fakeCluster } from './fake-cluster.js';
import { part, partPath, putWidget, run, shelf, sizes, type Widget, widget, widgetPath } from './widgets.js';

let cluster: FakeCluster;
let seen: string[];

beforeEach(() => {
  cluster = fakeCluster();
  seen = [];
});

const see = ({ metadata, spec }: Widget) => void seen.push(`${metadata.name} ${spec.size}`);

test('a handler is called for what is there, and for what changes', async () => {
  putWidget(cluster, 'a', 1);
  run(cluster, sizes(see));
  await cluster.clock.advance(0);
  putWidget(cluster, 'b', 1);
  putWidget(cluster, 'a', 2);
  await cluster.clock.advance(0);
  cluster.server.delete(widgetPath('a'));
  await cluster.clock.advance(0);
  expect(seen).toEqual(['a 1', 'b 1', 'a 2']);
  expect(await cluster.metric('controller_runtime_reconcile_total', { controller: 'sizes', result: 'success' })).toBe(
    4,
  );
});

test('the lines of a call carry the object and an id of the call', async () => {
  run(
    cluster,
    sizes((_object, { log }) => log.info('hello', { more: 1 })),
  );
  putWidget(cluster, 'a', 1);
  await cluster.clock.advance(0);
  const reconcileID = expect.stringMatching(/^[0-9a-f-]{36}$/);
  const fields = { controller: 'sizes', namespace: 'default', name: 'a', reconcileID, more: 1 };
  expect(cluster.lines).toContainEqual({ level: 'info', message: 'hello', ...fields });
});

test('requeueAfter calls it again, and a change in between does not add a call', async () => {
  run(
    cluster,
    sizes((object) => {
      see(object);
      return { requeueAfter: '1m30s' };
    }),
  );
  putWidget(cluster, 'a', 1);
  await cluster.clock.advance(60_000);
  putWidget(cluster, 'a', 2);
  await cluster.clock.advance(89_000);
  expect(seen).toEqual(['a 1', 'a 2']);
  await cluster.clock.advance(1000);
  expect(seen).toEqual(['a 1', 'a 2', 'a 2']);
});

test('now and then all objects come by, after those that have just changed', async () => {
  for (const name of ['a', 'b', 'c']) putWidget(cluster, name, 1);
  const controllers = run(
    cluster,
    sizes(async (object) => {
      see(object);
      await cluster.clock.sleep(1_000);
    }),
  );
  await cluster.clock.advance(8 * 3_600_000);
  expect(seen.splice(0)).toEqual(['a 1', 'b 1', 'c 1']);
  await cluster.clock.advance(2 * 3_600_000);
  putWidget(cluster, 'c', 2);
  await cluster.clock.advance(2 * 3_600_000);
  expect(seen.splice(0)).toEqual(['a 1', 'c 2', 'b 1']);
  await controllers.drain();
  await cluster.clock.advance(20 * 3_600_000);
  expect(seen).toEqual([]);
});

describe('own', () => {
  test('applies by force, with a controller reference; what it wrote does not call the handler again', async () => {
    const queries: unknown[] = [];
    cluster.server.before = ({ query }) => void queries.push(query);
    run(
      cluster,
      sizes(async (object, { own }) => {
        see(object);
        const child = await own(part, { metadata: { name: 'a-part' }, spec: { size: object.spec.size } });
        expect(child.spec.size).toBe(object.spec.size);
      }),
    );
    putWidget(cluster, 'a', 1);
    await cluster.clock.advance(1000);
    expect(seen).toEqual(['a 1']);
    expect(queries).toEqual([{ fieldManager: 'test/sizes', force: true }]);
    const uid = cluster.server.objects.get(widgetPath('a'))?.metadata.uid;
    expect(cluster.server.objects.get(partPath('a-part'))).toMatchObject({
      apiVersion: 'parts.example.com/v1',
      kind: 'Part',
      metadata: {
        namespace: 'default',
        ownerReferences: [
          { apiVersion: 'example.com/v1', kind: 'Widget', name: 'a', uid, controller: true, blockOwnerDeletion: false },
        ],
      },
    });
  });

  test('nor where the watch tells of the write before, or after the answer', async () => {
    cluster.hold();
    cluster.server.before = () => cluster.deliver();
    run(
      cluster,
      sizes(async (object, { own }) => {
        see(object);
        await own(part, { metadata: { name: 'a-part' }, spec: { size: object.spec.size } });
        cluster.hold();
      }),
    );
    putWidget(cluster, 'a', 1);
    cluster.deliver();
    await cluster.clock.advance(1000);
    cluster.deliver();
    await cluster.clock.advance(1000);
    expect(seen).toEqual(['a 1']);
  });

  test('what somebody else does to the child leads back, and is repaired; the same again is not sent', async () => {
    run(
      cluster,
      sizes(async (object, { own }) => {
        see(object);
        await own(part, { metadata: { name: 'a-part' }, spec: { size: object.spec.size, tags: ['x'] } });
      }),
    );
    putWidget(cluster, 'a', 1);
    await cluster.clock.advance(0);
    const child = cluster.server.objects.get(partPath('a-part'));
    cluster.server.put(partPath('a-part'), { ...child, metadata: { ...child?.metadata }, status: { ready: 1 } });
    await cluster.clock.advance(0);
    expect(cluster.server.requests).toHaveLength(1);
    cluster.server.put(partPath('a-part'), { ...child, metadata: { ...child?.metadata }, spec: { size: 9 } });
    await cluster.clock.advance(0);
    expect(cluster.server.objects.get(partPath('a-part'))?.spec).toEqual({ size: 1, tags: ['x'] });
    cluster.server.delete(partPath('a-part'));
    await cluster.clock.advance(0);
    expect(cluster.server.objects.get(partPath('a-part'))?.spec).toEqual({ size: 1, tags: ['x'] });
    expect(seen).toEqual(['a 1', 'a 1', 'a 1', 'a 1']);
    expect(cluster.server.requests).toHaveLength(3);
  });

  test('what is not sent is answered by a copy, which the handler may change', async () => {
    run(
      cluster,
      sizes(async (object, { own }) => {
        const child = await own(part, { metadata: { name: 'a-part' }, spec: { size: 1 } });
        child.spec.size = 7;
        seen.push(String(object.spec.size));
      }),
    );
    putWidget(cluster, 'a', 1);
    await cluster.clock.advance(0);
    putWidget(cluster, 'a', 2);
    await cluster.clock.advance(0);
    expect(seen).toEqual(['1', '2']);
    expect(cluster.server.requests).toHaveLength(1);
  });

  test.each([
    [
      'what another one controls',
      () => ({ kind: part, metadata: { name: 'taken' } }),
      /controlled by ReplicaSet other/,
    ],
    [
      'what an earlier object of its name left',
      () => ({ kind: part, metadata: { name: 'left' } }),
      /^Part left is left over from an earlier Widget a \(u\): Kubernetes has not collected it yet/,
    ],
    [
      'a child elsewhere',
      () => ({ kind: part, metadata: { name: 'x', namespace: 'else' } }),
      /Kubernetes would delete/,
    ],
    ['a cluster-scoped child', () => ({ kind: shelf, metadata: { name: 'x' } }), /nobody would delete it/],
  ])('refuses %s, and says so', async (_what, child, message) => {
    const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'other', uid: 'u', controller: true };
    const earlier = { ...owner, kind: 'Widget', name: 'a' };
    for (const [name, reference] of Object.entries({ taken: owner, left: earlier })) {
      const metadata = { name, namespace: 'default', ownerReferences: [reference] };
      cluster.server.put(partPath(name), { apiVersion: 'parts.example.com/v1', kind: 'Part', metadata, spec: {} });
    }
    const { kind, metadata: wanted } = child();
    run(
      cluster,
      sizes((_object, { own }) => own(kind, { metadata: wanted, spec: { size: 1 } })),
    );
    putWidget(cluster, 'a', 1);
    await cluster.clock.advance(0);
    const error = expect.objectContaining({ message: expect.stringMatching(message) });
    expect(cluster.lines).toContainEqual(expect.objectContaining({ message: 'reconcile failed', name: 'a', error }));
    expect(cluster.server.requests).toEqual([]);
  });
});

describe('status', () => {
  const report = (cluster: FakeCluster, meanwhile: () => void = () => {}) =>
    run(
      cluster,
      sizes(async (object, { status, conditions }) => {
        see(object);
        meanwhile();
        const ready = object.spec.size > 1;
        const condition = conditions({ type: 'Ready', status: ready ? 'True' : 'False', reason: 'Counted' });
        await status({ ready: object.spec.size, conditions: condition });
      }),
    );

  test('is applied whole; what it wrote does not call the handler again', async () => {
    report(cluster);
    putWidget(cluster, 'a', 1);
    await cluster.clock.advance(1000);
    expect(seen).toEqual(['a 1']);
    expect(cluster.server.requests).toEqual([`PATCH ${widgetPath('a')}/status`]);
    expect(cluster.server.objects.get(widgetPath('a'))?.status).toEqual({
      ready: 1,
      conditions: [
        {
          type: 'Ready',
          status: 'False',
          reason: 'Counted',
          message: '',
          lastTransitionTime: '2026-01-01T00:00:00Z',
          observedGeneration: 1,
        },
      ],
    });
  });

  test('conditions keep their time until their status changes', async () => {
    report(cluster);
    putWidget(cluster, 'a', 1);
    await cluster.clock.advance(60_000);
    putWidget(cluster, 'a', 0, { generation: 2 });
    await cluster.clock.advance(60_000);
    const conditions = () => (cluster.server.objects.get(widgetPath('a')) as unknown as Widget).status?.conditions;
    expect(conditions()).toMatchObject([{ lastTransitionTime: '2026-01-01T00:00:00Z', observedGeneration: 2 }]);
    putWidget(cluster, 'a', 2, { generation: 3 });
    await cluster.clock.advance(0);
    expect(conditions()).toMatchObject([{ lastTransitionTime: '2026-01-01T00:02:00Z', status: 'True' }]);
  });

  test('the same is not written again; what somebody took away is', async () => {
    report(cluster);
    putWidget(cluster, 'a', 1);
    await cluster.clock.advance(0);
    putWidget(cluster, 'a', 1, { labels: { new: 'label' } });
    await cluster.clock.advance(0);
    expect(cluster.server.requests).toHaveLength(1);
    const object = cluster.server.objects.get(widgetPath('a'));
    cluster.server.put(widgetPath('a'), { ...object, metadata: { ...object?.metadata }, status: {} });
    await cluster.clock.advance(0);
    expect(cluster.server.requests).toHaveLength(2);
    expect(seen).toHaveLength(3);
  });

  test('what somebody else changed just before the write still reaches the handler', async () => {
    cluster.hold();
    let changed = false;
    report(cluster, () => {
      if (!changed) putWidget(cluster, 'a', 5);
      changed = true;
    });
    putWidget(cluster, 'a', 1);
    cluster.deliver();
    cluster.hold();
    // The watch is cut off: only the write's own answer tells of the new size.
    await cluster.clock.advance(1000);
    expect(seen).toEqual(['a 1', 'a 5']);
    expect(cluster.server.objects.get(widgetPath('a'))?.status).toMatchObject({ ready: 5 });
  });

  test('of an object that is gone, or has a successor, nothing is written and nothing fails', async () => {
    report(cluster, () => {
      if (cluster.server.objects.has(widgetPath('a'))) cluster.server.delete(widgetPath('a'));
      if (seen.length === 2) putWidget(cluster, 'a', 8);
    });
    putWidget(cluster, 'a', 1);
    await cluster.clock.advance(100);
    putWidget(cluster, 'a', 2);
    await cluster.clock.advance(100);
    expect(seen.slice(0, 2)).toEqual(['a 1', 'a 2']);
    expect(cluster.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

test('what one handler does to the object of another call is news to that one', async () => {
  run(
    cluster,
    sizes(
      async (object, { apply }) => {
        see(object);
        const other = { apiVersion: 'example.com/v1' as const, kind: 'Widget' as const, spec: { size: 9 } };
        if (object.metadata.name === 'a') await apply(widget, { ...other, metadata: { name: 'b' } } as Widget);
      },
      { workers: 2 },
    ),
  );
  putWidget(cluster, 'b', 1);
  await cluster.clock.advance(0);
  putWidget(cluster, 'a', 1);
  await cluster.clock.advance(0);
  expect(seen).toEqual(['b 1', 'a 1', 'b 9']);
});

test('an own delete of a child does not call the handler again; somebody else’s does', async () => {
  run(
    cluster,
    sizes(async (object, context) => {
      see(object);
      if (object.spec.size === 0) await context.delete(part, { name: 'a-part' });
      else await context.own(part, { metadata: { name: 'a-part' }, spec: { size: object.spec.size } });
    }),
  );
  putWidget(cluster, 'a', 1);
  await cluster.clock.advance(0);
  putWidget(cluster, 'a', 0);
  await cluster.clock.advance(0);
  expect(cluster.server.objects.has(partPath('a-part'))).toBe(false);
  expect(seen).toEqual(['a 1', 'a 0']);
});

test('a cached read after a write sees the write', async () => {
  run(
    cluster,
    sizes(async (object, { own, cached }) => {
      cluster.hold();
      await own(part, { metadata: { name: 'a-part' }, spec: { size: object.spec.size } });
      seen.push(`cached ${(await cached.get(part, { name: 'a-part' }))?.spec.size}`);
    }),
  );
  putWidget(cluster, 'a', 3);
  await cluster.clock.advance(0);
  expect(seen).toEqual(['cached 3']);
});

test('an Event is about the object and names the handler', async () => {
  run(
    cluster,
    sizes((_object, { event }) => event('Warning', 'TooSmall', 'one is not enough')),
  );
  putWidget(cluster, 'a', 1);
  await cluster.clock.advance(0);
  const told = { type: 'Warning', reason: 'TooSmall', note: 'one is not enough', action: 'Reconcile' };
  const object = expect.objectContaining({ kind: 'Widget' });
  expect(cluster.occurrences).toEqual([{ kind: widget, object, controller: 'test/sizes', ...told }]);
});
