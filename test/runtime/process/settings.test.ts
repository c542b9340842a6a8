import { describe, expect, test } from '@jest/globals';
import type { Operator } from '../../../runtime/operator.js';
import { flagNames } from '../../../runtime/process/flags.js';
import { type Invocation, readSettings, UsageError, usage } from '../../../runtime/process/settings.js';

const operator: Operator = {
  name: 'memcached',
  namespace: 'memcached-system',
  watch: 'cluster',
  lease: 'memcached',
  controllers: [],
  finalizers: [],
  mappings: [],
  webhooks: [],
};

function read(words: readonly string[], environment: Invocation['environment'] = {}) {
  const settings = readSettings(operator, { words, environment, terminal: false, fallbackIdentity: 'host_1' });
  if (settings === 'help') throw new Error('help');
  return settings;
}

test('on a developer’s machine nothing needs to be said', () => {
  expect(read([])).toEqual({
    kubeconfig: undefined,
    namespace: 'memcached-system',
    watch: 'cluster',
    election: undefined,
    identity: 'host_1',
    metrics: { host: undefined, port: 8080 },
    secureMetrics: undefined,
    health: { host: undefined, port: 8081 },
    webhookPort: 9443,
    webhookUrl: undefined,
    certificateFolder: undefined,
    grace: 30_000,
    logLevel: 'info',
    logFormat: 'json',
  });
});

test('in a pod it elects a leader, under the pod’s name', () => {
  const pod = { KUBERNETES_SERVICE_HOST: '10.96.0.1', POD_NAME: 'memcached-7d-x', POD_NAMESPACE: 'elsewhere' };
  expect(read([], pod)).toMatchObject({
    namespace: 'elsewhere',
    identity: 'memcached-7d-x',
    election: { leaseDuration: 15_000, renewDeadline: 10_000, retryPeriod: 2000 },
  });
  expect(read(['--leader-elect=false'], pod).election).toBeUndefined();
  expect(read(['--kubeconfig', 'other'], pod).election).toBeUndefined();
});

describe('flags', () => {
  test('with a space, with =, and a switch alone', () => {
    const words = ['--leader-elect', '--metrics-bind-address', '0', '--health-probe-bind-address=127.0.0.1:9001'];
    const settings = read([...words, '--leader-election-lease-duration=30s', '--log-level', 'debug']);
    expect(settings.election?.leaseDuration).toBe(30_000);
    expect(settings.metrics).toBeUndefined();
    expect(settings.health).toEqual({ host: '127.0.0.1', port: 9001 });
    expect(settings.logLevel).toBe('debug');
    expect(read(['--metrics-bind-address=[::1]:80']).metrics).toEqual({ host: '::1', port: 80 });
    expect(read(['--webhook-url', 'https://10.0.2.2:9443/']).webhookUrl).toBe('https://10.0.2.2:9443');
  });

  test('secured metrics have a port of their own, and may have a certificate of somebody else', () => {
    expect(read(['--metrics-secure'])).toMatchObject({ metrics: { port: 8443 }, secureMetrics: {} });
    const words = ['--metrics-secure', '--metrics-cert-path=/certs', '--metrics-bind-address=:1'];
    expect(read(words)).toMatchObject({ metrics: { port: 1 }, secureMetrics: { certificateFolder: '/certs' } });
    expect(read(['--metrics-secure=false'])).toMatchObject({ metrics: { port: 8080 }, secureMetrics: undefined });
  });

  test('work may take as long as it takes', () => {
    expect(read(['--graceful-shutdown-timeout=-1s']).grace).toBe(2 ** 31 - 1);
  });

  test('the environment says the same, and the command line has the last word', () => {
    const environment = { LOG_LEVEL: 'warn', WATCH_NAMESPACE: 'blue, green,', METRICS_BIND_ADDRESS: ':1' };
    expect(read(['--log-level=error'], environment)).toMatchObject({
      logLevel: 'error',
      watch: ['blue', 'green'],
      metrics: { port: 1 },
    });
    expect(read([], { WATCH_NAMESPACE: '', KUBECONFIG: '/a:/b' })).toMatchObject({
      watch: 'cluster',
      kubeconfig: undefined,
    });
  });

  test.each([
    [['--leader-elct'], "Unknown option '--leader-elct'"],
    [['run'], "Unexpected argument 'run'"],
    [['--kubeconfig'], "Option '--kubeconfig <value>' argument missing"],
    [['--log-level', 'loud'], '--log-level must be one of debug, info, warn, error, not "loud".'],
    [['--leader-elect=maybe'], '--leader-elect must be true or false, not "maybe".'],
    [['--metrics-bind-address', 'web'], '--metrics-bind-address must be an address'],
    [['--metrics-cert-path=/certs'], '--metrics-cert-path needs --metrics-secure, too'],
    [['--metrics-cert-path=/certs', '--metrics-secure=false'], '--metrics-cert-path needs --metrics-secure, too'],
    [['--webhook-port', '70000'], '--webhook-port must be a port, from 0 to 65535, not "70000".'],
    [['--webhook-url', 'http://here'], '--webhook-url must be of the form https://HOST:PORT, not "http://here".'],
    [['--graceful-shutdown-timeout', '30'], '--graceful-shutdown-timeout must be a duration'],
    [['--leader-elect', '--leader-election-renew-deadline=15s'], 'The lease must be longer than its renew deadline'],
    [['--leader-elect', '--leader-election-retry-period=9s'], 'longer than 1.2 retry periods'],
    [['--leader-elect', '--leader-election-lease-duration=15500ms'], 'in whole seconds'],
  ])('%j is a mistake', (words, message) => {
    expect(() => read(words)).toThrow(UsageError);
    expect(() => read(words)).toThrow(message);
  });
});

test('--help tells of every flag', () => {
  const invocation = { words: ['-h'], environment: {}, terminal: false, fallbackIdentity: 'x' };
  expect(readSettings(operator, invocation)).toBe('help');
  const text = usage(operator);
  for (const name of flagNames) expect(text).toContain(`  --${name}`);
  expect(text).toMatch(/^memcached: /);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(140);
});
