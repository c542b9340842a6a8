import { createHash } from 'node:crypto';
import { printJson } from '../json.js';

/** What a handler applied last, so that it isn't sent again where the object still has it. Digests, by owner and part. */
export class Applied {
  readonly #digests = new Map<string, Map<string, string>>();

  /** Of a value as it will be sent. */
  digest(value: unknown): string {
    return createHash('sha1').update(printJson(value)).digest('base64');
  }

  isLast(owner: string, part: string, digest: string): boolean {
    return this.#digests.get(owner)?.get(part) === digest;
  }

  set(owner: string, part: string, digest: string): void {
    const parts = this.#digests.get(owner) ?? new Map<string, string>();
    this.#digests.set(owner, parts.set(part, digest));
  }

  forget(owner: string): void {
    this.#digests.delete(owner);
  }
}
