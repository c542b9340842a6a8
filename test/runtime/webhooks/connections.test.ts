/** What goes over a connection, byte for byte: in the API server's way, and in all others that HTTP/1.1 has. */
import { once } from 'node:events';
import type { TLSSocket } from 'node:tls';
import { afterEach, describe, expect, test } from '@jest/globals';
import { reviewOf } from './ask.js';
import { openClient } from './client.js';
import { type Served, serve } from './serve.js';
import { until } from './until.js';

let served: Served;
afterEach(() => served.server.close(0));

const usual = ['Host: w.n.svc', 'User-Agent: kube-apiserver-admission', 'Accept: application/json, */*'];

/** As Go's net/http writes it. */
function request(body: string, ...more: readonly string[]): string {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  const fields = [...usual, length, 'Content-Type: application/json', 'Accept-Encoding: gzip', ...more];
  return `POST /v?timeout=10s HTTP/1.1\r\n${fields.join('\r\n')}\r\n\r\n${body}`;
}

function uidsIn(text: string): string[] {
  return [...text.matchAll(/"uid":"([^"]+)"/g)].map(([, uid = '']) => uid);
}

async function inFlight(): Promise<string | undefined> {
  return /in_flight\{webhook="\/v"\} (\d+)/.exec(await served.registry.metrics())?.[1];
}

const first = reviewOf({ uid: 'first', name: 'käse' });
const second = reviewOf({ uid: 'second' });
const chunked = `${Buffer.byteLength(first).toString(16)}\r\n${first}\r\n0\r\n\r\n`;
const without = (name: string) => request(first).replace(new RegExp(`${name}: .*\r\n`), '');

describe('what is answered with 200', () => {
  test.each<[string, readonly string[]]>([
    ['in one piece', [request(first)]],
    ['the head, then the body', request(first).split(/(?<=\r\n\r\n)/)],
    ['in many pieces', request(first).split(/(?<=["}\n])/)],
    ['small letters', [request(first).replace(/^[\w-]+(?=: )/gm, (name) => name.toLowerCase())]],
    ['more fields', [request(first, 'Traceparent: 00-4bf9-00f0-01', 'Authorization: Bearer x.y')]],
    ['a charset', [request(first).replace('application/json\r', 'application/json; charset=utf-8\r')]],
    ['white space', [request(first).replace('Host: w', 'Host:\t  w')]],
    [
      'a chunked body',
      [without('Content-Length').replace(first, chunked).replace('Host', 'Transfer-Encoding: chunked\r\nHost')],
    ],
    ['kept alive', [request(first, 'Connection: keep-alive')]],
    ['a field twice', [request(first, 'X-Forwarded-For: a', 'X-Forwarded-For: b')]],
    ['a field beyond ASCII', [request(first, 'X-Name: käse')]],
    ['a long head', [request(first, `Authorization: Bearer ${'x'.repeat(6000)}`)]],
  ])('%s, twice, and as the API server asks after that', async (_name, pieces) => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const client = await openClient(served.server.port);
    for (const uids of [['first'], ['first', 'first']]) {
      for (const piece of pieces) {
        client.socket.write(piece);
        await new Promise(setImmediate);
      }
      expect(uidsIn(await client.hears(new RegExp(`(?:"allowed":true}}[\\s\\S]*){${uids.length}}`)))).toEqual(uids);
    }
    client.socket.write(request(second));
    expect(uidsIn(await client.hears(/second[\s\S]*}}/))).toEqual(['first', 'first', 'second']);
    expect(client.text().match(/HTTP\/1\.1 200 OK\r\ncontent-type: application\/json\r$/gim)).toHaveLength(3);
    expect(served.lines).toEqual([]);
    expect(await inFlight()).toBe('0');
    client.socket.destroy();
  });

  test('it is told to go on, where it asks first', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const client = await openClient(served.server.port);
    const [head = '', body = ''] = request(first, 'Expect: 100-continue').split(/(?<=\r\n\r\n)/);
    client.socket.write(head);
    expect(await client.hears(/\r\n\r\n/)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    client.socket.write(body);
    expect(uidsIn(await client.hears(/}}/))).toEqual(['first']);
    client.socket.destroy();
  });

  test('and the connection ended, where it says so', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const client = await openClient(served.server.port);
    client.socket.write(request(first, 'Connection: close'));
    await once(client.socket, 'close');
    expect(client.text()).toMatch(/^connection: close\r$/im);
    expect(uidsIn(client.text())).toEqual(['first']);
  });
});

