/** What a handler does wrong: a line that says what and which object, a metric, and everything else goes on. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TerminalError } from '../../../runtime/terminal-error.js';
import { ApiError } from '../../../runtime/transport/api-error.js';
import { type FakeCluster, fakeCluster } from './fake-cluster.js';
import { putWidget, run, sizes, type Widget } from './widgets.js';

let cluster: FakeCluster;
let calls: string[];

beforeEach(() => {
  cluster = fakeCluster();
  calls = [];
});

/** Behaves badly for the object `bad`, and well for all others. */
function misbehave(handler: (bad: Widget, signal: AbortSignal) => unknown, options: { timeout?: string } = {}) {
  const controllers = run(
    cluster,
    sizes((object, { signal }) => {
      calls.push(object.metadata.name);
      return object.metadata.name === 'bad' ? handler(object, signal) : undefined;
    }, options),
  );
  putWidget(cluster, 'bad', 1);
  putWidget(cluster, 'good', 1);
  return controllers;
}

const count = (name: string, labels = {}) =>
  cluster.metric(`controller_runtime_${name}`, { controller: 'sizes', ...labels });

const line = (message: string) =>
  cluster.lines.find((it) => it.message === message && it.namespace === 'default' && it.name === 'bad');

afterEach(() => expect(calls).toContain('good'));

describe('fails', () => {
  test.each<[string, () => unknown, string, number]>([
    [
      'throws',
      () => {
        throw new Error('no such image');
      },
      'no such image',
      0,
    ],
    ['rejects', () => Promise.reject(new Error('no such image')), 'no such image', 0],
    [
      'throws no error at all',
      () => {
        throw 'a text';
      },
      'a text',
      1,
    ],
    [
      'throws what can’t be looked at',
      () => {
        const fail = () => {
          throw new Error('a trap');
        };
        throw new Proxy({}, { get: fail, getPrototypeOf: fail });
      },
      'can’t be looked at',
      1,
    ],
    ['reads of undefined', () => (undefined as unknown as Widget).spec, 'Cannot read properties of undefined', 1],
  ])('a handler that %s is retried, later each time', async (_what, handler, text, panics) => {
    misbehave(handler);
    await cluster.clock.advance(0);
    expect(line('reconcile failed')).toMatchObject({ level: 'error', controller: 'sizes', retryAfter: '5ms' });
    const error = line('reconcile failed')?.error;
    expect(error instanceof Error ? error.message : error).toContain(text);
    await cluster.clock.advance(5 + 10 + 20 + 40);
    expect(calls.filter((name) => name === 'bad')).toHaveLength(5);
    expect(await count('reconcile_errors_total')).toBe(5);
    expect(await count('reconcile_total', { result: 'error' })).toBe(5);
    expect((await count('reconcile_panics_total')) ?? 0).toBe(panics * 5);
    expect(await cluster.metric('workqueue_retries_total', { name: 'sizes' })).toBe(5);
  });

  test('after a success the backoff begins anew', async () => {
    let failures = 3;
    misbehave(() => {
      if (failures-- > 0) throw new Error('not yet');
    });
    await cluster.clock.advance(100);
    failures = 1;
    putWidget(cluster, 'bad', 2);
    await cluster.clock.advance(0);
    const waits = cluster.lines.flatMap(({ retryAfter }) => retryAfter ?? []);
    expect(waits).toEqual(['5ms', '10ms', '20ms', '5ms']);
  });

  test('a conflict is no error to be alarmed by', async () => {
    misbehave(() => Promise.reject(new ApiError({ code: 409, reason: 'Conflict', message: 'has been modified' })));
    await cluster.clock.advance(0);
    expect(line('somebody else was faster: reconciled again')).toMatchObject({ level: 'info' });
    expect(await count('reconcile_errors_total')).toBe(1);
  });

  test('a terminal error is retried when the object changes, and not before', async () => {
    misbehave(() => Promise.reject(new TerminalError('never')));
    await cluster.clock.advance(10_000_000);
    expect(calls.filter((name) => name === 'bad')).toHaveLength(1);
    expect(line('reconcile failed, and is not retried')).toBeDefined();
    expect(await count('terminal_reconcile_errors_total')).toBe(1);
    putWidget(cluster, 'bad', 2);
    await cluster.clock.advance(0);
    expect(calls.filter((name) => name === 'bad')).toHaveLength(2);
  });
});

