/** What a request does with every kind of answer, and with none. */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from '@jest/globals';
import { ApiError } from '../../../runtime/transport/api-error.js';
import { createTransport } from '../../../runtime/transport/create-transport.js';
import type { Transport } from '../../../runtime/transport/transport.js';
import { TransportError } from '../../../runtime/transport/transport-error.js';
import { type Asked, type FakeApiServer, type Reply, startFakeApiServer, status } from '../fake-api-server.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';
import { uncounted } from '../uncounted.js';

interface Setting {
  readonly server: FakeApiServer;
  readonly transport: Transport;
  readonly clock: FakeClock;
  readonly codes: string[];
  readonly retries: string[];
}

const opened: Setting[] = [];

afterEach(async () => {
  for (const { server, transport } of opened.splice(0)) {
    await transport.close();
    await server.close();
  }
});

async function serve(answer: (asked: Asked) => Reply): Promise<Setting> {
  const server = await startFakeApiServer(answer);
  const clock = fakeClock();
  const codes: string[] = [];
  const retries: string[] = [];
  const transport = createTransport({
    credentials: server.credentials,
    clock,
    metrics: {
      ...uncounted,
      answered: (_call, code) => codes.push(code),
      retried: (_call, code) => retries.push(code),
    },
    userAgent: 'kext-test',
  });
  const setting = { server, transport, clock, codes, retries };
  opened.push(setting);
  return setting;
}

const pods = '/api/v1/namespaces/default/pods';

/** The n-th answer to the n-th request, the last one to all that follow. */
function inOrder(...replies: Reply[]): (asked: Asked) => Reply {
  return ({ index }) => replies[Math.min(index, replies.length - 1)] ?? { status: 500, body: '' };
}

const fine = { status: 200, body: { kind: 'Pod' } };

/** Lets time go on until the promise is settled. */
async function settled<Value>(clock: FakeClock, promise: Promise<Value>): Promise<Value> {
  let isSettled = false;
  const done = promise.finally(() => {
    isSettled = true;
  });
  done.catch(() => undefined);
  while (!isSettled) await clock.advance(50);
  return done;
}

test('a body goes out and comes back, with integers beyond 2^53', async () => {
  const { server, transport, codes } = await serve(({ body }) => ({ status: 201, body }));
  const sent = { spec: { big: 9007199254740993n, small: 3, text: '12345678901234567890' } };
  const query = { fieldManager: 'a/b', dryRun: undefined, force: true };
  expect(await transport.request({ method: 'POST', path: pods, query, body: sent })).toEqual(sent);
  expect(server.asked).toMatchObject([
    {
      method: 'POST',
      path: pods,
      query: { fieldManager: 'a/b', force: 'true' },
      body: '{"spec":{"big":9007199254740993,"small":3,"text":"12345678901234567890"}}',
      headers: { 'content-type': 'application/json', authorization: 'Bearer token', 'user-agent': 'kext-test' },
    },
  ]);
  expect(codes).toEqual(['201']);
});

test('the server’s Status becomes an error with all that it says', async () => {
  const details = { name: 'p', kind: 'pods', causes: [{ field: 'spec.x', reason: 'FieldValueInvalid' }] };
  const { transport } = await serve(() => ({ status: 422, body: status(422, 'Invalid', { details }) }));
  const error = await transport.request<Error>({ method: 'POST', path: pods, body: {} }).catch((it) => it);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 422, reason: 'Invalid', details, isInvalid: true, isConflict: false });
  expect(error.message).toBe(`POST ${pods}: it is Invalid`);
});

test.each([
  [
    'a page',
    '<html>\n  <h1>Bad Gateway</h1></html>',
    'text/html',
    'HTTP 502, with text/html: "<html> <h1>Bad Gateway</h1></html>"',
  ],
  ['half a line of JSON', '{"kind":"Sta', 'application/json', 'HTTP 502, with application/json: "{\\"kind\\":\\"Sta"'],
  ['nothing', '', 'text/plain', 'HTTP 502, with nothing'],
])('an error whose body is %s says what came', async (_what, body, type, message) => {
  const { transport } = await serve(() => ({ status: 502, headers: { 'content-type': type }, body }));
  const error = await transport.request({ method: 'POST', path: pods, body: {} }).catch((it) => it);
  expect(error).toMatchObject({ status: 502, reason: 'BadGateway', message: `POST ${pods}: ${message}` });
});

test('a page in place of an object is an error too', async () => {
  const { transport, clock, server } = await serve(() => ({ status: 200, body: '<html>Log in</html>' }));
  const asking = settled(clock, transport.request({ method: 'POST', path: pods, body: {} }));
  await expect(asking).rejects.toThrow(`POST ${pods}: answered with what is no JSON: "<html>Log in</html>"`);
  expect(server.asked).toHaveLength(1);
});