describe('what HTTP does not allow', () => {
  test.each([
    ['no host', without('Host')],
    ['two lengths', request(first, 'Content-Length: 3')],
    ['the same length twice', request(first, `Content-Length: ${Buffer.byteLength(first)}`)],
    ['a length and chunks', request(first, 'Transfer-Encoding: chunked')],
    ['a length that is none', request(first).replace(/(?<=Length: )/, '+')],
    ['space before the colon', request(first).replace('Content-Length:', 'Content-Length :')],
    ['a field without a name', request(first, ': x')],
    ['no fields', `POST /v HTTP/1.1\r\n\r\n`],
    ['another protocol', '\x16\x03\x01\x00\x05hello'],
  ])('%s', async (_name, text) => {
    let calls = 0;
    served = await serve({ '/v': ['validates', () => void calls++] });
    const client = await openClient(served.server.port);
    client.socket.write(text);
    await once(client.socket, 'close');
    expect(client.text()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(calls).toBe(0);
  });

  test('more than the length says', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const client = await openClient(served.server.port);
    client.socket.write(`${request(first)}more\r\n\r\n`);
    await once(client.socket, 'close');
    expect(client.text()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  });
});

describe('a client that does not wait', () => {
  test('gets its answers in the order of its requests', async () => {
    const release: (() => void)[] = [];
    served = await serve({ '/v': ['validates', () => new Promise<void>((resolve) => release.push(resolve))] });
    const client = await openClient(served.server.port);
    const asked = async (count: number) => {
      while (release.length < count) await new Promise(setImmediate);
    };
    client.socket.write(request(first));
    await asked(1);
    client.socket.write(request(second));
    client.socket.write(request(reviewOf({ uid: 'third' })));
    await new Promise((resolve) => setTimeout(resolve, 20));
    release[0]?.();
    await asked(2);
    release[1]?.();
    await asked(3);
    release[2]?.();
    expect(uidsIn(await client.hears(/third[\s\S]*}}/))).toEqual(['first', 'second', 'third']);
    client.socket.destroy();
  });

  test('not for its first answer either', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const client = await openClient(served.server.port);
    client.socket.write(request(first) + request(second));
    expect(uidsIn(await client.hears(/second[\s\S]*}}/))).toEqual(['first', 'second']);
    client.socket.destroy();
  });
});

describe('a client that goes away', () => {
  test.each<[string, string, (socket: TLSSocket) => void]>([
    ['in the middle of its request', request(first).slice(0, -10), (socket) => socket.destroy()],
    ['before its answer', request(first), (socket) => socket.destroy()],
    ['half, before its answer', request(first), (socket) => socket.end()],
    ['half, in the middle of its request', request(first).slice(0, -10), (socket) => socket.end()],
  ])('%s', async (_name, text, leave) => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    served = await serve({ '/v': ['validates', () => held] });
    const client = await openClient(served.server.port);
    client.socket.write(text);
    await until(async () => (await inFlight()) === '1');
    leave(client.socket);
    await once(client.socket, 'close');
    await until(async () => (await inFlight()) === '0');
    release?.();
    await new Promise(setImmediate);
    expect(served.clock.pending).toBe(0);
    expect(await inFlight()).toBe('0');
    expect(served.lines).toEqual([]);
  });

  test('a request that does not arrive is given up', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const client = await openClient(served.server.port);
    client.socket.write(request(first).slice(0, -10));
    await until(async () => (await inFlight()) === '1');
    await served.clock.advance(30_000);
    expect(await client.hears(/\r\n\r\n/)).toBe('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    await until(async () => (await inFlight()) === '0');
  });
});

describe('the end', () => {
  test('a connection between two requests is not waited for', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const client = await openClient(served.server.port);
    client.socket.write(request(first));
    await client.hears(/}}/);
    await Promise.all([served.server.close(30_000), once(client.socket, 'close')]);
    expect(served.clock.pending).toBe(0);
  });

  test('a request that is on its way is answered, and its connection ended', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const client = await openClient(served.server.port);
    client.socket.write(request(first).slice(0, -10));
    await until(async () => (await inFlight()) === '1');
    const closed = served.server.close(30_000);
    client.socket.write(request(first).slice(-10));
    await Promise.all([closed, once(client.socket, 'close')]);
    expect(client.text()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\nConnection: close\r\n/);
    expect(uidsIn(client.text())).toEqual(['first']);
  });
});
