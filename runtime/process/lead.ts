import type { Election } from '../leases/election.js';
import type { OpenOperator } from './open-operator.js';
import type { Running } from './running.js';
import { settled } from './settled.js';

/** Who can't list a kind that it needs should not lead, unless that lasts: it may be the same for all. In milliseconds. */
const patience = 10_000;

/** Reconciles, once this process leads. Resolves when it is to stop, or leads no more. */
export async function lead({ host, log }: Running, open: OpenOperator, stop: AbortSignal): Promise<'stopped' | 'lost'> {
  const { informers, controllers, election } = open;
  try {
    await Promise.race([settled(host.clock, patience, informers.synced()), whenAborted(stop)]);
    await election?.acquire(stop);
    stop.throwIfAborted();
  } catch (error) {
    if (stop.aborted) return 'stopped';
    throw error;
  }
  controllers.start();
  log.info('reconciles', { seconds: Math.round(host.elapsed()) / 1000 });
  return election === undefined ? whenAborted(stop) : renew(election, stop);
}

/** Renewals go on while the process drains what is under way: until the lease is released, nobody else may lead. */
async function renew(election: Election, stop: AbortSignal): Promise<'stopped' | 'lost'> {
  const end = await Promise.race([whenAborted(stop), election.renew()]);
  return end === 'lost' ? 'lost' : 'stopped';
}

function whenAborted(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
}
