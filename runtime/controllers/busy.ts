import type { ObjectKey } from './object-key.js';

/** Which objects a controller is working on, so that a finalizer doesn't take down what is just being put up. */
export class Busy {
  readonly #calls = new Map<ObjectKey, number>();
  readonly #waiting = new Map<ObjectKey, (() => void)[]>();

  enter(key: ObjectKey): void {
    this.#calls.set(key, (this.#calls.get(key) ?? 0) + 1);
  }

  leave(key: ObjectKey): void {
    const left = (this.#calls.get(key) ?? 1) - 1;
    if (left > 0) {
      this.#calls.set(key, left);
      return;
    }
    this.#calls.delete(key);
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    for (const run of waiting) run();
  }

  /** False where nobody works on it; else true, and `run` is called when that has ended. */
  waits(key: ObjectKey, run: () => void): boolean {
    if (!this.#calls.has(key)) return false;
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), run]);
    return true;
  }
}
