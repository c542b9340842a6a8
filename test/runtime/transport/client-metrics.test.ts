/** The names, labels and values that dashboards for client-go's metrics look for. */
import { afterEach, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { createClientMetrics } from '../../../runtime/transport/client-metrics.js';
import { createTransport } from '../../../runtime/transport/create-transport.js';
import { type FakeApiServer, type Reply, startFakeApiServer, status } from '../fake-api-server.js';
import { fakeClock } from '../fake-clock.js';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A transport that knows the server by this name. */
async function serve(name: string, reply: (index: number) => Reply) {
  const server = await startFakeApiServer(({ index }) => reply(index));
  const registry = new Registry();
  const { host, credentials } = named(server, name);
  const clock = fakeClock();
  const metrics = createClientMetrics(registry);
  const transport = createTransport({ credentials, clock, metrics, userAgent: 'kext-test' });
  closing.push(server.close, transport.close);
  /** The samples whose names end so, without the buckets. */
  const samples = async (...ends: string[]) =>
    (await registry.metrics())
      .replaceAll(host, 'HOST')
      .split('\n')
      .filter((line) => ends.some((end) => line.split('{')[0]?.endsWith(end)) && !line.startsWith('#'));
  return { transport, clock, samples };
}

function named({ credentials }: FakeApiServer, name: string) {
  const server = credentials.server.replace('127.0.0.1', name);
  return { host: new URL(server).host, credentials: { ...credentials, server } };
}

test('requests are counted by their answers, repeated ones too, with the bytes of both ways', async () => {
  const busy = { status: 429, body: status(429, 'TooManyRequests') };
  const { transport, clock, samples } = await serve('127.0.0.1', (index) =>
    index === 0 ? busy : { status: 200, body: '{"ü":1}' },
  );
  let isAnswered = false;
  const asking = transport.request({ method: 'POST', path: '/api/v1/pods', body: { ä: 22 } }).finally(() => {
    isAnswered = true;
  });
  while (!isAnswered) await clock.advance(50);
  await asking;
  expect(await samples('requests_total', 'retries_total', 'bytes_sum', 'bytes_count')).toEqual([
    'rest_client_requests_total{code="429",method="POST",host="HOST"} 1',
    'rest_client_requests_total{code="200",method="POST",host="HOST"} 1',
    'rest_client_request_retries_total{code="429",verb="POST",host="HOST"} 1',
    'rest_client_request_size_bytes_sum{verb="POST",host="HOST"} 18',
    'rest_client_request_size_bytes_count{verb="POST",host="HOST"} 2',
    `rest_client_response_size_bytes_sum{verb="POST",host="HOST"} ${JSON.stringify(busy.body).length + 8}`,
    'rest_client_response_size_bytes_count{verb="POST",host="HOST"} 2',
  ]);
  expect(await samples('dns_resolution_duration_seconds_count')).toEqual([]);
});

test('a name is looked up once for a connection', async () => {
  const { transport, samples } = await serve('localhost', () => ({ status: 200, body: {} }));
  for (let round = 0; round < 3; round++) await transport.request({ method: 'GET', path: '/version' });
  expect(await samples('dns_resolution_duration_seconds_count')).toEqual([
    'rest_client_dns_resolution_duration_seconds_count{host="HOST"} 1',
  ]);
});

test('a watch counts when it begins, or when it can’t', async () => {
  const { transport, samples } = await serve('127.0.0.1', (index) =>
    index === 0 ? (response) => response.socket?.resetAndDestroy() : { status: 200, body: '' },
  );
  const watch = async () => {
    for await (const _event of transport.watch({ path: '/api/v1/pods', silence: 1_000 }));
  };
  await expect(watch()).rejects.toThrow('no answer');
  await watch();
  expect(await samples('requests_total')).toEqual([
    'rest_client_requests_total{code="<error>",method="WATCH",host="HOST"} 1',
    'rest_client_requests_total{code="200",method="WATCH",host="HOST"} 1',
  ]);
});
