/** Keys in the order in which they came, each with the time of it. */
export class Line {
  readonly #times = new Map<string, number>();
  /**
   * Behind all that were taken. A walk that begins anew goes over their places again: through a hundred thousand keys that
   * was 1.7 s.
   */
  #walk: MapIterator<[string, number]> | undefined;

  get size(): number {
    return this.#times.size;
  }

  has(key: string): boolean {
    return this.#times.has(key);
  }

  add(key: string, time: number): void {
    this.#times.set(key, time);
  }

  /** The time at which it came; undefined where it was not in the line. */
  remove(key: string): number | undefined {
    const time = this.#times.get(key);
    this.#times.delete(key);
    return time;
  }

  /** The first one. */
  take(): { readonly key: string; readonly since: number } | undefined {
    if (this.#times.size === 0) return undefined;
    this.#walk ??= this.#times.entries();
    const { done, value } = this.#walk.next();
    if (done) {
      // It has seen the end, and would not see what came after that.
      this.#walk = undefined;
      return this.take();
    }
    const [key, since] = value;
    this.#times.delete(key);
    return { key, since };
  }
}
