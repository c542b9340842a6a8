/** Another client, which changes things at random, directly at the API server. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from '../cluster/control-plane.js';
import type { Random } from './random.js';

export interface Written {
  readonly creations: number;
  readonly changes: number;
  readonly deletions: number;
}

export interface Writer {
  /** @returns what was done, when the last request is answered */
  stop(): Promise<Written>;
}

/** A collection, and what its objects are made of. */
export interface Writable {
  /** Such as `/api/v1/namespaces/x/configmaps`. */
  readonly collections: readonly [string, ...string[]];
  body(name: string, value: number): object;
  /** They are somebody else's: only changed and deleted, never created. */
  readonly drifts?: boolean;
}

/** Of each collection. */
const names = 60;
const workers = 4;

export function startWriter(request: Request, { collections, body, drifts }: Writable, random: Random): Writer {
  const written = { creations: 0, changes: 0, deletions: 0 };
  let isStopped = false;
  let value = 0;

  async function change(): Promise<void> {
    const collection = random.pick(collections);
    const name = `o-${random.below(names)}`;
    const path = `${collection}/${name}`;
    if (random.below(10) === 0) {
      if ((await request('DELETE', path)).status === 200) written.deletions++;
      return;
    }
    const object = body(name, value++);
    const changed = await request('PATCH', path, object, 'application/merge-patch+json');
    if (changed.status === 200) written.changes++;
    else if (changed.status === 404 && drifts !== true && (await request('POST', collection, object)).status === 201)
      written.creations++;
  }

  async function work(): Promise<void> {
    while (!isStopped) {
      // The API server is down every now and then.
      await change().catch(() => sleep(50));
      await sleep(5 + random.below(20));
    }
  }

  const working = Promise.all(Array.from({ length: workers }, work));
  return {
    stop: async () => {
      isStopped = true;
      await working;
      return written;
    },
  };
}
