/** Whom the runtime asks as: in a pod, and from kubeconfigs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inCluster } from '../../../runtime/credentials/in-cluster.js';
import { loadCredentials } from '../../../runtime/credentials/load-credentials.js';
import { fakeClock } from '../fake-clock.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kext-credentials-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A kubeconfig of one user and one cluster. */
function kubeconfig(name: string, user: object, cluster: object = {}, context: object = {}): string {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'here',
    contexts: [{ name: 'here', context: { cluster: 'c', user: 'u', ...context } }],
    clusters: [{ name: 'c', cluster: { server: 'https://127.0.0.1:6443', ...cluster } }],
    users: [{ name: 'u', user }],
  };
  return write(name, JSON.stringify(config));
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

test('a pod’s token is read anew each minute, and when it was refused; one that is gone leaves the last', async () => {
  const clock = fakeClock();
  write('token', 'one\n');
  write('ca.crt', 'AUTHORITY');
  write('namespace', 'memcached-system');
  const credentials = await inCluster({ host: 'fd00::1', port: '443' }, folder, clock);
  const token = async () => (await credentials.current()).headers.authorization;
  expect(credentials).toMatchObject({ server: 'https://[fd00::1]:443', defaultNamespace: 'memcached-system' });
  expect(await credentials.current()).toMatchObject({ tls: { ca: 'AUTHORITY' } });
  write('token', 'two\n');
  expect(await token()).toBe('Bearer one');
  await clock.advance(60_000);
  expect(await token()).toBe('Bearer two');
  write('token', 'three');
  credentials.refused();
  expect(await token()).toBe('Bearer three');
  rmSync(join(folder, 'token'));
  credentials.refused();
  expect(await token()).toBe('Bearer three');
});

test('a pod without a token says so', async () => {
  await expect(inCluster({ host: '10.0.0.1', port: '443' }, join(folder, 'none'), fakeClock())).rejects.toThrow(
    'ENOENT',
  );
});

test('a token, an authority as data, the namespace of the context', async () => {
  const cluster = { 'certificate-authority-data': base64('AUTHORITY') };
  const file = kubeconfig('token.kubeconfig', { token: 'secret' }, cluster, { namespace: 'dev' });
  const credentials = await loadCredentials(file, {}, fakeClock());
  expect(credentials).toMatchObject({ server: 'https://127.0.0.1:6443', defaultNamespace: 'dev' });
  const identity = await credentials.current();
  expect(identity.headers).toEqual({ authorization: 'Bearer secret' });
  expect(String(identity.tls.ca)).toBe('AUTHORITY');
  expect(identity.proxy).toBeUndefined();
});

test('a client certificate in files, which are read anew', async () => {
  write('client.crt', 'CERTIFICATE 1');
  write('client.key', 'KEY');
  const user = { 'client-certificate': 'client.crt', 'client-key': 'client.key' };
  const clock = fakeClock();
  const KUBECONFIG = kubeconfig('certificate.kubeconfig', user, { 'insecure-skip-tls-verify': true });
  const credentials = await loadCredentials(undefined, { KUBECONFIG }, clock);
  const tls = async () => (await credentials.current()).tls;
  expect(String((await tls()).cert)).toBe('CERTIFICATE 1');
  expect(await tls()).toMatchObject({ rejectUnauthorized: false });
  write('client.crt', 'CERTIFICATE 2');
  await clock.advance(60_000);
  expect(String((await tls()).cert)).toBe('CERTIFICATE 2');
  expect(String((await tls()).key)).toBe('KEY');
});

test('a plugin is run for its token, and again when that was refused', async () => {
  const plugin = write(
    'plugin.mjs',
    `import { appendFileSync, readFileSync } from 'node:fs';
     const runs = ${JSON.stringify(join(folder, 'runs'))};
     appendFileSync(runs, 'x');
     const status = { token: 'run-' + readFileSync(runs).length, expirationTimestamp: '2100-01-01T00:00:00Z' };
     console.log(JSON.stringify({ apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential', status }));`,
  );
  const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: process.execPath, args: [plugin] };
  const credentials = await loadCredentials(kubeconfig('exec.kubeconfig', { exec }), {}, fakeClock());
  const token = async () => (await credentials.current()).headers.authorization;
  expect(await token()).toBe('Bearer run-1');
  expect(await token()).toBe('Bearer run-1');
  credentials.refused();
  expect(await token()).toBe('Bearer run-2');
});

test('a plugin that fails says how', async () => {
  const exec = { command: process.execPath, args: ['-e', 'console.error("not logged in"); process.exit(1)'] };
  const credentials = await loadCredentials(kubeconfig('failing.kubeconfig', { exec }), {}, fakeClock());
  await expect(credentials.current()).rejects.toThrow('not logged in');
});

test('kubectl proxy is asked without credentials, in the clear', async () => {
  const file = kubeconfig('clear.kubeconfig', { token: 't' }, { server: 'http://127.0.0.1:8001' });
  const credentials = await loadCredentials(file, {}, fakeClock());
  expect(credentials.server).toBe('http://127.0.0.1:8001');
  expect((await credentials.current()).headers).toEqual({});
});

test('a proxy’s agent is used', async () => {
  const file = kubeconfig('proxy.kubeconfig', { token: 't' }, { 'proxy-url': 'http://127.0.0.1:3128' });
  const credentials = await loadCredentials(file, {}, fakeClock());
  expect((await credentials.current()).proxy).toBeDefined();
});

test('without anything, the error says where it looked', async () => {
  await expect(loadCredentials(undefined, { HOME: folder }, fakeClock())).rejects.toThrow(join(folder, '.kube/config'));
});
