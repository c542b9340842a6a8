import type { Clock } from '../clock.js';
import type { Announcer } from './announcer.js';
import { type Generation, isOver } from './generation.js';
import { type Renewal, renew } from './renew.js';

export interface RotationSettings extends Renewal {
  readonly announcer: Announcer;
  /** Another generation is served from now on. */
  readonly changed: () => void;
}

/** How long an authority has been announced before it is relied on: by then every API server has heard of it. */
const settling = 60_000;

/**
 * Which generation a replica serves. At two thirds of its life one of the replicas makes the next. Each serves that only
 * after its authority has stood in the configurations for a while, and the old authority stays there until the old
 * certificate is over: at no time does a replica, however far behind, serve what the API server doesn't believe.
 */
export class Rotation {
  #known: readonly Generation[] = [];
  #served: Generation | undefined;
  /** Authority -> when this process first knew that it is announced, monotonic. */
  readonly #announced = new Map<string, number>();

  constructor(readonly settings: RotationSettings) {}

  get served(): Generation | undefined {
    return this.#served;
  }

  /**
   * Looks at what is kept and at what is announced, and does what is due. False: a configuration isn't there yet.
   * @throws Error: the API server doesn't let it
   */
  async advance(): Promise<boolean> {
    const { clock, announcer, changed } = this.settings;
    const own = this.#served ? [this.#served] : [];
    this.#known = await renew(own, this.settings);
    const authorities = this.#known.map(({ authority }) => authority);
    const complete = await announcer.announce(authorities);
    for (const authority of authorities) {
      if (!this.#announced.has(authority)) this.#announced.set(authority, clock.monotonic());
    }
    const next = this.#choose(clock);
    if (next !== undefined && next.key !== this.#served?.key) {
      this.#served = next;
      changed();
    }
    return complete;
  }

  /** The newest that has settled or is served already; else the oldest, which is what the other replicas serve. */
  #choose(clock: Clock): Generation | undefined {
    const served = this.#served;
    const isForgotten = served !== undefined && !this.#known.some(({ key }) => key === served.key);
    const good = [...this.#known, ...(isForgotten ? [served] : [])].filter((it) => !isOver(it, clock.now()));
    const hasSettled = ({ authority }: Generation) =>
      clock.monotonic() - (this.#announced.get(authority) ?? Number.POSITIVE_INFINITY) >= settling;
    return good.find((it) => it.key === served?.key || hasSettled(it)) ?? good.at(-1);
  }
}