test('429 is asked again after the time that the server says, whatever the method', async () => {
  const busy = { status: 429, headers: { 'retry-after': '2' }, body: status(429, 'TooManyRequests') };
  const { transport, clock, server, retries } = await serve(inOrder(busy, fine));
  const asking = transport.request({ method: 'POST', path: pods, body: {} });
  await server.received(1);
  while (retries.length === 0) await clock.advance(0);
  await clock.advance(1_999);
  expect(server.asked).toHaveLength(1);
  await clock.advance(200);
  expect(await asking).toEqual({ kind: 'Pod' });
  expect(retries).toEqual(['429']);
});

test('429 that asks for more patience than a request has is told to the caller', async () => {
  const busy = { status: 429, headers: { 'retry-after': '120' }, body: status(429, 'TooManyRequests') };
  const { transport, server } = await serve(() => busy);
  await expect(transport.request({ method: 'GET', path: pods })).rejects.toMatchObject({ retryAfter: 120 });
  expect(server.asked).toHaveLength(1);
});

test('429 about a disruption budget is an answer', async () => {
  const details = { causes: [{ reason: 'DisruptionBudget' }] };
  const { transport, server } = await serve(() => ({ status: 429, body: status(429, 'TooManyRequests', { details }) }));
  await expect(transport.request({ method: 'POST', path: `${pods}/p/eviction`, body: {} })).rejects.toThrow(ApiError);
  expect(server.asked).toHaveLength(1);
});

const broken: readonly [string, Reply][] = [
  ['500', { status: 500, body: status(500, 'InternalError') }],
  ['503', { status: 503, body: 'etcd is away' }],
  ['a reset', (response) => response.socket?.resetAndDestroy()],
  [
    'half an answer',
    (response) => response.writeHead(200, { 'content-length': '99' }).write('{', () => response.destroy()),
  ],
  ['no JSON', { status: 200, body: '{"kind":' }],
];

test.each(broken)('a read is repeated after %s', async (_what, reply) => {
  const { transport, clock, server } = await serve(inOrder(reply, reply, fine));
  expect(await settled(clock, transport.request({ method: 'GET', path: pods }))).toEqual({ kind: 'Pod' });
  expect(server.asked).toHaveLength(3);
});

test.each(broken.slice(1))('an apply is repeated after %s', async (_what, reply) => {
  const { transport, clock, server } = await serve(inOrder(reply, fine));
  const contentType = 'application/apply-patch+yaml';
  const asking = transport.request({ method: 'PATCH', path: `${pods}/p`, body: {}, contentType });
  expect(await settled(clock, asking)).toEqual({ kind: 'Pod' });
  expect(server.asked).toHaveLength(2);
});

test.each(broken)('a write that may have happened is not repeated after %s', async (_what, reply) => {
  const { transport, clock, server } = await serve(inOrder(reply, fine));
  const asking = settled(clock, transport.request({ method: 'POST', path: pods, body: {} }));
  await expect(asking).rejects.toThrow(Error);
  expect(server.asked).toHaveLength(1);
});

test('a server that is down is asked again, for anything: nothing was sent', async () => {
  const { transport, clock, server, retries } = await serve(() => fine);
  await server.close();
  const error = await settled(clock, transport.request({ method: 'POST', path: pods, body: {} })).catch((it) => it);
  expect(error).toBeInstanceOf(TransportError);
  expect(error).toMatchObject({ sent: false, message: expect.stringContaining('ECONNREFUSED') });
  expect(retries).toHaveLength(5);
});

test('a server that never stops failing is given up on', async () => {
  const { transport, clock, server } = await serve(() => ({ status: 500, body: status(500, 'InternalError') }));
  await expect(settled(clock, transport.request({ method: 'GET', path: pods }))).rejects.toMatchObject({ status: 500 });
  expect(server.asked).toHaveLength(6);
});

test('one that never answers is given up on sooner: somebody should know', async () => {
  const { transport, clock, server } = await serve(() => () => undefined);
  const asking = settled(clock, transport.request({ method: 'GET', path: pods }));
  await expect(asking).rejects.toThrow('no answer within 30 s');
  expect(server.asked).toHaveLength(2);
  expect(clock.monotonic()).toBeLessThan(62_000);
});

