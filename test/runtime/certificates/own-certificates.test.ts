import { beforeEach, describe, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { createCertificateMetrics } from '../../../runtime/certificates/certificate-metrics.js';
import { createMetricsCertificates } from '../../../runtime/certificates/create-certificates.js';
import { issue } from '../../../runtime/certificates/issue.js';
import { TransportError } from '../../../runtime/transport/transport-error.js';
import { keepingLog, type Line } from '../keeping-log.js';
import { mutatingPath, secretPath, validatingPath, write } from './fake-api.js';
import { authoritiesIn, isBelieved, replica } from './replica.js';
import { minute, type Scene, scene, second } from './scene.js';

let at: Scene;
beforeEach(() => {
  at = scene();
});

describe('the first certificate', () => {
  test('is kept in the Secret, and announced in each webhook', async () => {
    const one = await at.started();
    expect(one.certificates.ready).toBe(true);
    expect(Object.keys(at.secretData()).sort()).toEqual(['ca.crt', 'tls.crt', 'tls.key']);
    expect(at.bundles()).toHaveLength(3);
    expect(at.allBelieve(one)).toBe(true);
  });

  test('of replicas that start at once, one makes it, and all serve it', async () => {
    const all = await Promise.all([at.started(), at.started(), at.started()]);
    const kept = Buffer.from(at.secretData()['tls.crt'] ?? '', 'base64').toString();
    expect(all.map(({ certificates }) => certificates.current().certificate)).toEqual([kept, kept, kept]);
    expect(authoritiesIn(at.bundles()[0] ?? '')).toHaveLength(1);
  });

  test('takes only the calls that RBAC grants', async () => {
    await at.started();
    expect([...new Set(at.api.calls)].sort()).toEqual(
      [
        `GET ${secretPath}`,
        `GET ${mutatingPath}`,
        `GET ${validatingPath}`,
        `PATCH ${mutatingPath}`,
        `PATCH ${validatingPath}`,
        `PUT ${secretPath}`,
      ].sort(),
    );
  });

  test('is left alone while all is well', async () => {
    const one = await at.started();
    at.api.calls.length = 0;
    await at.clock.advance(10 * minute);
    expect(at.api.calls.length).toBeGreaterThan(20);
    expect(at.api.calls.filter((call) => !call.startsWith('GET'))).toEqual([]);
    await one.certificates.stop();
    expect(at.clock.pending).toBe(0);
  });
});

describe('a Secret that somebody broke', () => {
  test.each<[string, (data: Readonly<Record<string, string>>) => Readonly<Record<string, string>>]>([
    ['no PEM', (data) => ({ ...data, 'tls.crt': Buffer.from('none').toString('base64') })],
    ['a key that does not fit', (data) => ({ ...data, 'tls.key': data['ca.crt'] ?? '' })],
    ['no key', ({ 'tls.key': _key, ...data }) => data],
    ['another authority', (data) => ({ ...data, 'ca.crt': data['tls.crt'] ?? '' })],
    ['nothing', () => ({})],
  ])('%s: what is served goes back', async (_name, broken) => {
    const one = await at.started();
    const good = at.secretData();
    at.replaceSecret(broken(good));
    await at.clock.advance(2 * minute);
    expect(at.secretData()).toEqual(good);
    expect(at.allBelieve(one)).toBe(true);
  });

  test('made for another namespace, at the start: there is a new one', async () => {
    const other = await issue({ name: 'op-webhooks', hosts: ['op.elsewhere.svc'] }, at.clock.now());
    const encoded = (text: string) => Buffer.from(text).toString('base64');
    at.replaceSecret({
      'tls.crt': encoded(other.certificate),
      'tls.key': encoded(other.key),
      'ca.crt': encoded(other.authority),
    });
    const one = await at.started();
    expect(one.lines).toContain("warn the certificate in the Secret can't be used: it is not for op.ns.svc");
    expect(await one.registry.metrics()).toContain('certwatcher_read_certificate_errors_total 1');
    expect(at.allBelieve(one)).toBe(true);
  });

  test('and a replica that starts: what the others serve is believed still, and then they agree', async () => {
    const one = await at.started();
    at.replaceSecret({});
    const two = await at.started();
    expect(two.certificates.current()).not.toEqual(one.certificates.current());
    expect(at.allBelieve(one, two)).toBe(true);
    await at.clock.advance(3 * minute);
    expect(two.certificates.current()).toEqual(one.certificates.current());
    expect(at.allBelieve(one, two)).toBe(true);
  });
});

describe('a caBundle that somebody removed', () => {
  function remove(): void {
    const configuration = at.api.objects.get(mutatingPath);
    if (!configuration) throw new Error('no configuration');
    const webhooks = (configuration.webhooks ?? []).map(({ name, clientConfig: { caBundle: _, ...clientConfig } }) => ({
      name,
      clientConfig,
    }));
    write(at.api, mutatingPath, { ...configuration, webhooks });
  }

  test('is back within a minute or so', async () => {
    const one = await at.started();
    remove();
    await at.clock.advance(70 * second);
    expect(at.allBelieve(one)).toBe(true);
  });

  test('is back at once when a client complains, of which many cost little', async () => {
    const one = await at.started();
    await at.clock.advance(10 * second);
    remove();
    one.certificates.doubt();
    await at.clock.advance(0);
    expect(at.allBelieve(one)).toBe(true);
    at.api.calls.length = 0;
    for (let complaint = 0; complaint < 100; complaint++) one.certificates.doubt();
    await at.clock.advance(0);
    expect(at.api.calls).toEqual([]);
  });
});

describe('an API server that refuses', () => {
  test('a conflict: it looks again', async () => {
    const one = replica(at.api, at.clock);
    at.api.beforeWrite = () => at.replaceSecret({ other: 'YQ==' });
    await one.certificates.start();
    expect(one.certificates.ready).toBe(true);
  });

  test('no answer: it goes on serving, and tries again', async () => {
    const one = await at.started();
    at.api.failure = new TransportError('no answer', false);
    await at.clock.advance(5 * minute);
    expect(one.certificates.ready).toBe(true);
    expect(one.lines.at(-1)).toBe('error the certificates of op-webhooks can’t be looked after: no answer');
    at.api.failure = undefined;
    at.api.calls.length = 0;
    await at.clock.advance(minute);
    expect(at.api.calls).toContain(`GET ${secretPath}`);
  });

  test('no Secret: it is not ready, and says why, until there is one', async () => {
    const secret = at.api.objects.get(secretPath);
    at.api.objects.delete(secretPath);
    const one = replica(at.api, at.clock);
    const start = one.certificates.start();
    await at.clock.advance(10 * second);
    expect(one.certificates.ready).toBe(false);
    expect(() => one.certificates.current()).toThrow('no certificate');
    expect(one.lines.at(-1)).toContain(`${secretPath} not found`);
    if (secret) at.api.objects.set(secretPath, secret);
    await at.clock.advance(20 * second);
    await start;
    expect(one.certificates.ready).toBe(true);
  });

  test('no configuration: it is ready, and announces as soon as there is one', async () => {
    const configuration = at.api.objects.get(validatingPath);
    at.api.objects.delete(validatingPath);
    const one = await at.started();
    expect(one.certificates.ready).toBe(true);
    if (configuration) at.api.objects.set(validatingPath, configuration);
    await at.clock.advance(6 * second);
    expect(at.allBelieve(one)).toBe(true);
  });

  test('stopped before it could start, it ends', async () => {
    at.api.failure = new TransportError('no answer', false);
    const one = replica(at.api, at.clock);
    const start = one.certificates.start();
    await at.clock.advance(second);
    await one.certificates.stop();
    await start;
    expect(at.clock.pending).toBe(0);
  });
});

describe('outside the cluster', () => {
  const webhookUrl = 'https://dev.example.com:9443';
  const withoutBundles = () =>
    [mutatingPath, validatingPath].map((path) =>
      at.api.objects
        .get(path)
        ?.webhooks?.map(({ name, clientConfig: { caBundle: _, ...clientConfig } }) => ({ name, clientConfig })),
    );

  test('the webhooks lead to the URL, and back to the Service at the end; the Secret is not touched', async () => {
    const before = withoutBundles();
    const one = replica(at.api, at.clock, { webhookUrl });
    await one.certificates.start();
    const [first] = at.api.objects.get(mutatingPath)?.webhooks ?? [];
    expect(first?.clientConfig).toEqual({ url: `${webhookUrl}/mutate/a`, caBundle: expect.any(String) });
    expect(isBelieved(one, at.bundles()[0] ?? '', at.clock.now(), 'dev.example.com')).toBe(true);
    await one.certificates.stop();
    expect(withoutBundles()).toEqual(before);
    expect(at.api.calls.filter((call) => call.includes('secrets'))).toEqual([]);
  });

  test('replicas in the cluster leave them there', async () => {
    const outside = replica(at.api, at.clock, { webhookUrl });
    await outside.certificates.start();
    await at.started();
    await at.clock.advance(5 * minute);
    const [first] = at.api.objects.get(mutatingPath)?.webhooks ?? [];
    expect(first?.clientConfig.url).toBe(`${webhookUrl}/mutate/a`);
  });
});

test('those of metrics that can’t be made are told under their name', async () => {
  const lines: Line[] = [];
  const now = () => {
    throw new Error('what time is it?');
  };
  const certificates = createMetricsCertificates({
    name: 'op',
    namespace: 'ns',
    certificateFolder: undefined,
    clock: { ...at.clock, now },
    log: keepingLog(lines),
    metrics: createCertificateMetrics(new Registry()),
  });
  const started = certificates.start();
  await certificates.stop();
  await started;
  expect(lines.map(({ message }) => message)).toEqual(['the certificates of op-metrics can’t be looked after']);
});
