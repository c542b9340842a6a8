/** An API server that answers badly: a line that says what of which resource, a metric, and all else goes on. */
import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { ConfigMap, Secret } from '../../../kubernetes/core/v1.js';
import { createInformers } from '../../../runtime/informers/create-informers.js';
import { createInformerMetrics } from '../../../runtime/informers/informer-metrics.js';
import { createClientMetrics } from '../../../runtime/transport/client-metrics.js';
import { createTransport } from '../../../runtime/transport/create-transport.js';
import { type Asked, type Reply, startFakeApiServer, status } from '../fake-api-server.js';
import { fakeClock } from '../fake-clock.js';
import { keepingLog, type Line } from '../keeping-log.js';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Answers badly as often as the test says where a kind is listed or watched, and well otherwise. */
async function start() {
  const bad: Record<string, Reply[]> = {};
  const watches = new Map<string, ServerResponse>();
  /** Of the lists of configmaps. */
  const limits: (string | undefined)[] = [];
  const lines: Line[] = [];
  const registry = new Registry();
  const clock = fakeClock();

  function answer({ path, query }: Asked): Reply {
    const plural = path.split('/').at(-1) ?? '';
    const isWatch = query.watch === 'true';
    if (plural === 'configmaps' && !isWatch) limits.push(query.limit);
    const reply = bad[`${isWatch ? 'watch' : 'list'} ${plural}`]?.shift();
    if (reply !== undefined) return reply;
    if (!isWatch) return { status: 200, body: { metadata: { resourceVersion: '10' }, items: [] } };
    return (response) => {
      watches.set(plural, response.writeHead(200));
      if (query.sendInitialEvents === 'true') response.write(bookmark({ 'k8s.io/initial-events-end': 'true' }));
      else response.flushHeaders();
    };
  }

  const server = await startFakeApiServer(answer);
  const transport = createTransport({
    credentials: server.credentials,
    clock,
    metrics: createClientMetrics(registry),
    userAgent: 'kext-test',
  });
  const informers = createInformers({
    transport,
    watch: 'cluster',
    clock,
    log: keepingLog(lines),
    metrics: createInformerMetrics(registry),
  });
  closing.push(server.close, transport.close, informers.stop);
  const heard: string[] = [];
  for (const kind of [ConfigMap, Secret]) {
    const added = ({ metadata }: { metadata: { name: string } }) => heard.push(`${kind.plural} ${metadata.name}`);
    informers.of(kind).subscribe({ added, changed: () => undefined, deleted: () => undefined });
  }
  const metric = async (name: string, labels: Readonly<Record<string, string>>) => {
    const { values = [] } = (await registry.getSingleMetric(name)?.get()) ?? {};
    return values.find((it) => Object.entries(labels).every(([label, value]) => it.labels[label] === value))?.value;
  };
  /** Lets time go on, in steps that let the sockets keep up. */
  const until = async (holds: () => boolean) => {
    for (let tries = 0; !holds(); tries++) {
      if (tries > 2_000) throw new Error(`It does not come to this: ${JSON.stringify(lines)}`);
      await clock.advance(100);
      // Each half minute, so that no watch is silent for too long.
      if (tries % 300 === 299) for (const response of watches.values()) response.write(bookmark({}));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const send = (plural: string, name: string, version: number) => {
    const object = { metadata: { name, namespace: 'default', resourceVersion: String(version) } };
    watches.get(plural)?.write(`${JSON.stringify({ type: 'ADDED', object })}\n`);
  };
  return { bad, limits, watches, lines, informers, heard, metric, until, send };
}

function bookmark(annotations: Readonly<Record<string, string>>): string {
  return `${JSON.stringify({ type: 'BOOKMARK', object: { metadata: { resourceVersion: '10', annotations } } })}\n`;
}

const page: Reply = { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' };
const login: Reply = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' };
const halfALine: Reply = { status: 200, body: '{"type":"MODIFIED","object":{"ki' };
const nothing: Reply = () => undefined;
const refusal = (code: number, reason: string): Reply => ({ status: code, body: status(code, reason) });

const answers: readonly [string, Reply, string, RegExp][] = [
  ['a page', page, '502', /HTTP 502, with text\/html: "<html>Bad Gateway<\/html>"/],
  ['a page that looks fine', login, '<error>', /is no (event|JSON): "<html>Log in<\/html>"/],
  [
    'half a line of JSON',
    halfALine,
    '<error>',
    /is no (event|JSON): "\{\\"type\\":\\"MODIFIED\\",\\"object\\":\{\\"ki"/,
  ],
  ['nothing', nothing, '<error>', /no answer within [36]0 s/],
  ['401', refusal(401, 'Unauthorized'), '401', /it is Unauthorized/],
  ['403', refusal(403, 'Forbidden'), '403', /it is Forbidden/],
  ['404, before its definition is installed', refusal(404, 'NotFound'), '404', /it is NotFound/],
  ['409', refusal(409, 'Conflict'), '409', /it is Conflict/],
  ['410', refusal(410, 'Expired'), '410', /it is Expired/],
  ['429', refusal(429, 'TooManyRequests'), '429', /it is TooManyRequests/],
  ['500', refusal(500, 'InternalError'), '500', /it is InternalError/],
];

/** More often than a request is repeated before the caller hears of it. */
const often = 6;

test.each(answers)('a watch that is answered with %s', async (_what, reply, code, message) => {
  const { bad, watches, lines, informers, heard, metric, until, send } = await start();
  informers.start();
  await until(() => watches.size === 2);
  bad['watch configmaps'] = Array.from({ length: often }, () => reply);
  watches.get('configmaps')?.destroy();
  await until(() => (bad['watch configmaps']?.length ?? 0) <= 3);
  send('secrets', 'meanwhile', 11);
  await until(() => heard.includes('secrets meanwhile'));
  watches.delete('configmaps');
  await until(() => watches.has('configmaps'));
  send('configmaps', 'later', 12);
  await until(() => heard.includes('configmaps later'));
  expectLine(lines, message, '/api/v1/configmaps');
  expect(await metric('kext_informer_failures_total', { resource: 'configmaps', code })).toBeGreaterThan(1);
  expect(await metric('kext_informer_failures_total', { resource: 'secrets' })).toBeUndefined();
  if (code !== '<error>') expect(await metric('rest_client_requests_total', { code, method: 'WATCH' })).toBe(often);
});

test.each(answers)('a first list that is answered with %s', async (_what, reply, code, message) => {
  const { bad, watches, lines, informers, heard, metric, until, send } = await start();
  bad['list configmaps'] = Array.from({ length: reply === nothing ? 1 : often }, () => reply);
  informers.start();
  await until(() => watches.has('secrets'));
  expect(informers.stale()).toEqual(['configmaps']);
  send('secrets', 'meanwhile', 11);
  await until(() => heard.includes('secrets meanwhile'));
  await until(() => watches.has('configmaps'));
  await informers.synced();
  expect(informers.stale()).toEqual([]);
  expectLine(lines, message, '/api/v1/configmaps');
  expect(await metric('kext_informer_failures_total', { resource: 'configmaps', code })).toBeGreaterThan(0);
  if (code !== '<error>') expect(await metric('rest_client_requests_total', { code, method: 'GET' })).toBe(often);
});

test('a list that is not there in time is asked for in smaller pages', async () => {
  const { bad, limits, watches, informers, until } = await start();
  bad['list configmaps'] = [nothing];
  informers.start();
  await until(() => watches.has('configmaps'));
  expect(limits).toEqual(['10000', '500']);
});

test('an object as deep as an API server takes it is an object, in a list and in an event', async () => {
  const { bad, watches, lines, informers, heard, until } = await start();
  const deep = (name: string, version: number) => {
    const data = `${'['.repeat(9_990)}9007199254740993${']'.repeat(9_990)}`;
    return `{"metadata":{"name":"${name}","namespace":"default","resourceVersion":"${version}"},"data":${data}}`;
  };
  const list = `{"metadata":{"resourceVersion":"10"},"items":[${deep('listed', 9)}]}`;
  bad['list configmaps'] = [{ status: 200, body: list }];
  informers.start();
  await until(() => watches.has('configmaps'));
  watches.get('configmaps')?.write(`{"type":"ADDED","object":${deep('told', 11)}}\n`);
  await until(() => heard.includes('configmaps told'));
  expect(heard).toEqual(['configmaps listed', 'configmaps told']);
  expect(lines).toEqual([]);
});

function expectLine(lines: readonly Line[], message: RegExp, path: string): void {
  const told = lines.filter(({ error }) => error instanceof Error && message.test(error.message));
  expect(told.length).toBeGreaterThan(0);
  for (const { level, resource, message: text, error } of told) {
    expect({ resource, text }).toEqual({
      resource: 'configmaps',
      text: expect.stringMatching(/^The watch of configmaps goes on in \d+ ms$/),
    });
    expect(String(error)).toContain(path);
    expect(['info', 'warn']).toContain(level);
  }
  expect(told.some(({ level }) => level === 'warn')).toBe(true);
}
