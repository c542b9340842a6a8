import { spawnOperator } from './operator-process.js';
import { podOf } from './pod.js';
import type { Program } from './programs.js';
import { many, until } from './requests.js';
import type { Ground } from './site.js';

export function createPods({ cluster }: Ground, count: number): Promise<void> {
  return many(count, (index) => cluster.request('POST', '/api/v1/namespaces/default/pods', podOf(`web-${index}`)));
}

export interface CachedPods {
  /** Seconds from the start of the process until its controller has been called for each pod. */
  readonly seconds: number;
  /** MB, some seconds later and at most. */
  readonly memory: number;
  readonly peak: number;
}

/**
 * Milliseconds. A look at the metrics takes each operator some 4 ms of a processor, kext on the thread that reads the pods:
 * each 20 ms it was a seventh of what is measured.
 */
const lookEach = 100;

export async function cachePods(program: Program, ground: Ground, count: number): Promise<CachedPods> {
  // Whether it is ready is not asked: kext is when it has all pods, and would be asked all the while, the other at once.
  const operator = await spawnOperator(program, ground);
  try {
    const controller = program.name === 'kext' ? 'pods' : 'pod';
    const reconciled = async () => (await operator.reconciles(controller)) >= count;
    await until(reconciled, `${count} pods of ${program.name}`, lookEach);
    const seconds = operator.age() / 1000;
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const { now, peak } = operator.memory();
    return { seconds, memory: now, peak };
  } finally {
    await operator.stop();
  }
}
