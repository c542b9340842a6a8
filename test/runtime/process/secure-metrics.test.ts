/** Over real sockets: what a client that scrapes is told, and what it is not. */
import { get } from 'node:http';
import { request } from 'node:https';
import { type ConnectionOptions, connect } from 'node:tls';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { systemClock } from '../../../runtime/clock.js';
import { type ExitCode, run } from '../../../runtime/process/run.js';
import { freePorts } from '../../cluster/control-plane/ports.js';
import { operatorOf } from '../controllers/widgets.js';
import { type FakeApiServer, startFakeApiServer, status } from '../fake-api-server.js';

let server: FakeApiServer;
let port = 0;
let log: string;
let stop: (signal: string) => void;
let ended: Promise<ExitCode>;
let refusing: boolean;
let silent: boolean;

beforeEach(async () => {
  [log, refusing, silent] = ['', false, false];
  [port = 0] = await freePorts(1);
  server = await startFakeApiServer(({ body }) => {
    if (refusing) return { status: 403, body: status(403, 'Forbidden', { message: 'cannot create "tokenreviews"' }) };
    if (silent) return () => undefined;
    return { status: 201, body: { status: verdictOn(JSON.parse(body)) } };
  });
  ended = start();
  while ((await handshake({}).catch(() => undefined)) === undefined) await new Promise((done) => setTimeout(done, 10));
});

afterEach(async () => {
  stop('SIGTERM');
  await ended;
  await server.close();
});

function verdictOn({ kind, spec }: { kind: string; spec: { token: string } }): object {
  if (kind === 'SubjectAccessReview') return { allowed: true };
  return spec.token === 'scraper' ? { authenticated: true, user: { username: 'p' } } : { error: 'no such token' };
}

function start(): Promise<ExitCode> {
  const metrics = ['--metrics-secure', `--metrics-bind-address=127.0.0.1:${port}`];
  return run(operatorOf({}), {
    words: [...metrics, '--health-probe-bind-address=0', '--log-level=debug'],
    environment: {},
    terminal: false,
    identity: 'me',
    clock: systemClock,
    credentials: async () => server.credentials,
    elapsed: () => 0,
    out: () => undefined,
    err: (text) => {
      log += text;
    },
    onSignal: (call) => {
      stop = call;
    },
    onStray: () => undefined,
    exit: () => undefined,
  });
}

/** The version of TLS that is agreed on, and what is spoken over it. */
function handshake(options: ConnectionOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options }, () => {
      resolve(`${socket.getProtocol()} ${socket.alpnProtocol}`);
      socket.destroy();
    }).on('error', reject);
  });
}

/** The status, and the first line. */
function ask(authorization?: string, path = '/metrics', method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = authorization === undefined ? {} : { authorization };
    const asked = request({ host: '127.0.0.1', port, path, method, headers, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(`${response.statusCode} ${text.split('\n')[0]}`));
    });
    asked.on('error', reject).end();
  });
}

test('who asks in which way is told what', async () => {
  expect(await ask()).toBe('401 unauthorized');
  expect(await ask('Basic c2NyYXBlcg==')).toBe('401 unauthorized');
  expect(await ask('Bearer secret')).toBe('401 unauthorized');
  expect(await ask(undefined, '/debug')).toBe('401 unauthorized');
  expect(await ask(`Bearer ${'x'.repeat(20_000)}`)).toBe('431 ');
  expect(await ask('bearer   scraper')).toMatch(/^200 # HELP /);
  expect(await ask('Bearer scraper', '/metrics', 'HEAD')).toBe('200 ');
  expect(await ask('Bearer scraper', '/metrics', 'POST')).toBe('404 not found');
  expect(await ask('Bearer scraper', '/debug')).toBe('404 not found');
});

test('who is unknown is told what to come with', async () => {
  const challenge = (authorization: string) =>
    new Promise((resolve, reject) => {
      const headers = { authorization };
      const asked = request({ host: '127.0.0.1', port, path: '/metrics', headers, rejectUnauthorized: false });
      asked.on('response', (response) => resolve(response.resume().headers['www-authenticate']));
      asked.on('error', reject).end();
    });
  expect(await challenge('Bearer secret')).toBe('Bearer');
  expect(await challenge('Bearer scraper')).toBeUndefined();
});

test('over TLS 1.2 or later, and nothing else', async () => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
  await expect(handshake(old)).rejects.toThrow('protocol version');
  expect(await handshake({ maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1.2 /);
  expect(await handshake({ ALPNProtocols: ['h2', 'http/1.1'] })).toBe('TLSv1.3 http/1.1');
  const plainly = new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/metrics' }, resolve).on('error', reject);
  });
  await expect(plainly).rejects.toThrow();
});

test('where the operator may not ask, the log says what it lacks, and nobody sees a token', async () => {
  refusing = true;
  expect(await ask('Bearer secret')).toBe('500 nobody can say whether this is allowed');
  expect(log).toContain('cannot create \\"tokenreviews\\"');
  expect(log).not.toContain('secret');
});

test('that nobody can say who may read is one line a minute, without a stack', async () => {
  refusing = true;
  for (const token of ['a', 'b', 'c']) await ask(`Bearer ${token}`);
  const told = log.split('\n').filter((line) => line.includes('nobody can say'));
  expect(told.map((line) => JSON.parse(line))).toMatchObject([{ level: 'warn', error: expect.any(String) }]);
});

test('who waits for an answer when the process ends is no failure', async () => {
  silent = true;
  const asked = ask('Bearer scraper').catch(() => undefined);
  await server.received(1);
  stop('SIGTERM');
  await ended;
  await asked;
  expect(log).not.toContain('nobody can say');
});