test.each([
  [42],
  ['30s'],
  [{ requeueAfter: 'soon' }],
  [{ requeueAfter: 30 }],
  [{ requeueAfter: '-5s' }],
  [{ requeue: true }],
  [[]],
])('a handler that returns %j is told what it may return', async (nonsense) => {
  misbehave(() => nonsense);
  await cluster.clock.advance(100_000);
  const error = line('reconcile failed, and is not retried')?.error;
  expect((error as Error).message).toMatch(
    /^The handler returned .*: it may return nothing, or \{ requeueAfter: '30s' \}\.$/,
  );
  expect(calls.filter((name) => name === 'bad')).toHaveLength(1);
  expect(await count('terminal_reconcile_errors_total')).toBe(1);
});

test('a handler that changes its object fails, and the cache does not', async () => {
  misbehave((object) => {
    object.spec.size = 99;
  });
  await cluster.clock.advance(0);
  expect(String(line('reconcile failed')?.error)).toContain('read only property');
  expect(await count('reconcile_panics_total')).toBe(1);
});

describe('takes too long', () => {
  test('its signal is aborted, and it counts as failed', async () => {
    misbehave(
      async (_object, signal) => {
        await cluster.clock.sleep(60_000, signal);
      },
      { timeout: '10s' },
    );
    await cluster.clock.advance(9_999);
    expect(line('reconcile failed')).toBeUndefined();
    expect(calls).toEqual(['bad']);
    await cluster.clock.advance(1);
    expect(String(line('reconcile failed')?.error)).toBe('TimeoutError: It took longer than 10 s.');
    expect(await count('reconcile_timeouts_total')).toBe(1);
    expect(calls).toEqual(['bad', 'good']);
  });

  test('one that never settles is given up on; its worker goes on, and its key is not run beside it', async () => {
    let settle = () => {};
    const never = new Promise<void>((resolve) => {
      settle = resolve;
    });
    misbehave(() => never);
    await cluster.clock.advance(5 * 60_000 + 5000);
    expect(line('the handler did not come back: its object waits until it does')).toMatchObject({ level: 'error' });
    expect(await count('reconcile_timeouts_total')).toBe(1);
    expect(await cluster.metric('kext_abandoned_reconciles', { controller: 'sizes' })).toBe(1);
    expect(await cluster.metric('workqueue_longest_running_processor_seconds', { name: 'sizes' })).toBe(305);
    putWidget(cluster, 'bad', 2);
    putWidget(cluster, 'good', 2);
    await cluster.clock.advance(60_000);
    expect(calls).toEqual(['bad', 'good', 'good']);
    settle();
    await cluster.clock.advance(5);
    expect(calls).toEqual(['bad', 'good', 'good', 'bad']);
    expect(line('the handler that was given up on has come back')).toMatchObject({ level: 'warn' });
    expect(await cluster.metric('kext_abandoned_reconciles', { controller: 'sizes' })).toBe(0);
  });
});

describe('is under way when the process stops', () => {
  test('it may finish, and nothing new is taken up', async () => {
    const controllers = misbehave(() => cluster.clock.sleep(3000));
    await cluster.clock.advance(0);
    putWidget(cluster, 'bad', 2);
    calls.push('good');
    let drained = false;
    void controllers.drain().then(() => {
      drained = true;
    });
    await cluster.clock.advance(2999);
    expect(drained).toBe(false);
    await cluster.clock.advance(1);
    expect(drained).toBe(true);
    await cluster.clock.advance(1_000_000);
    expect(calls).toEqual(['bad', 'good']);
    expect(cluster.clock.pending).toBe(0);
  });

  test('or is aborted, and not waited for for ever', async () => {
    const controllers = misbehave(() => new Promise(() => {}));
    await cluster.clock.advance(0);
    calls.push('good');
    const drained = controllers.drain();
    controllers.abort();
    await cluster.clock.advance(5000);
    await drained;
    expect(await count('reconcile_errors_total')).toBeUndefined();
    expect(cluster.clock.pending).toBe(0);
  });
});
