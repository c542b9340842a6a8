import type { Clock } from '../clock.js';
import type { RuntimeLog } from '../log.js';
import type { Lease, LeaseLock, LeaseSpec } from './lease-lock.js';

/** Times in milliseconds. As client-go/tools/leaderelection: a lease outlives the deadline, which outlives some retries. */
export interface ElectionTimes {
  /** How long others wait after the last renewal that they saw. */
  readonly leaseDuration: number;
  /** How long a leader goes on without a renewal. */
  readonly renewDeadline: number;
  readonly retryPeriod: number;
}

export interface ElectionSettings extends ElectionTimes {
  readonly lock: LeaseLock;
  /** Unique in the cluster. */
  readonly identity: string;
  readonly clock: Clock;
  readonly log: RuntimeLog;
  readonly observer: ElectionObserver;
}

/** Hears of what happens, for metrics. */
export interface ElectionObserver {
  leads(leading: boolean): void;
  /** A renewal had to read the Lease first. */
  slow(): void;
}

interface Observation {
  readonly lease: Lease;
  /** When this state of it was first seen, by the own monotonic clock: clocks of others are never looked at. */
  readonly since: number;
}

/**
 * Leader election by a Lease. A candidate takes it when it has seen no renewal for the lease's own duration, counted by its own
 * clock, so that clocks may differ; only their speed must be about the same. As client-go/tools/leaderelection/leaderelection.go.
 */
export class Election {
  readonly #settings: ElectionSettings;
  #observed: Observation | undefined;
  /** When the last renewal was sent. */
  #renewed = Number.NEGATIVE_INFINITY;
  #leading = false;
  readonly #ending = new AbortController();
  #renewing: Promise<void> = Promise.resolve();

  constructor(settings: ElectionSettings) {
    this.#settings = settings;
  }

