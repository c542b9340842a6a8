import type { Log } from '../../api/log.js';
import type { Timer } from '../clock.js';
import type { Certificates } from './certificates.js';
import { isOver } from './generation.js';
import { Rotation, type RotationSettings } from './rotation.js';

export interface OwnCertificatesSettings extends Omit<RotationSettings, 'changed'> {
  readonly log: Log;
}

/** Milliseconds between looks at the Secret and the configurations, some more or less. */
const interval = 60_000;
const firstRetry = 1000;
/** Between looks while a configuration is missing, and at least between those that clients cause. */
const restlessness = 5000;

/** Certificates that the replicas make and share. */
export function createOwnCertificates(settings: OwnCertificatesSettings): Certificates {
  const { announcer, clock, log } = settings;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const rotation = new Rotation({ ...settings, changed });
  const looks = new Looks(settings, rotation);
  return {
    start: () => looks.start(),
    get ready() {
      return rotation.served !== undefined && !isOver(rotation.served, clock.now());
    },
    current() {
      if (rotation.served === undefined) throw new Error('there is no certificate yet');
      return rotation.served;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    doubt: () => looks.hasten(),
    async stop() {
      await looks.stop();
      await announcer.withdraw().catch((error) => log.warn('the URL of the webhooks stays', { error }));
    },
  };
}

/** Looks again and again, one at a time. */
class Looks {
  #timer: Timer | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  #last = Number.NEGATIVE_INFINITY;
  #stopped = false;
  #started: () => void = () => undefined;

  constructor(
    readonly settings: OwnCertificatesSettings,
    readonly rotation: Rotation,
  ) {}

  start(): Promise<void> {
    return new Promise((resolve) => {
      this.#started = resolve;
      this.#look();
    });
  }

  hasten(): void {
    if (this.settings.clock.monotonic() - this.#last >= restlessness) this.#look();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#timer?.cancel();
    await this.#running;
    this.#started();
  }

  #look(): void {
    if (this.#stopped) return;
    this.#timer?.cancel();
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async #run(): Promise<void> {
    const pause = await this.#pauseAfterLook();
    if (!this.#stopped) this.#timer = this.settings.clock.after(pause, () => this.#look());
  }

  async #pauseAfterLook(): Promise<number> {
    const { clock, log, subject } = this.settings;
    this.#last = clock.monotonic();
    try {
      const complete = await this.rotation.advance();
      this.#failures = 0;
      this.#started();
      return complete ? interval * (0.9 + 0.2 * clock.random()) : restlessness;
    } catch (error) {
      log.error(`the certificates of ${subject.name} can’t be looked after`, { error });
      return Math.min(firstRetry * 2 ** this.#failures++, interval);
    }
  }
}
