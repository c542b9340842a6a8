/** A whole process but for the process itself: flags, ports, probes, signals, the lease, what nobody caught. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Context } from '../../../api/context.js';
import { systemClock } from '../../../runtime/clock.js';
import type { Host } from '../../../runtime/process/host.js';
import { type ExitCode, run } from '../../../runtime/process/run.js';
import { newAuthority } from '../../cluster/control-plane/certificates.js';
import { freePorts } from '../../cluster/control-plane/ports.js';
import { operatorOf, sizes, type Widget } from '../controllers/widgets.js';
import { type Asked, type FakeApiServer, type Reply, startFakeApiServer, status } from '../fake-api-server.js';

let server: FakeApiServer;
let health = 0;
let metrics = 0;
let lines: { level: string; msg: string; port?: number; error?: { message: string } }[];
let printed: string;
let exits: number[];
let signal: (name: string) => void;
let stray: (error: unknown, origin: string) => void;
let answer: (asked: Asked) => Reply | undefined;

beforeEach(async () => {
  [health = 0, metrics = 0] = await freePorts(2);
  [lines, printed, exits] = [[], '', []];
  answer = () => undefined;
  server = await startFakeApiServer((asked) => answer(asked) ?? { status: 404, body: status(404, 'NotFound') });
});

afterEach(() => server.close());

function host(...words: string[]): Host {
  return {
    words: [`--health-probe-bind-address=127.0.0.1:${health}`, `--metrics-bind-address=127.0.0.1:${metrics}`, ...words],
    environment: {},
    terminal: false,
    identity: 'me',
    clock: systemClock,
    credentials: async (kubeconfig) => {
      if (kubeconfig !== undefined) throw new Error(`no ${kubeconfig}`);
      return server.credentials;
    },
    elapsed: () => 0,
    out: (text) => {
      printed += text;
    },
    err: (text) => {
      if (text.startsWith('{')) lines.push(JSON.parse(text));
      else printed += text;
    },
    onSignal: (call) => {
      signal = call;
    },
    onStray: (call) => {
      stray = call;
    },
    exit: (code) => void exits.push(code),
  };
}

/** One widget, and then nothing more. */
function widgets({ path, method, query }: Asked): Reply | undefined {
  if (method !== 'GET' || path !== '/apis/example.com/v1/widgets') return undefined;
  if (query.watch !== undefined) return (response) => response.writeHead(200).flushHeaders();
  const metadata = { name: 'a', namespace: 'default', uid: 'u', resourceVersion: '5' };
  const item = { apiVersion: 'example.com/v1', kind: 'Widget', metadata, spec: { size: 1 } };
  return { status: 200, body: { metadata: { resourceVersion: '10' }, items: [item] } };
}

async function get(port: number, path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return `${response.status} ${await response.text()}`;
}

