import { get } from 'node:http';
import { expect, test } from '@jest/globals';
import { serveHttp } from '../../../runtime/process/http-server.js';

test('a path that is no URL is not found, and takes nothing down', async () => {
  const page = { status: 200, type: 'text/plain', text: 'ok' };
  const server = await serveHttp({ host: '127.0.0.1', port: 0 }, async () => page);
  expect(await statusOf(server.port, '//')).toBe(404);
  expect(await statusOf(server.port, '/healthz')).toBe(200);
  await server.close();
});

function statusOf(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, signal: AbortSignal.timeout(3000) }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}