test('401 reads the credentials anew, once', async () => {
  let refused = 0;
  const { server, clock } = await serve(inOrder({ status: 401, body: status(401, 'Unauthorized') }));
  const credentials = { ...server.credentials, refused: () => refused++ };
  const transport = createTransport({ credentials, clock, metrics: uncounted, userAgent: 'kext-test' });
  await expect(settled(clock, transport.request({ method: 'POST', path: pods }))).rejects.toMatchObject({
    status: 401,
  });
  expect({ refused, asked: server.asked.length }).toEqual({ refused: 1, asked: 2 });
  await transport.close();
});

test.each([403, 404, 409])('%i is an answer', async (code) => {
  const { transport, server } = await serve(() => ({ status: code, body: status(code, 'No') }));
  await expect(transport.request({ method: 'GET', path: pods })).rejects.toMatchObject({ status: code });
  expect(server.asked).toHaveLength(1);
});

test.each<[string, Reply]>([
  ['says nothing', () => undefined],
  ['stops in the middle', (response) => response.writeHead(200).write('{')],
])('a server that %s runs into the timeout', async (_what, reply) => {
  const { transport, clock, server, codes } = await serve(() => reply);
  const asking = transport.request({ method: 'POST', path: pods, timeout: 5_000 });
  const failing = expect(asking).rejects.toThrow(`POST ${pods}: no answer within 5 s`);
  await server.received(1);
  await clock.advance(4_999);
  expect(codes).toEqual([]);
  await clock.advance(1);
  await failing;
  expect(clock.pending).toBe(0);
});

test('a signal ends a request that is under way, one that waits, and one that has not begun', async () => {
  const { transport, clock, server } = await serve(inOrder(() => undefined, { status: 500, body: '' }));
  const reason = new Error('stop');
  for (const wait of [server.received(1), server.received(2)]) {
    const controller = new AbortController();
    const asking = transport.request({ method: 'GET', path: pods, signal: controller.signal });
    const failing = expect(asking).rejects.toBe(reason);
    await wait;
    await clock.advance(1);
    controller.abort(reason);
    await failing;
  }
  const signal = AbortSignal.abort(reason);
  await expect(transport.request({ method: 'GET', path: pods, signal })).rejects.toBe(reason);
  expect(clock.pending).toBe(0);
});

test('closing ends what is under way and leaves no connection', async () => {
  const { transport, server } = await serve(() => () => undefined);
  const failing = expect(transport.request({ method: 'GET', path: pods })).rejects.toThrow('is closed');
  await server.received(1);
  await transport.close();
  await failing;
  while ((await server.connections()) > 0) await new Promise((resolve) => setImmediate(resolve));
});

test('connections are kept', async () => {
  const { transport, server } = await serve(() => fine);
  for (let round = 0; round < 5; round++) await transport.request({ method: 'GET', path: pods });
  expect(await server.connections()).toBe(1);
});

const compressed = (text: string) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  response.end(gzipSync(text));
};

test('what the server compressed is inflated', async () => {
  const { transport, server } = await serve(() => compressed('{"kind":"Pod"}'));
  expect(await transport.request({ method: 'GET', path: pods })).toEqual({ kind: 'Pod' });
  expect(server.asked[0]?.headers['accept-encoding']).toBe('gzip');
});

const list = { method: 'GET', path: pods, items: { parse: JSON.parse, finish: (item: unknown) => item } } as const;

test.each([
  { kind: 'Status', metadata: {}, status: 'Success' },
  { kind: 'Pod', metadata: { name: 'a' } },
  { kind: 'PodList', items: [] },
  { kind: 'PodList', metadata: null, items: [] },
  [],
  null,
])('what is no list is none: %j', async (body) => {
  const { transport, clock } = await serve(() => ({ status: 200, body: JSON.stringify(body) }));
  const told = `GET ${pods}: answered with what is no list: ${JSON.stringify(JSON.stringify(body))}`;
  await expect(settled(clock, transport.request(list))).rejects.toThrow(told);
});

test('a list that was compressed is read as it comes', async () => {
  const items = Array.from({ length: 500 }, (_, index) => ({ metadata: { name: `web-${index}` } }));
  const { transport } = await serve(() => compressed(JSON.stringify({ metadata: {}, items })));
  expect(await transport.request(list)).toEqual({ metadata: {}, items });
});

test('half of what the server compressed is no answer', async () => {
  const half: Reply = (response) => {
    const body = gzipSync(JSON.stringify({ kind: 'Pod' }));
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(body.subarray(0, body.length - 9));
  };
  const { transport, retries, clock } = await serve(inOrder(half, fine));
  expect(await settled(clock, transport.request({ method: 'GET', path: pods }))).toEqual({ kind: 'Pod' });
  expect(retries).toEqual(['<error>']);
});
