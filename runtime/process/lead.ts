import type { OpenOperator } from './open-operator.js';
import type { Running } from './running.js';

/** Who can't list a kind that it needs should not lead, unless that lasts: it may be the same for all. In milliseconds. */
const patience = 10_000;

/** Reconciles, once this process leads. Resolves when it is to stop, or leads no more. */
export async function lead({ host, log }: Running, open: OpenOperator, stop: AbortSignal): Promise<'stopped' | 'lost'> {
  const { informers, controllers, election } = open;
  const { clock } = host;
  try {
    await Promise.race([informers.synced(), clock.sleep(patience, stop)]);
    await election?.acquire(stop);
  } catch (error) {
    if (stop.aborted) return 'stopped';
    throw error;
  }
  controllers.start();
  log.info('reconciles', { seconds: Math.round(host.elapsed()) / 1000 });
  return election === undefined ? whenAborted(stop) : renew(open, stop);
}

/** Goes on while the process drains what is under way: until the lease is released, nobody else may lead. */
async function renew({ election, controllers }: OpenOperator, stop: AbortSignal): Promise<'stopped' | 'lost'> {
  const end = await Promise.race([whenAborted(stop), election?.renew(neverAborted)]);
  if (end === 'stopped') return end;
  controllers.abort();
  return 'lost';
}

const neverAborted = new AbortController().signal;

function whenAborted(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
}
