import { setTimeout as sleep } from 'node:timers/promises';
import type { ControlPlane } from '../cluster/control-plane.js';
import type { FaultProxy, RequestFault } from './fault-proxy.js';
import type { Random } from './random.js';
import type { StreamFault } from './stream.js';

interface Weather {
  readonly name: string;
  readonly requests: readonly RequestFault[];
  readonly watches: readonly [StreamFault, ...StreamFault[]];
}

const weathers: readonly [Weather, ...Weather[]] = [
  { name: 'cuts', requests: ['reset', 'lost'], watches: ['cut', 'end'] },
  { name: 'half-open', requests: ['half-open'], watches: ['half-open'] },
  { name: 'stalls', requests: [], watches: ['stall', 'slow'] },
  { name: 'storm of 410', requests: ['gone'], watches: ['gone'] },
  { name: 'storm of 429', requests: ['busy'], watches: ['cut'] },
  { name: 'nonsense', requests: ['page', 'error'], watches: ['garbage'] },
];

/** Between two strikes at watches. */
const beat = 150;
/** What nobody heals, a watchdog has to find: the run must be this much longer then. */
const undetected = 150_000;

/**
 * Bad weather, one kind after another, and every so often an API server that is killed, its etcd compacted, and started
 * again; until the time is over. Then everything is well again.
 */
export async function weather(
  cluster: ControlPlane,
  proxy: FaultProxy,
  random: Random,
  milliseconds: number,
): Promise<{ readonly restarts: number }> {
  const end = Date.now() + milliseconds;
  let restarts = 0;
  for (let round = 0; Date.now() < end; round++) {
    // Each kind in turn, so that a short run has them all; then by chance.
    const now = weathers[round] ?? random.pick(weathers);
    proxy.faults = now.requests;
    const until = Date.now() + 1_500 + random.below(2_500);
    while (Date.now() < Math.min(until, end)) {
      proxy.strike(random.pick(now.watches));
      await sleep(beat);
    }
    proxy.faults = [];
    if (round % 5 === 3) {
      restarts++;
      await restart(cluster, random);
    }
    await sleep(random.below(1_500));
    if (end - Date.now() < undetected || random.below(8) > 0) proxy.heal();
  }
  proxy.faults = [];
  proxy.heal();
  return { restarts };
}

/**
 * Without the watch cache, versions from before the compaction are gone. The controller manager dies too: where its own
 * watch has a gap, its garbage collector takes a new object for the old one of that name (graph_builder.go, UpdateFunc),
 * and leaves the children of the old one, in whose place the operator then waits for ever.
 */
async function restart(cluster: ControlPlane, random: Random): Promise<void> {
  await cluster.kill();
  await sleep(random.below(1_000));
  await cluster.compact();
  await cluster.restart();
}
