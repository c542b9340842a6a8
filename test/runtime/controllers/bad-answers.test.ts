/** What an API server answers a handler: a line that says what and about which object, a metric, and all else goes on. */
import { beforeEach, expect, test } from '@jest/globals';
import { ApiError } from '../../../runtime/transport/api-error.js';
import { TransportError } from '../../../runtime/transport/transport-error.js';
import { type FakeCluster, fakeCluster } from './fake-cluster.js';
import { part, partPath, putWidget, run, sizes } from './widgets.js';

let cluster: FakeCluster;

beforeEach(() => {
  cluster = fakeCluster();
});

/** Fails so often where the child of `bad` is written. */
function fail(error: Error, times: number): void {
  let left = times;
  cluster.server.before = ({ path }) => {
    if (path === partPath('bad') && left-- > 0) throw error;
  };
  run(
    cluster,
    sizes(async ({ metadata: { name }, spec }, { own }) => {
      await own(part, { metadata: { name }, spec });
    }),
  );
  putWidget(cluster, 'bad', 1);
  putWidget(cluster, 'good', 1);
}

const isThere = (name: string) => cluster.server.objects.has(partPath(name));
const errors = () => cluster.metric('controller_runtime_reconcile_errors_total', { controller: 'sizes' });
const refusal = (code: number, reason: string) => new ApiError({ code, reason, message: `PATCH /x: it is ${reason}` });

const answers: readonly [string, Error][] = [
  ['a page', refusal(502, 'BadGateway')],
  ['half a line of JSON', new TransportError('PATCH /x: answered with what is no JSON: "{\\"ki"', true)],
  ['nothing', new TransportError('PATCH /x: no answer within 30 s', true)],
  ['401', refusal(401, 'Unauthorized')],
  ['403', refusal(403, 'Forbidden')],
  ['410', refusal(410, 'Expired')],
  ['429', refusal(429, 'TooManyRequests')],
  ['500', refusal(500, 'InternalError')],
];

test.each(answers)('a write that is answered with %s is made again', async (_what, error) => {
  fail(error, 3);
  await cluster.clock.advance(0);
  expect([isThere('bad'), isThere('good')]).toEqual([false, true]);
  await cluster.clock.advance(1_000);
  expect(isThere('bad')).toBe(true);
  const told = cluster.lines.filter(({ message }) => message === 'reconcile failed');
  expect(told.map(({ level, controller, namespace, name }) => [level, controller, namespace, name])).toEqual(
    Array.from({ length: 3 }, () => ['error', 'sizes', 'default', 'bad']),
  );
  expect(told.map((line) => line.error)).toEqual([error, error, error]);
  expect(await errors()).toBe(3);
});

test('a write that is answered with 409 is made again, with what is there by then', async () => {
  fail(refusal(409, 'Conflict'), 1);
  await cluster.clock.advance(0);
  expect([isThere('bad'), isThere('good')]).toEqual([false, true]);
  await cluster.clock.advance(1_000);
  expect(isThere('bad')).toBe(true);
  expect(cluster.lines).toContainEqual(
    expect.objectContaining({ level: 'info', controller: 'sizes', namespace: 'default', name: 'bad' }),
  );
  expect(await errors()).toBe(1);
});

test('a server that asks for patience gets it, and a change does not wait for that', async () => {
  fail(new ApiError({ code: 429, reason: 'TooManyRequests', message: 'busy' }, 120), 1);
  await cluster.clock.advance(119_000);
  expect([isThere('bad'), isThere('good')]).toEqual([false, true]);
  expect(cluster.lines).toContainEqual(expect.objectContaining({ name: 'bad', retryAfter: '120000ms' }));
  putWidget(cluster, 'bad', 2);
  await cluster.clock.advance(0);
  expect(isThere('bad')).toBe(true);
});
