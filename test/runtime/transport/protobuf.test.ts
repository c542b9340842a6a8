/** Lists of built-in kinds are asked for in protobuf, and read in whatever the API server answers. */
import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { ConfigMap } from '../../../kubernetes/core/v1.js';
import { listPages } from '../../../runtime/client/list-pages.js';
import { createTransport } from '../../../runtime/transport/create-transport.js';
import type { Transport } from '../../../runtime/transport/transport.js';
import { type Asked, type FakeApiServer, type Reply, startFakeApiServer, status } from '../fake-api-server.js';
import { fakeClock } from '../fake-clock.js';
import { answer, message } from '../protobuf/encode.js';
import { uncounted } from '../uncounted.js';

const path = '/api/v1/configmaps';
const protobuf = 'application/vnd.kubernetes.protobuf';
const opened: { server: FakeApiServer; transport: Transport }[] = [];

afterEach(async () => {
  for (const { server, transport } of opened.splice(0)) {
    await transport.close();
    await server.close();
  }
});

/** The names that a list brings, and what was asked for. */
async function list(reply: (asked: Asked) => Reply) {
  const server = await startFakeApiServer(reply);
  const { credentials } = server;
  const transport = createTransport({ credentials, clock: fakeClock(), metrics: uncounted, userAgent: 'kext-test' });
  opened.push({ server, transport });
  const format = { parse: JSON.parse, message: ConfigMap.protobuf };
  const { items, resourceVersion } = await listPages(transport, ConfigMap, { path, pageSize: 2 }, format);
  const names = items.map(({ apiVersion, kind, metadata: { name } }) => `${apiVersion} ${kind} ${name}`);
  return { names, resourceVersion, accepted: server.asked.map(({ headers }) => headers.accept) };
}

function encoded(kind: string, content: Buffer, code = 200, headers: object = { 'content-type': protobuf }): Reply {
  return (response: ServerResponse) => {
    response.writeHead(code, { ...headers });
    response.end(answer(kind, content));
  };
}

function page(next: string, ...items: readonly Buffer[]): Reply {
  const head = message([2, '7'], [3, next]);
  return encoded('ConfigMapList', message([1, head], ...items.map((item) => [2, item] as const)));
}

const named = (name: string) => message([1, message([1, name])]);
const plain = { metadata: { resourceVersion: '8' }, items: [{ metadata: { name: 'plain' } }] };

test('pages in protobuf', async () => {
  const found = await list(({ index }) => (index === 0 ? page('more', named('a'), named('b')) : page('', named('c'))));
  const accepted = `${protobuf},application/json`;
  expect(found).toEqual({
    names: ['v1 ConfigMap a', 'v1 ConfigMap b', 'v1 ConfigMap c'],
    resourceVersion: '7',
    accepted: [accepted, accepted],
  });
});

test.each([
  [{ 'content-type': `${protobuf};charset=utf-8` }],
  [{ 'content-type': 'Application/Vnd.Kubernetes.Protobuf' }],
  [{}],
])('protobuf, with %j', async (headers) => {
  const content = message([1, message([2, '7'])], [2, named('a')]);
  const { names, accepted } = await list(() => encoded('ConfigMapList', content, 200, headers));
  expect({ names, times: accepted.length }).toEqual({ names: ['v1 ConfigMap a'], times: 1 });
});

test('what nobody says the type of', async () => {
  const silent = (code: number, body: object) => (response: ServerResponse) => {
    response.writeHead(code);
    response.end(JSON.stringify(body));
  };
  expect(await list(() => silent(200, plain))).toMatchObject({ names: ['v1 ConfigMap plain'] });
  const refused = list(() => silent(403, status(403, 'Forbidden')));
  await expect(refused).rejects.toMatchObject({ status: 403, reason: 'Forbidden' });
});

test('JSON all the same', async () => {
  expect(await list(() => ({ status: 200, body: plain }))).toMatchObject({ names: ['v1 ConfigMap plain'] });
});

test('what has fields that kext does not know is asked for again in JSON, so that nothing is lost', async () => {
  const newer = message([1, message([1, 'a'])], [77, 'of a newer API server']);
  const found = await list(({ index }) => (index === 0 ? page('', newer) : { status: 200, body: plain }));
  expect(found).toEqual({
    names: ['v1 ConfigMap plain'],
    resourceVersion: '8',
    accepted: [`${protobuf},application/json`, 'application/json'],
  });
});

test('from a page on that has such fields, all is asked for in JSON, where the list was', async () => {
  const newer = message([1, message([1, 'b'])], [77, 'of a newer API server']);
  const found = await list(({ query, headers }) => {
    if (query.continue === undefined) return page('second', named('a'));
    if (headers.accept !== 'application/json') return page('third', newer);
    const isLast = query.continue === 'third';
    const metadata = { resourceVersion: '7', continue: isLast ? '' : 'third' };
    return { status: 200, body: { metadata, items: [{ metadata: { name: isLast ? 'c' : 'b' } }] } };
  });
  const accepted = `${protobuf},application/json`;
  expect(found).toEqual({
    names: ['v1 ConfigMap a', 'v1 ConfigMap b', 'v1 ConfigMap c'],
    resourceVersion: '7',
    accepted: [accepted, accepted, 'application/json', 'application/json'],
  });
});

test('what a proxy sends in the name of protobuf is asked for again in JSON', async () => {
  const page = (code: number) => (response: ServerResponse) => {
    response.writeHead(code, { 'content-type': protobuf });
    response.end('<html>try again</html>');
  };
  for (const code of [200, 502]) {
    const found = await list(({ index }) => (index === 0 ? page(code) : { status: 200, body: plain }));
    expect(found.names).toEqual(['v1 ConfigMap plain']);
  }
});

test('a Status in protobuf is an ApiError, and one in JSON too', async () => {
  const refusal = message([2, 'Failure'], [3, 'not you'], [4, 'Forbidden'], [6, 403]);
  const refused = { status: 403, reason: 'Forbidden', message: `GET ${path}: not you` };
  await expect(list(() => encoded('Status', refusal, 403))).rejects.toMatchObject(refused);
  const body = status(403, 'Forbidden', { message: 'not you' });
  await expect(list(() => ({ status: 403, body }))).rejects.toMatchObject(refused);
});
