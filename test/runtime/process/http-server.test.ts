import { once } from 'node:events';
import { get } from 'node:http';
import { connect as connectPlainly } from 'node:net';
import { connect } from 'node:tls';
import { expect, test } from '@jest/globals';
import { serveHttp } from '../../../runtime/process/http-server.js';
import { newAuthority } from '../../cluster/control-plane/certificates.js';

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

test('over TLS, with the certificate that is the last', async () => {
  const authority = await newAuthority('test');
  const issued = await Promise.all(
    ['one', 'two'].map((commonName) => authority.issue({ commonName, hosts: ['127.0.0.1'] })),
  );
  let at = -1;
  let changed: () => void = () => undefined;
  const certificates = {
    current: () => issued[at] ?? { certificate: '', key: '' },
    subscribe: (call: () => void) => {
      changed = call;
      return () => undefined;
    },
    doubt: () => undefined,
  };
  const page = { status: 200, type: 'text/plain', text: 'ok' };
  const server = await serveHttp({ host: '127.0.0.1', port: 0 }, async () => page, certificates);
  await expect(subjectOf(server.port)).rejects.toThrow();
  for (const [index, name] of ['one', 'two'].entries()) {
    at = index;
    changed();
    expect(await subjectOf(server.port)).toBe(name);
  }
  await server.close();
});

test('who connects and says nothing doesn’t keep it from closing', async () => {
  const unborn = {
    current: () => ({ certificate: '', key: '' }),
    subscribe: () => () => undefined,
    doubt: () => undefined,
  };
  for (const certificates of [undefined, unborn]) {
    const server = await serveHttp({ host: '127.0.0.1', port: 0 }, async () => undefined, certificates);
    const client = connectPlainly(server.port, '127.0.0.1').on('error', () => undefined);
    await once(client, 'connect');
    // Until the server has it, too.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    await once(client, 'close');
  }
});

/** Of the certificate that a new connection is shown. */
function subjectOf(port: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().subject.CN);
      socket.destroy();
    }).on('error', reject);
  });
}
