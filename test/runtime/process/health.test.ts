import { afterEach, expect, test } from '@jest/globals';
import { answerHealth, type HealthCheck } from '../../../runtime/process/health.js';
import { type HttpServer, serveHttp } from '../../../runtime/process/http-server.js';

const open: HttpServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const checks: Record<string, HealthCheck> = {
  ping: () => undefined,
  informers: () => 'nothing heard of pods, deployments',
};

const ask = (path: string) => answerHealth(checks, new URL(path, 'http://x'));

test('one check that fails fails the whole, and all are listed', () => {
  expect(ask('/readyz')).toEqual({
    status: 500,
    text: '[+]ping ok\n[-]informers failed: nothing heard of pods, deployments\n/readyz check failed\n',
  });
});

test('one check by its name, or all but one', () => {
  expect(ask('/readyz/ping')).toEqual({ status: 200, text: 'ok' });
  expect(ask('/readyz/informers')).toMatchObject({ status: 500 });
  expect(ask('/readyz/pong')).toEqual({ status: 404, text: 'there is no check pong\n' });
  expect(ask('/readyz?verbose&exclude=informers')).toEqual({ status: 200, text: '[+]ping ok\n/readyz check passed\n' });
});

async function serve(port: number): Promise<HttpServer> {
  const server = await serveHttp({ host: '127.0.0.1', port }, async ({ pathname }) => {
    if (pathname === '/broken') throw new Error('no metrics today');
    return pathname === '/healthz' ? { status: 200, type: 'text/plain', text: 'ok' } : undefined;
  });
  open.push(server);
  return server;
}

test('served over HTTP, whatever happens behind', async () => {
  const { port } = await serve(0);
  const get = async (path: string, method = 'GET') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return `${answer.status} ${await answer.text()}`;
  };
  expect(await get('/healthz')).toBe('200 ok');
  expect(await get('/nowhere')).toBe('404 not found\n');
  expect(await get('/healthz', 'POST')).toBe('404 not found\n');
  expect(await get('/broken')).toBe('500 Error: no metrics today\n');
});

test('a port that is taken is an error', async () => {
  const { port } = await serve(0);
  await expect(serve(port)).rejects.toThrow('EADDRINUSE');
});
