import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Clock } from '../../../runtime/clock.js';
import { Election } from '../../../runtime/leases/election.js';
import type { Lease, LeaseLock, LeaseSpec } from '../../../runtime/leases/lease-lock.js';
import { ApiError } from '../../../runtime/transport/api-error.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';
import { keepingLog, type Line } from '../keeping-log.js';

const times = { leaseDuration: 15_000, renewDeadline: 10_000, retryPeriod: 2000 };

let clock: FakeClock;
let server: LeaseServer;
let lines: Line[];

beforeEach(() => {
  clock = fakeClock();
  server = new LeaseServer();
  lines = [];
});

/** One Lease, with the API server's conflicts. */
class LeaseServer {
  lease: Lease | undefined;
  calls: string[] = [];
  #version = 0;

  /** What one candidate sees of it, as long as `reachable` says so. */
  lock(reachable: () => 'yes' | 'refused' | 'hangs' = () => 'yes'): LeaseLock {
    const call = async <Result>(verb: string, signal: AbortSignal, run: () => Result): Promise<Result> => {
      this.calls.push(verb);
      const how = reachable();
      if (how === 'refused') throw new Error('connection refused');
      if (how === 'hangs')
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return run();
    };
    return {
      get: (signal) => call('get', signal, () => this.lease),
      create: (spec, signal) => call('create', signal, () => this.#store(undefined, spec)),
      update: (lease, spec, signal) => call('update', signal, () => this.#store(lease, spec)),
    };
  }

  #store(before: Lease | undefined, spec: LeaseSpec): Lease {
    if (before?.metadata.resourceVersion !== this.lease?.metadata.resourceVersion)
      throw new ApiError({ code: 409, reason: 'Conflict', message: 'the object has been modified' });
    this.#version += 1;
    const metadata = { name: 'op', namespace: 'op-system', resourceVersion: String(this.#version) };
    this.lease = { metadata, spec };
    return this.lease;
  }
}

interface Candidate {
  readonly election: Election;
  readonly seen: string[];
  readonly stop: AbortController;
}

function candidate(identity: string, own: Clock = clock, lock: LeaseLock = server.lock()): Candidate {
  const seen: string[] = [];
  const observer = { leads: (leading: boolean) => void seen.push(String(leading)), slow: () => void seen.push('slow') };
  const log = keepingLog(lines, { identity });
  return {
    election: new Election({ ...times, lock, identity, clock: own, log, observer }),
    seen,
    stop: new AbortController(),
  };
}

/** The same seconds, shown by clocks that are set otherwise. */
function skewed(by: number): Clock {
  return { ...clock, now: () => clock.now() + by, monotonic: () => clock.monotonic() + by / 7 };
}

function run({ election, stop, seen }: Candidate): Promise<string> {
  return election
    .acquire(stop.signal)
    .then(() => election.renew())
    .then((end) => {
      seen.push(end);
      return end;
    })
    .catch(() => 'never led');
}

describe('one candidate', () => {
  test('creates the Lease, renews it each two seconds by one request, and releases it', async () => {
    const a = candidate('a');
    const end = run(a);
    await clock.advance(1);
    expect(server.lease?.spec).toEqual({
      holderIdentity: 'a',
      leaseDurationSeconds: 15,
      acquireTime: '2026-01-01T00:00:00.000000Z',
      renewTime: '2026-01-01T00:00:00.000000Z',
      leaseTransitions: 0,
    });
    await clock.advance(6000);
    expect(server.calls).toEqual(['get', 'create', 'update', 'update', 'update']);
    expect(server.lease?.spec?.acquireTime).toBe('2026-01-01T00:00:00.000000Z');
    expect(a.election.isHeld()).toBe(true);
    await a.election.release();
    expect(await end).toBe('released');
    await clock.advance(60_000);
    expect(server.calls.slice(5)).toEqual(['update']);
    expect(server.lease?.spec).toMatchObject({ leaseDurationSeconds: 1, leaseTransitions: 0 });
    expect(server.lease?.spec?.holderIdentity).toBeUndefined();
    expect(a.election.isHeld()).toBe(false);
    expect(clock.pending).toBe(0);
  });

  test('a renewal that is under way ends before the release', async () => {
    let reachable: 'yes' | 'hangs' = 'yes';
    const a = candidate(
      'a',
      clock,
      server.lock(() => reachable),
    );
    const end = run(a);
    await clock.advance(1);
    reachable = 'hangs';
    await clock.advance(2000);
    const released = a.election.release();
    reachable = 'yes';
    await clock.advance(8000);
    await released;
    expect(await end).toBe('released');
    expect(clock.pending).toBe(0);
  });

  test('a Lease that somebody touched is read again; one that was deleted is made again', async () => {
    const a = candidate('a');
    const end = run(a);
    await clock.advance(1);
    if (server.lease) server.lease = { ...server.lease, metadata: { ...server.lease.metadata, resourceVersion: '99' } };
    await clock.advance(2000);
    expect(a.seen).toEqual(['true', 'slow']);
    server.lease = undefined;
    await clock.advance(2000);
    expect(server.lease).toBeDefined();
    expect(a.election.isHeld()).toBe(true);
    await a.election.release();
    expect(await end).toBe('released');
  });

  test.each(['refused', 'hangs'] as const)(
    'loses it ten seconds after the last renewal, when the server %s',
    async (how) => {
      let reachable: 'yes' | 'refused' | 'hangs' = 'yes';
      const a = candidate(
        'a',
        clock,
        server.lock(() => reachable),
      );
      void run(a);
      await clock.advance(4001);
      reachable = how;
      await clock.advance(9900);
      expect(a.seen.at(-1)).not.toBe('lost');
      await clock.advance(100);
      expect(a.seen.at(-1)).toBe('lost');
      expect(a.election.isHeld()).toBe(false);
      expect(clock.pending).toBe(0);
    },
  );

  test('a process that slept through its deadline does not believe that it leads', async () => {
    let late = 0;
    const sleeping: Clock = { ...clock, monotonic: () => clock.monotonic() + late };
    const a = candidate('a', sleeping);
    void run(a);
    await clock.advance(3000);
    late = 60_000;
    expect(a.election.isHeld()).toBe(false);
  });
});

describe('two candidates', () => {
  test.each([0, 3_600_000, -3_600_000])(
    'clocks %i ms apart: never two leaders, and one again in time',
    async (skew) => {
      let reachable: 'yes' | 'refused' = 'yes';
      const a = candidate(
        'a',
        clock,
        server.lock(() => reachable),
      );
      const b = candidate('b', skewed(skew));
      void run(a);
      await clock.advance(1);
      void run(b);
      await clock.advance(120_000);
      expect([a.election.isHeld(), b.election.isHeld()]).toEqual([true, false]);
      reachable = 'refused';
      let without = 0;
      for (let step = 0; step < 300 && !b.election.isHeld(); step++) {
        await clock.advance(100);
        expect(a.election.isHeld() && b.election.isHeld()).toBe(false);
        if (!a.election.isHeld()) without += 100;
      }
      expect(a.seen).toContain('lost');
      expect(b.election.isHeld()).toBe(true);
      // 15 s after the last renewal, and at most one jittered retry.
      expect(without).toBeLessThanOrEqual(5000 + 4400);
      expect(server.lease?.spec).toMatchObject({ holderIdentity: 'b', leaseTransitions: 1 });
      b.stop.abort();
    },
  );

  test('a released Lease is taken at the next retry', async () => {
    const a = candidate('a');
    const b = candidate('b', skewed(-60_000));
    void run(a);
    await clock.advance(1);
    void run(b);
    await clock.advance(20_000);
    await a.election.release();
    await clock.advance(4400);
    expect(b.election.isHeld()).toBe(true);
    await b.election.release();
  });

  test('a leader that sees another one knows at once that it lost', async () => {
    const a = candidate('a');
    const end = run(a);
    await clock.advance(1);
    const spec = { holderIdentity: 'thief', leaseDurationSeconds: 15, leaseTransitions: 1 };
    server.lease = { metadata: { name: 'op', namespace: 'op-system', resourceVersion: '77' }, spec };
    await clock.advance(2000);
    expect(await end).toBe('lost');
    expect(lines).toContainEqual(expect.objectContaining({ message: 'the lease is held', holder: 'thief' }));
  });

  test('who is stopped before it leads never leads', async () => {
    const a = candidate('a');
    const b = candidate('b');
    void run(a);
    await clock.advance(1);
    const end = run(b);
    await clock.advance(5000);
    b.stop.abort(new Error('stop'));
    expect(await end).toBe('never led');
    await a.election.release();
    expect(clock.pending).toBe(0);
  });
});
