import { once } from 'node:events';
import { Agent } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import { afterEach, describe, expect, test } from '@jest/globals';
import { newAuthority } from '../../cluster/control-plane/certificates.js';
import { ask, reviewOf } from './ask.js';
import { type Served, serve } from './serve.js';
import { until } from './until.js';

let served: Served;
afterEach(() => served.server.close(0));

interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
}

function deferred(): Deferred {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

const never = () => new Promise<void>(() => undefined);

/** A handler that says that it was called. */
function heard(called: () => void, result: Promise<void>) {
  return () => {
    called();
    return result;
  };
}

describe('what is no admission request', () => {
  const big = reviewOf({ object: { text: 'x'.repeat(7 * 1024 * 1024) } });
  test.each<
    [string, string, string | undefined, { method?: string; headers?: Record<string, string> }, number, string]
  >([
    ['another path', '/other', reviewOf(), {}, 404, 'NotFound'],
    ['GET', '/v', undefined, { method: 'GET' }, 405, 'MethodNotAllowed'],
    ['PUT', '/v', reviewOf(), { method: 'PUT' }, 405, 'MethodNotAllowed'],
    ['YAML', '/v', reviewOf(), { headers: { 'content-type': 'application/yaml' } }, 415, 'UnsupportedMediaType'],
    ['packed', '/v', reviewOf(), { headers: { 'content-encoding': 'gzip' } }, 415, 'UnsupportedMediaType'],
    ['nothing', '/v', '', {}, 400, 'BadRequest'],
    ['no JSON', '/v', '{"kind":"AdmissionReview"', {}, 400, 'BadRequest'],
    ['JSON', '/v', '[1]', {}, 400, 'BadRequest'],
    ['another version', '/v', reviewOf().replace('k8s.io/v1', 'k8s.io/v1beta1'), {}, 400, 'BadRequest'],
    ['another kind', '/v', reviewOf().replace('AdmissionReview', 'ConversionReview'), {}, 400, 'BadRequest'],
    ['no uid', '/v', reviewOf({ uid: '' }), {}, 400, 'BadRequest'],
    ['too much', '/v', big, {}, 413, 'RequestEntityTooLarge'],
    ['too much, in pieces', '/v', big, { headers: { 'transfer-encoding': 'chunked' } }, 413, 'RequestEntityTooLarge'],
  ])('%s', async (_name, path, body, asking, code, reason) => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const asked = await ask(served.server.port, path, body, asking);
    expect({ code: asked.code, kind: asked.body.kind, reason: asked.body.reason }).toEqual({
      code,
      kind: 'Status',
      reason,
    });
    expect(served.lines).toEqual([
      path === '/v' ? expect.stringMatching(/^warn not an admission request: ./) : 'warn no webhook is there',
    ]);
    expect(served.fields).toEqual([code === 400 ? { webhook: 'v' } : { path }]);
    const webhook = path === '/v' ? path : 'none';
    expect(await served.registry.metrics()).toContain(`requests_total{webhook="${webhook}",code="${code}"} 1`);
    // And it goes on.
    expect((await ask(served.server.port, '/v', reviewOf())).code).toBe(200);
  });

  test('a charset is no other type', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    expect((await ask(served.server.port, '/v', reviewOf(), { headers })).code).toBe(200);
  });
});

describe('a handler that never settles', () => {
  test.each([
    ['/v?timeout=10s', 9000],
    ['/v?timeout=1s', 800],
    ['/v', 9000],
    ['/v?timeout=nonsense', 9000],
    ['/v?timeout=%zz', 9000],
  ])('%s is answered after %i ms', async (path, milliseconds) => {
    const { promise: calls, resolve: called } = deferred();
    served = await serve({ '/v': ['validates', heard(called, never())] });
    const asking = ask(served.server.port, path, reviewOf());
    const early = Promise.race([asking, calls.then(() => served.clock.advance(milliseconds - 1))]);
    expect(await early).toBeUndefined();
    await served.clock.advance(1);
    const { code, body } = await asking;
    expect({ code, reason: body.reason, message: body.message }).toEqual({
      code: 504,
      reason: 'Timeout',
      message: `v: no answer within ${milliseconds} ms`,
    });
    expect(served.lines).toEqual([`error webhook gave no answer within ${milliseconds} ms`]);
  });

  test('one that settles leaves no timer', async () => {
    served = await serve({ '/v': ['validates', async () => undefined] });
    await ask(served.server.port, '/v', reviewOf());
    expect(served.clock.pending).toBe(0);
  });
});

describe('metrics', () => {
  test('under the names of controller-runtime', async () => {
    const { promise: held, resolve: release } = deferred();
    served = await serve({ '/v': ['validates', () => held], '/x': ['validates', () => undefined] });
    await ask(served.server.port, '/x', reviewOf());
    await ask(served.server.port, '/x', '');
    const agent = new Agent({ keepAlive: true });
    const asking = ask(served.server.port, '/v', reviewOf(), { agent });
    await until(async () => /in_flight\{webhook="\/v"\} 1/.test(await served.registry.metrics()));
    release();
    await asking;
    await until(async () => /in_flight\{webhook="\/v"\} 0/.test(await served.registry.metrics()));
    const text = await served.registry.metrics();
    expect(text).toContain('controller_runtime_webhook_requests_total{webhook="/x",code="200"} 1');
    expect(text).toContain('controller_runtime_webhook_requests_total{webhook="/x",code="400"} 1');
    expect(text).toContain('controller_runtime_webhook_latency_seconds_count{webhook="/x"} 2');
    expect(text).toContain('controller_runtime_webhook_panics_total 0');
    agent.destroy();
  });
});

