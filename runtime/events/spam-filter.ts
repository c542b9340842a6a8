import type { Clock } from '../clock.js';

/** As client-go/tools/record/events_cache.go: a burst, and then one in five minutes. */
const burst = 25;
const refill = 5 * 60_000;
const remembered = 4096;

/** So many new Events about one object, and no more. */
export class SpamFilter {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { tokens: number; since: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  admits(key: string): boolean {
    const now = this.#clock.monotonic();
    const { tokens, since } = this.#buckets.get(key) ?? { tokens: burst, since: now };
    const filled = Math.min(burst, tokens + (now - since) / refill);
    const admitted = filled >= 1;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: admitted ? filled - 1 : filled, since: now });
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= remembered) break;
      this.#buckets.delete(oldest);
    }
    return admitted;
  }
}