/** Within 3 s, or the log says why not. */
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 3000;
  while (!(await isTrue())) {
    if (Date.now() > end)
      throw new Error(`${isTrue} did not come true:\n${lines.map((it) => JSON.stringify(it)).join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const said = (message: string) => lines.some(({ msg }) => msg === message);
const handled = (handler: (object: Widget, context: Context<Widget>) => unknown = () => undefined) =>
  operatorOf(sizes(handler));

test('is ready when its watches are live, drains what is under way when it is told to stop, and ends with 0', async () => {
  let listed = false;
  answer = (asked) => (listed ? widgets(asked) : { status: 403, body: status(403, 'Forbidden') });
  let finish = () => {};
  let calls = 0;
  const ended = run(
    handled(async () => {
      calls += 1;
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    }),
    host(),
  );
  await until(() => said('started'));
  expect(await get(health, '/healthz')).toBe('200 ok');
  expect(await get(health, '/constructor')).toBe('404 not found\n');
  expect(await get(health, '/readyz')).toBe(
    '500 [+]running ok\n[-]informers failed: nothing is heard of widgets\n[+]webhooks ok\n/readyz check failed\n',
  );
  listed = true;
  await until(() => calls === 1);
  expect(await get(health, '/readyz')).toBe('200 ok');
  expect(await get(metrics, '/metrics')).toMatch(/^controller_runtime_active_workers\{controller="sizes"\} 1$/m);
  expect(await get(metrics, '/metrics')).toMatch(/^nodejs_heap_size_used_bytes \d+$/m);
  signal('SIGTERM');
  expect(await get(health, '/readyz')).toMatch(/^500 \[-\]running failed: it is to stop\n/);
  finish();
  expect(await ended).toBe(0);
  expect(lines.at(-1)?.msg).toBe('stopped');
  await until(async () => (await server.connections()) === 0);
  await expect(get(health, '/healthz')).rejects.toThrow();
}, 10_000);

test('says where it serves what, and to whom', async () => {
  const anywhere = host('--health-probe-bind-address=0', '--metrics-bind-address=127.0.0.1:0');
  for (const [words, open] of [
    [[`--health-probe-bind-address=127.0.0.1:0`], [{ msg: 'serves health' }, { msg: 'serves metrics', secure: false }]],
    [['--metrics-secure'], [{ msg: 'serves metrics', secure: true }]],
    [['--metrics-bind-address=0'], []],
  ] as const) {
    lines = [];
    const ended = run(operatorOf({}), { ...anywhere, words: [...anywhere.words, ...words] });
    await until(() => said('started'));
    signal('SIGTERM');
    await ended;
    const served = lines.filter(({ msg }) => msg.startsWith('serves'));
    expect(served).toMatchObject(open.map((line) => ({ ...line, level: 'info', host: '127.0.0.1' })));
    for (const { port = 0 } of served) expect(port).toBeGreaterThan(0);
  }
});

test('within the grace: then what is still running is aborted, and given up on', async () => {
  answer = widgets;
  let reason: unknown;
  const ended = run(
    handled((_object, context) => {
      context.signal.addEventListener('abort', () => {
        reason = context.signal.reason;
      });
      return new Promise(() => {});
    }),
    host('--graceful-shutdown-timeout=1s'),
  );
  await until(
    async () => said('reconciles') && (await get(metrics, '/metrics')).includes('active_workers{controller="sizes"} 1'),
  );
  signal('SIGINT');
  const begun = performance.now();
  await until(() => reason !== undefined);
  expect(performance.now() - begun).toBeGreaterThan(600);
  expect(await ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(1500);
  expect(String(reason)).toBe('StoppedError: The process stops.');
  expect(said('handlers did not come back')).toBe(true);
}, 10_000);

test('told to stop before anything is heard, it never reconciles', async () => {
  const ended = run(handled(), host());
  await until(() => said('started'));
  signal('SIGTERM');
  expect(await ended).toBe(0);
  expect(said('reconciles')).toBe(false);
  expect(lines.at(-1)?.msg).toBe('stopped');
});

test('the second signal ends it at once', async () => {
  answer = widgets;
  const ended = run(handled(), host());
  await until(() => said('reconciles'));
  signal('SIGTERM');
  signal('SIGTERM');
  expect(exits).toEqual([1]);
  await ended;
}, 10_000);

test('what nobody caught is logged and counted, and all goes on', async () => {
  answer = widgets;
  const ended = run(handled(), host());
  await until(() => said('reconciles'));
  stray(new Error('in a timer'), 'uncaughtException');
  expect(lines.at(-1)).toMatchObject({
    msg: 'an error that no handler was waiting for',
    error: { message: 'in a timer' },
  });
  expect(await get(metrics, '/metrics')).toContain('kext_stray_errors_total{origin="uncaughtException"} 1');
  signal('SIGTERM');
  expect(await ended).toBe(0);
}, 10_000);

describe('the lease', () => {
  const election = ['--leader-elect', '--leader-election-lease-duration=1s'];
  const times = ['--leader-election-renew-deadline=500ms', '--leader-election-retry-period=100ms'];
  let holder: unknown;
  let refusing = false;

  function lease({ path, method, body }: Asked): Reply | undefined {
    if (!path.includes('/leases')) return undefined;
    if (refusing) return { status: 500, body: status(500, 'InternalError') };
    if (method === 'GET' && holder === undefined) return { status: 404, body: status(404, 'NotFound') };
    const sent = body === '' ? { spec: {} } : JSON.parse(body);
    holder = sent.spec.holderIdentity ?? 'nobody';
    const metadata = { name: 'test', namespace: 'test-system', resourceVersion: String(Math.random()) };
    return { status: 200, body: { ...sent, metadata } };
  }

  beforeEach(() => {
    [holder, refusing] = [undefined, false];
    answer = (asked) => lease(asked) ?? widgets(asked);
  });

  test('lost, it ends with 1 at once, and nothing is sent any more', async () => {
    let sent: Promise<unknown> | undefined;
    let writeNow = () => {};
    const ended: Promise<ExitCode> = run(
      handled(async (_object, { status: write, signal }) => {
        await new Promise<void>((resolve) => {
          writeNow = resolve;
        });
        sent = write({ ready: signal.aborted ? 1 : 0 });
        await sent;
      }),
      host(...election, ...times),
    );
    await until(() => said('reconciles'));
    refusing = true;
    expect(await ended).toBe(1);
    expect(said('lost the lease: another one may lead now')).toBe(true);
    const asked = server.asked.length;
    writeNow();
    await until(() => sent !== undefined);
    await expect(sent).rejects.toThrow();
    expect(server.asked.slice(asked).filter(({ path }) => path.endsWith('/status'))).toEqual([]);
  }, 10_000);

  test('kept, it is given back at the end', async () => {
    const ended = run(handled(), host(...election, ...times));
    await until(() => said('reconciles'));
    expect(holder).toBe('me');
    signal('SIGTERM');
    expect(await ended).toBe(0);
    expect(holder).toBe('nobody');
    expect(said('released the lease')).toBe(true);
  }, 10_000);

  test('is given back, too, where webhooks can’t be served: the port is taken', async () => {
    const taken = createServer().listen(0);
    const { port } = taken.address() as AddressInfo;
    const folder = mkdtempSync(join(tmpdir(), 'kext-run-'));
    const { certificate, key } = await (await newAuthority('unit')).issue({ commonName: 'w', hosts: [] });
    const webhooks = [{ path: '/v', type: 'validates', handler: () => undefined, options: { name: 'v' } }] as const;
    const flags = [`--webhook-port=${port}`, `--webhook-cert-dir=${folder}`];
    const ended = run({ ...handled(), webhooks }, host(...election, ...times, ...flags));
    await until(() => said('reconciles'));
    writeFileSync(join(folder, 'tls.crt'), certificate);
    writeFileSync(join(folder, 'tls.key'), key);
    expect(await ended).toBe(1);
    expect(lines.find(({ error }) => error?.message.includes('EADDRINUSE'))?.msg).toBe('webhooks can’t be served');
    expect(holder).toBe('nobody');
    taken.close();
    rmSync(folder, { recursive: true });
  }, 10_000);

  test('is not asked for where nothing is reconciled', async () => {
    const ended = run(operatorOf({}), host(...election, ...times));
    await until(() => said('reconciles'));
    signal('SIGTERM');
    expect(await ended).toBe(0);
    expect(server.asked).toEqual([]);
  }, 10_000);
});

describe('can’t start', () => {
  test('a wrong flag is 2, and help is 0', async () => {
    expect(await run(handled(), host('--nonsense'))).toBe(2);
    expect(printed).toBe("Unknown option '--nonsense'\nRun it with --help for all flags.\n");
    printed = '';
    expect(await run(handled(), host('--help'))).toBe(0);
    expect(printed).toMatch(/^test: a Kubernetes operator\n/);
  });

  test('a port that is taken, or no cluster at all, is 1 and a line', async () => {
    const answers = [host(`--metrics-bind-address=127.0.0.1:${health}`), host('--kubeconfig=/nowhere')];
    for (const each of answers) expect(await run(handled(), each)).toBe(1);
    const failures = lines.filter(({ level }) => level !== 'info');
    expect(failures.map(({ msg }) => msg)).toEqual(['can’t go on', 'can’t go on']);
    expect(failures.map(({ error }) => error?.message)).toEqual([
      expect.stringContaining('EADDRINUSE'),
      expect.stringContaining('/nowhere'),
    ]);
  });
});