  /** Resolves once this process leads. @throws the signal's reason */
  async acquire(signal: AbortSignal): Promise<void> {
    const { clock, retryPeriod, identity, log } = this.#settings;
    while (!(await this.#attempt(signal))) {
      signal.throwIfAborted();
      // The jitter that client-go has.
      await clock.sleep(retryPeriod * (1 + 1.2 * clock.random()), signal);
    }
    // First of all, so that `release` gives back also what was won too late.
    this.#lead(true);
    signal.throwIfAborted();
    log.info('leads', { identity });
  }

  /** Renews until `release`, or until the lease is lost. */
  async renew(): Promise<'released' | 'lost'> {
    const { clock, renewDeadline, retryPeriod } = this.#settings;
    const { signal } = this.#ending;
    const left = () => this.#renewed + renewDeadline - clock.monotonic();
    while (!signal.aborted) {
      if (left() <= 0 || !this.#isHolder()) {
        this.#lead(false);
        return 'lost';
      }
      await clock.sleep(Math.min(retryPeriod, left()), signal).catch(() => undefined);
      if (!signal.aborted) this.#renewing = this.#attemptWithin(left());
      await this.#renewing;
    }
    return 'released';
  }

  /** Whether no other can lead yet, however long this process was asleep. */
  isHeld(): boolean {
    const { clock, renewDeadline } = this.#settings;
    return this.#leading && clock.monotonic() < this.#renewed + renewDeadline;
  }

  /** Lets the next leader start at once. To be called when all work has ended. */
  async release(): Promise<void> {
    const { lock, clock, renewDeadline, log } = this.#settings;
    this.#ending.abort();
    await this.#renewing;
    const leading = this.isHeld();
    this.#lead(false);
    if (!leading || this.#observed === undefined) return;
    const now = microTime(clock.now());
    const { leaseTransitions = 0 } = this.#observed.lease.spec ?? {};
    const spec = { leaseDurationSeconds: 1, acquireTime: now, renewTime: now, leaseTransitions };
    const { signal, end } = this.#deadline(renewDeadline / 2);
    await lock
      .update(this.#observed.lease, spec, signal)
      .then(() => log.info('released the lease'))
      .catch((error) => log.warn('could not release the lease: the next leader waits for its end', { error }))
      .finally(end);
  }

  async #attemptWithin(milliseconds: number): Promise<void> {
    const { signal, end } = this.#deadline(milliseconds);
    await this.#attempt(signal);
    end();
  }

  #deadline(milliseconds: number): { signal: AbortSignal; end: () => void } {
    const controller = new AbortController();
    const timer = this.#settings.clock.after(milliseconds, () => controller.abort());
    return { signal: controller.signal, end: () => timer.cancel() };
  }

  /** Whether this process holds the lease now. */
  async #attempt(signal: AbortSignal): Promise<boolean> {
    try {
      return (await this.#renewKnown(signal)) || (await this.#takeOver(signal));
    } catch (error) {
      if (!signal.aborted) this.#settings.log.warn('could not get or renew the lease', { error });
      return false;
    }
  }

  /** One request, as long as nobody has touched the Lease. */
  async #renewKnown(signal: AbortSignal): Promise<boolean> {
    const { observer } = this.#settings;
    if (this.#observed === undefined || !this.#isHolder() || !this.#isValid()) return false;
    try {
      await this.#write(this.#observed.lease, signal);
      return true;
    } catch (error) {
      if (signal.aborted) throw error;
      observer.slow();
      return false;
    }
  }

  async #takeOver(signal: AbortSignal): Promise<boolean> {
    const lease = await this.#settings.lock.get(signal);
    if (lease !== undefined) this.#observe(lease);
    else this.#observed = undefined;
    const { holderIdentity = '' } = lease?.spec ?? {};
    if (holderIdentity !== '' && !this.#isHolder() && this.#isValid()) return false;
    await this.#write(lease, signal);
    return true;
  }

  async #write(lease: Lease | undefined, signal: AbortSignal): Promise<void> {
    const { lock, clock } = this.#settings;
    const sent = clock.monotonic();
    const spec = this.#spec(lease?.spec);
    this.#observe(lease === undefined ? await lock.create(spec, signal) : await lock.update(lease, spec, signal));
    this.#renewed = sent;
  }

  #spec(before: LeaseSpec | undefined): LeaseSpec {
    const { identity, leaseDuration, clock } = this.#settings;
    const now = microTime(clock.now());
    const kept = before?.holderIdentity === identity;
    return {
      holderIdentity: identity,
      leaseDurationSeconds: leaseDuration / 1000,
      renewTime: now,
      acquireTime: kept ? (before.acquireTime ?? now) : now,
      leaseTransitions: before === undefined ? 0 : (before.leaseTransitions ?? 0) + (kept ? 0 : 1),
    };
  }

  #observe(lease: Lease): void {
    const { clock, log } = this.#settings;
    const before = this.#observed?.lease.spec;
    const holder = lease.spec?.holderIdentity;
    if (holder !== undefined && holder !== before?.holderIdentity) log.info('the lease is held', { holder });
    const same = this.#observed !== undefined && JSON.stringify(before) === JSON.stringify(lease.spec);
    this.#observed = { lease, since: same ? (this.#observed?.since ?? 0) : clock.monotonic() };
  }

  #isHolder(): boolean {
    return this.#observed?.lease.spec?.holderIdentity === this.#settings.identity;
  }

  #isValid(): boolean {
    const { clock } = this.#settings;
    if (this.#observed === undefined) return false;
    const { lease, since } = this.#observed;
    return since + (lease.spec?.leaseDurationSeconds ?? 0) * 1000 > clock.monotonic();
  }

  #lead(leading: boolean): void {
    this.#leading = leading;
    this.#settings.observer.leads(leading);
  }
}

/** metav1.MicroTime, such as `2026-01-01T00:00:00.000000Z`. */
function microTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z');
}
