import { beforeEach, describe, expect, test } from '@jest/globals';
import { backoff } from '../../../runtime/queue/backoff.js';
import { type QueueObserver, WorkQueue } from '../../../runtime/queue/work-queue.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';

let clock: FakeClock;
let queue: WorkQueue;
let told: string[];

beforeEach(() => {
  clock = fakeClock();
  told = [];
  queue = new WorkQueue(clock, observer());
});

function observer(): QueueObserver {
  return {
    added: () => told.push('added'),
    retried: () => told.push('retried'),
    started: (waited) => told.push(`waited ${waited}`),
    finished: (worked) => told.push(`worked ${worked}`),
  };
}

/** What a worker would get now, or undefined. */
async function taken(): Promise<string | undefined> {
  const before = queue.next();
  const key = await Promise.race([before, new Promise<undefined>((resolve) => setImmediate(() => resolve(undefined)))]);
  if (key === undefined) waiting.push(before);
  return key;
}
const waiting: Promise<string | undefined>[] = [];

describe('order', () => {
  test('first come, first served; a key is there once', async () => {
    for (const key of ['a', 'b', 'a', 'c', 'b']) queue.add(key, 'live');
    expect([await queue.next(), await queue.next(), await queue.next()]).toEqual(['a', 'b', 'c']);
    expect(told.filter((line) => line === 'added')).toHaveLength(3);
  });

  test('what has just changed comes before the first list', async () => {
    queue.add('old', 'background');
    queue.add('older', 'background');
    queue.add('new', 'live');
    queue.add('older', 'live');
    queue.add('new', 'background');
    expect([queue.depth('live'), queue.depth('background')]).toEqual([2, 1]);
    expect([await queue.next(), await queue.next(), await queue.next()]).toEqual(['new', 'older', 'old']);
  });

  test('a worker that waits gets what comes', async () => {
    const next = queue.next();
    queue.add('a', 'background');
    expect(await next).toBe('a');
  });
});

describe('one worker a key', () => {
  test('what is added while it runs comes after', async () => {
    queue.add('a', 'live');
    expect(await queue.next()).toBe('a');
    queue.add('a', 'background');
    queue.add('a', 'live');
    queue.add('b', 'live');
    expect(await queue.next()).toBe('b');
    const third = queue.next();
    queue.done('b');
    queue.done('a');
    expect(await third).toBe('a');
  });

  test('a timer that fires while it runs waits for its end', async () => {
    queue.add('a', 'live');
    await queue.next();
    queue.addAfter('a', 10);
    await clock.advance(20);
    expect(await taken()).toBeUndefined();
    queue.done('a');
    expect(await waiting.pop()).toBe('a');
  });

  test('how long workers are at it', async () => {
    queue.add('a', 'live');
    await clock.advance(500);
    await queue.next();
    await clock.advance(2000);
    expect(queue.unfinished()).toEqual([2]);
    queue.done('a');
    queue.done('a');
    expect(queue.unfinished()).toEqual([]);
    expect(told).toEqual(['added', 'waited 0.5', 'worked 2']);
  });
});

describe('later', () => {
  test('the earliest of several times counts', async () => {
    queue.addAfter('a', 1000);
    queue.addAfter('a', 100);
    queue.addAfter('a', 500);
    const next = queue.next();
    await clock.advance(99);
    expect(queue.depth('live')).toBe(0);
    await clock.advance(1);
    expect(await next).toBe('a');
    expect(clock.pending).toBe(0);
  });

  test('a worker that takes it before makes the timer void', async () => {
    queue.addAfter('a', 1000);
    queue.add('a', 'live');
    await queue.next();
    queue.done('a');
    expect(clock.pending).toBe(0);
  });

  test('the backoff doubles from 5 ms to 1000 s, for each key by itself', async () => {
    const waits = [0, 1, 2, 10, 17, 18, 4000].map((failures) => backoff(failures, 0));
    expect(waits).toEqual([5, 10, 20, 5120, 655_360, 1_000_000, 1_000_000]);
    queue.add('a', 'live');
    queue.add('b', 'live');
    const failing = async (count: number) => {
      const retries: (readonly [string | undefined, number])[] = [];
      for (let round = 0; round < count; round++) {
        const key = (await queue.next()) ?? '';
        retries.push([key, queue.retry(key, 0)]);
        queue.done(key);
        if (queue.depth('live') === 0) await clock.advance(1000);
      }
      return retries;
    };
    expect(await failing(3)).toEqual([
      ['a', 5],
      ['b', 5],
      ['a', 10],
    ]);
    queue.forget('a');
    expect(await failing(3)).toEqual([
      ['b', 10],
      ['a', 5],
      ['b', 20],
    ]);
  });

  test('changes in bad times do not lengthen it, nor do they wait for it', async () => {
    for (let change = 0; change < 50; change++) {
      queue.add('a', 'live');
      expect(await queue.next()).toBe('a');
      expect(queue.retry('a', 0)).toBe(5);
      queue.done('a');
    }
    await clock.advance(5);
    expect(await queue.next()).toBe('a');
    expect(queue.retry('a', 0)).toBe(10);
    queue.done('a');
    queue.add('a', 'live');
    expect(await queue.next()).toBe('a');
    expect(queue.retry('a', 0)).toBe(10);
  });

  test('nor is it shorter than asked for, within reason', () => {
    expect([queue.retry('a', 60_000), queue.retry('b', 86_400_000)]).toEqual([60_000, 1_000_000]);
  });
});

test('closed, it gives nothing, takes nothing and leaves no timer', async () => {
  queue.addAfter('a', 1000);
  queue.add('b', 'live');
  expect(await queue.next()).toBe('b');
  const next = queue.next();
  queue.close();
  expect(await next).toBeUndefined();
  queue.add('c', 'live');
  queue.addAfter('c', 5);
  queue.done('b');
  expect(await queue.next()).toBeUndefined();
  expect(clock.pending).toBe(0);
});

test('nine thousand adds in any order: each run at least once after its last add, and never twice at a time', async () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % below;
  };
  const running = new Set<string>();
  const dirty = new Set<string>();
  const work = async () => {
    for (let key = await queue.next(); key !== undefined; key = await queue.next()) {
      expect(running.has(key)).toBe(false);
      running.add(key);
      dirty.delete(key);
      await clock.sleep(random(50));
      running.delete(key);
      queue.done(key);
    }
  };
  const workers = Array.from({ length: 8 }, work);
  for (let step = 0; step < 300; step++) {
    for (let count = 0; count < 30; count++) {
      const key = `k${random(100)}`;
      dirty.add(key);
      if (random(3) === 0) queue.addAfter(key, random(100));
      else queue.add(key, random(2) === 0 ? 'live' : 'background');
    }
    await clock.advance(random(40));
  }
  await clock.advance(60_000);
  expect([...dirty]).toEqual([]);
  expect(clock.pending).toBe(0);
  queue.close();
  await Promise.all(workers);
});