describe('the end', () => {
  test('draining, it answers still, and ends each connection', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const agent = new Agent({ keepAlive: true });
    expect((await ask(served.server.port, '/v', reviewOf(), { agent })).headers.connection).toBe('keep-alive');
    served.server.drain();
    expect((await ask(served.server.port, '/v', reviewOf(), { agent })).headers.connection).toBe('close');
    expect((await ask(served.server.port, '/v', reviewOf())).code).toBe(200);
  });

  test('closing, what is under way is answered', async () => {
    const { promise: held, resolve: release } = deferred();
    const { promise: calls, resolve: called } = deferred();
    served = await serve({ '/v': ['validates', heard(called, held)] });
    const { port } = served.server;
    const asking = ask(port, '/v', reviewOf());
    await calls;
    const closed = served.server.close(1000);
    await expect(ask(port, '/v', reviewOf())).rejects.toThrow(/ECONNREFUSED/);
    release();
    expect((await asking).code).toBe(200);
    await closed;
  });

  test('closing, what takes longer than the grace is cut', async () => {
    const { promise: calls, resolve: called } = deferred();
    served = await serve({ '/v': ['validates', heard(called, never())] });
    const asking = ask(served.server.port, '/v?timeout=30s', reviewOf());
    const cut = expect(asking).rejects.toThrow(/socket hang up|ECONNRESET/);
    await calls;
    const closed = served.server.close(1000);
    await served.clock.advance(1000);
    await closed;
    await cut;
  });
});

describe('the end, of connections that never brought a request', () => {
  const open = async (port: number) => {
    const plain = connectPlain(port, '127.0.0.1');
    const secure = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    await Promise.all([once(plain, 'connect'), once(secure, 'secureConnect')]);
    return { plain, secure, gone: Promise.all([once(plain, 'close'), once(secure, 'close')]) };
  };

  test('they have a second, and are not waited for any longer', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const { gone } = await open(served.server.port);
    const closed = served.server.close(30_000);
    await served.clock.advance(1000);
    await Promise.all([closed, gone]);
    expect(served.clock.pending).toBe(0);
  });

  test('one that brings it within that second is answered', async () => {
    const { promise: held, resolve: release } = deferred();
    const { promise: calls, resolve: called } = deferred();
    served = await serve({ '/v': ['validates', heard(called, held)] });
    const { secure } = await open(served.server.port);
    const closed = served.server.close(30_000);
    const body = reviewOf();
    secure.write(
      `POST /v HTTP/1.1\r\nHost: w\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await calls;
    await served.clock.advance(5000);
    release();
    const [answer] = await once(secure, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
    await closed;
  });
});

describe('TLS', () => {
  test('new connections get the new certificate, the old ones go on', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const { port } = served.server;
    const kept = new Agent({ keepAlive: true, maxSockets: 1 });
    await ask(port, '/v', reviewOf(), { agent: kept });
    const authority = await newAuthority('next');
    const trusting = { authority: authority.certificate };
    await expect(ask(port, '/v', reviewOf(), trusting)).rejects.toThrow(/certificate/);
    served.rotate(await authority.issue({ commonName: 'w', hosts: ['127.0.0.1'] }));
    expect((await ask(port, '/v', reviewOf(), trusting)).code).toBe(200);
    expect((await ask(port, '/v', reviewOf(), { agent: kept })).code).toBe(200);
    kept.destroy();
  });

  test.each([
    ['bad certificate', 42, 1],
    ['certificate unknown', 46, 1],
    ['unknown authority', 48, 1],
    ['handshake failure', 40, 0],
  ])('a client that says "%s" (%i): %i doubts about what is announced', async (_name, alert, doubts) => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const socket = connectPlain(served.server.port, '127.0.0.1').on('error', () => undefined);
    // The client's first words are real; what it says to the certificate is a record of its own: 21, of TLS 1.2, two
    // bytes long: fatal, and what.
    const first = new Duplex({
      read: () => undefined,
      write: (bytes, _encoding, done) => done(void socket.write(bytes)),
    });
    connect({ socket: first, maxVersion: 'TLSv1.2' }).on('error', () => undefined);
    socket.once('data', () => socket.write(Buffer.from([21, 3, 3, 0, 2, 2, alert])));
    await once(socket.resume(), 'close');
    expect(served.doubts()).toBe(doubts);
  });

  test('not before 1.2', async () => {
    served = await serve({ '/v': ['validates', () => undefined] });
    const socket = connect({
      host: '127.0.0.1',
      port: served.server.port,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
      rejectUnauthorized: false,
    });
    const [error] = await once(socket, 'error');
    expect(String(error)).toMatch(/protocol|alert|ECONNRESET/i);
  });
});
