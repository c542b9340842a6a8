import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Generation } from '../../../runtime/certificates/generation.js';
import { issue } from '../../../runtime/certificates/issue.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';
import { fakeApi } from './fake-api.js';
import { type Replica, replica } from './replica.js';
import { until } from './scene.js';

let folder: string;
let clock: FakeClock;
let one: Replica;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kext-certificates-'));
  clock = fakeClock();
  one = replica(fakeApi(), clock, { certificateFolder: folder });
});
afterEach(async () => {
  await one.certificates.stop();
  rmSync(folder, { recursive: true });
});

function put({ certificate, key }: Pick<Generation, 'certificate' | 'key'>): void {
  writeFileSync(join(folder, 'tls.crt'), certificate);
  writeFileSync(join(folder, 'tls.key'), key);
}

const made = () => issue({ name: 'folder', hosts: ['op.ns.svc'] }, clock.now());

test('what is in the folder is served, and what is put there later', async () => {
  const [first, second] = [await made(), await made()];
  put(first);
  await one.certificates.start();
  expect(one.certificates.current().certificate).toBe(first.certificate);
  let changes = 0;
  one.certificates.subscribe(() => {
    changes++;
  });
  put(second);
  await clock.advance(10_000);
  await until(() => changes === 1);
  expect(one.certificates.current().key).toBe(second.key);
});

test('half of a change is not served', async () => {
  const [first, second] = [await made(), await made()];
  put(first);
  await one.certificates.start();
  put({ certificate: second.certificate, key: first.key });
  await clock.advance(10_000);
  await until(() => one.lines.some((line) => line.endsWith('tls.key is not the key of tls.crt')));
  const metrics = await one.registry.metrics();
  expect(metrics).toContain('certwatcher_read_certificate_total 2');
  expect(metrics).toContain('certwatcher_read_certificate_errors_total 1');
  expect(one.certificates.current().certificate).toBe(first.certificate);
});

test('nor is a chain of which half is written', async () => {
  const [first, second] = [await made(), await made()];
  put(first);
  await one.certificates.start();
  const { certificate, authority, key } = second;
  put({ certificate: `${certificate}\n${authority.slice(0, 300)}`, key });
  await clock.advance(10_000);
  await until(() => one.lines.some((line) => line.includes('can’t be used')));
  expect(one.certificates.current().certificate).toBe(first.certificate);
  expect(one.lines.filter((line) => line.includes('serving the certificate')).length).toBe(1);
});

test('an empty folder is waited for', async () => {
  const start = one.certificates.start();
  await until(() => one.lines.length === 1);
  expect(one.certificates.ready).toBe(false);
  put(await made());
  await until(() => clock.pending === 1);
  await clock.advance(1000);
  await start;
  expect(one.certificates.ready).toBe(true);
});
