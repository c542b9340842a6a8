import { collectDefaultMetrics, Registry } from 'prom-client';
import { createCertificateMetrics } from '../certificates/certificate-metrics.js';
import { createLog } from '../log/create-log.js';
import type { RuntimeLog } from '../log.js';
import { createMetrics, type Metrics } from '../metrics.js';
import type { Operator } from '../operator.js';
import type { Host } from './host.js';
import { lead } from './lead.js';
import { type OpenOperator, openOperator } from './open-operator.js';
import type { Running } from './running.js';
import { serveProbes } from './serve-probes.js';
import { readSettings, type Settings, UsageError, usage } from './settings.js';
import { shutDown } from './shut-down.js';

/** 0: told to stop; 1: could not go on; 2: the command line is wrong. */
export type ExitCode = 0 | 1 | 2;

/** Runs an operator: starts its parts in their order, and stops them in the other. */
export async function run(operator: Operator, host: Host): Promise<ExitCode> {
  const settings = settingsFor(operator, host);
  if (typeof settings === 'number') return settings;
  const log = createLog({ level: settings.logLevel, format: settings.logFormat, write: host.err });
  const registry = new Registry();
  const metrics = createMetrics(registry);
  const certificateMetrics = createCertificateMetrics(registry);
  keepGoing(host, log, metrics);
  try {
    return await runAll({ operator, host, settings, log, registry, metrics, certificateMetrics });
  } catch (error) {
    log.error('can’t go on', { error });
    return 1;
  }
}

function settingsFor(operator: Operator, host: Host): Settings | ExitCode {
  try {
    const { words, environment, terminal, identity } = host;
    const settings = readSettings(operator, { words, environment, terminal, fallbackIdentity: identity });
    if (settings !== 'help') return settings;
    host.out(usage(operator));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.err(`${error.message}\nRun it with --help for all flags.\n`);
    return 2;
  }
}

/** What a handler left behind, such as a timer or a promise that it did not wait for, is no reason to stop all others. */
function keepGoing(host: Host, log: RuntimeLog, metrics: Metrics): void {
  host.onStray((error, origin) => {
    metrics.stray.inc({ origin });
    log.error('an error that no handler was waiting for', { origin, error });
  });
}

async function runAll(running: Running): Promise<ExitCode> {
  const stop = stopSignal(running);
  let open: OpenOperator | undefined;
  const servers = await serveProbes(running, {
    transport: () => open?.transport,
    stopping: () => stop.aborted,
    ready: {
      running: () => (stop.aborted ? 'it is to stop' : open === undefined ? 'it has not started' : undefined),
      informers: () => open?.stale(),
      webhooks: () => open?.webhooks.unready(),
    },
  });
  try {
    open = await openOperator(running);
    return await reconcile(running, open, stop);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function reconcile(running: Running, open: OpenOperator, stop: AbortSignal): Promise<ExitCode> {
  const { settings, host, log, registry } = running;
  log.info('started', { seconds: Math.round(host.elapsed()) / 1000, identity: settings.identity });
  collectDefaultMetrics({ register: registry });
  const { failed } = open.webhooks;
  if ((await lead(running, open, AbortSignal.any([stop, failed]))) === 'lost') {
    log.error('lost the lease: another one may lead now');
    await abandon(open);
    return 1;
  }
  await shutDown(running, open);
  log.info('stopped');
  return failed.aborted ? 1 : 0;
}

/** Nothing is waited for, and nothing is sent any more: another process may be at work by now. */
async function abandon({ controllers, informers, transport }: OpenOperator): Promise<void> {
  controllers.abort();
  void informers.stop();
  await transport.close();
}

/** Aborted by the first signal; the second one ends the process. */
function stopSignal({ host, log }: Running): AbortSignal {
  const stop = new AbortController();
  host.onSignal((signal) => {
    if (stop.signal.aborted) {
      log.warn('stops at once', { signal });
      host.exit(1);
    }
    log.info('is to stop', { signal });
    stop.abort(new Error(signal));
  });
  return stop.signal;
}
