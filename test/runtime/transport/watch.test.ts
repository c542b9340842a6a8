/** A watch: its events, its ends, and what is no watch. */
import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { createTransport } from '../../../runtime/transport/create-transport.js';
import type { Transport, WatchEvent } from '../../../runtime/transport/transport.js';
import { SilenceError } from '../../../runtime/transport/transport-error.js';
import { type FakeApiServer, startFakeApiServer, status } from '../fake-api-server.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';
import { uncounted } from '../uncounted.js';

interface Setting {
  readonly server: FakeApiServer;
  readonly transport: Transport;
  readonly clock: FakeClock;
}

const opened: Setting[] = [];
const silence = 90_000;

afterEach(async () => {
  for (const { server, transport } of opened.splice(0)) {
    await transport.close();
    await server.close();
  }
});

async function serve(answer: (response: ServerResponse) => void): Promise<Setting> {
  const server = await startFakeApiServer(() => answer);
  const clock = fakeClock();
  const transport = createTransport({
    credentials: server.credentials,
    clock,
    metrics: uncounted,
    userAgent: 'kext-test',
  });
  opened.push({ server, transport, clock });
  return { server, transport, clock };
}

async function read(transport: Transport, events: WatchEvent[], signal?: AbortSignal): Promise<void> {
  for await (const event of transport.watch({ path: '/api/v1/pods', silence, signal })) events.push(event);
}

function line(name: string, type = 'ADDED'): string {
  return `${JSON.stringify({ type, object: { metadata: { name } } })}\n`;
}

const names = (events: readonly WatchEvent[]) => events.map(({ object }) => object.metadata.name);

test('events come one by one, however their bytes were cut', async () => {
  const bytes = Buffer.from(line('a') + line('grüße, 世界') + line('c', 'MODIFIED'));
  const { transport, server } = await serve((response) => {
    response.writeHead(200);
    for (const byte of bytes) response.write(Buffer.from([byte]));
    response.end();
  });
  const events: WatchEvent[] = [];
  await read(transport, events);
  expect(names(events)).toEqual(['a', 'grüße, 世界', 'c']);
  expect(events.map(({ type }) => type)).toEqual(['ADDED', 'ADDED', 'MODIFIED']);
  expect(server.asked).toMatchObject([{ query: { watch: 'true' } }]);
});

test('an ERROR event is thrown', async () => {
  const error = JSON.stringify({ type: 'ERROR', object: status(410, 'Expired') });
  const { transport } = await serve((response) => response.writeHead(200).end(`${line('a')}${error}\n`));
  const events: WatchEvent[] = [];
  await expect(read(transport, events)).rejects.toMatchObject({ status: 410, isExpired: true });
  expect(names(events)).toEqual(['a']);
});

test.each([
  ['half a line', '{"type":"ADD'],
  ['a page', '<html>'],
  ['an unknown type', '{"type":"PAUSED","object":{}}\n'],
])('%s is an error that says what came', async (_what, text) => {
  const { transport } = await serve((response) => response.writeHead(200).end(line('a') + text));
  await expect(read(transport, [])).rejects.toThrow(/a line is no event: "/);
});

test.each([401, 403, 410, 429, 500])('an answer of %i is an ApiError', async (code) => {
  const { transport } = await serve((response) => response.writeHead(code).end(JSON.stringify(status(code, 'No'))));
  await expect(read(transport, [])).rejects.toMatchObject({ name: 'ApiError', status: code });
});

test('a line without an end is not kept for ever', async () => {
  const { transport } = await serve((response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1_000_000)));
    };
    response.writeHead(200).on('drain', more);
    more();
  });
  const failing = expect(read(transport, [])).rejects;
  await failing.toMatchObject({
    message: 'GET /api/v1/pods: the watch broke off',
    cause: expect.objectContaining({ message: expect.stringMatching('16 million') }),
  });
});

test('a connection that is cut is an error, after all that came', async () => {
  const { transport } = await serve((response) => {
    response.writeHead(200).write(line('a'), () => setImmediate(() => response.destroy()));
  });
  const events: WatchEvent[] = [];
  await expect(read(transport, events)).rejects.toThrow('the watch broke off');
  expect(names(events)).toEqual(['a']);
});

test('silence ends it, bytes postpone that', async () => {
  let open: ServerResponse | undefined;
  const { transport, server, clock } = await serve((response) => {
    open = response.writeHead(200);
    response.write(line('a'));
  });
  const events: WatchEvent[] = [];
  const failing = expect(read(transport, events)).rejects.toThrow(new SilenceError('/api/v1/pods', 90));
  await server.received(1);
  while (events.length < 1) await clock.advance(0);
  await clock.advance(80_000);
  open?.write(line('b'));
  while (events.length < 2) await clock.advance(0);
  await clock.advance(80_000);
  open?.write(line('c'));
  while (events.length < 3) await clock.advance(0);
  await clock.advance(90_000);
  await failing;
  expect(clock.pending).toBe(0);
});

test('a server that does not even begin runs into a timeout', async () => {
  const { transport, server, clock } = await serve(() => undefined);
  const failing = expect(read(transport, [])).rejects.toThrow('no answer within 30 s');
  await server.received(1);
  await clock.advance(30_000);
  await failing;
});

test.each(['a signal', 'leaving the loop'])('%s ends the connection', async (how) => {
  const { transport, server, clock } = await serve((response) => response.writeHead(200).write(line('a')));
  const controller = new AbortController();
  const reason = new Error('stop');
  const events: WatchEvent[] = [];
  if (how === 'a signal') {
    const failing = expect(read(transport, events, controller.signal)).rejects.toBe(reason);
    while (events.length === 0) await clock.advance(0);
    controller.abort(reason);
    await failing;
  } else {
    for await (const _event of transport.watch({ path: '/api/v1/pods', silence })) break;
  }
  while ((await server.connections()) > 0) await new Promise((resolve) => setImmediate(resolve));
  expect(clock.pending).toBe(0);
});

test('watches never keep a request waiting', async () => {
  const { transport, server } = await serve((response) => response.writeHead(200).write(line('a')));
  const controller = new AbortController();
  const watches = Array.from({ length: 80 }, () => read(transport, [], controller.signal).catch(() => undefined));
  await server.received(80);
  const asking = transport.request({ method: 'GET', path: '/version', signal: controller.signal });
  await server.received(81);
  controller.abort(new Error('stop'));
  await expect(asking).rejects.toThrow('stop');
  await Promise.all(watches);
});
