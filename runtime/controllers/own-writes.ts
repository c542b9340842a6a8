import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import { kindId, type ObjectKey } from './object-key.js';

/** A state of an object that the API server has had once. */
export type Version = string;

export function versionOf(kind: AnyKind, { metadata }: Pick<KubernetesObject, 'metadata'>): Version {
  return `${kindId(kind)}/${metadata.resourceVersion}`;
}

/** The state of no longer being there. */
export function endOf(uid: string): Version {
  return `end/${uid}`;
}

/** Events come within seconds of the write; what is older than this many writes only costs a call that finds nothing to do. */
const remembered = 10_000;

/**
 * Which changes a controller made itself, so that they don't call its handler again: it knows what it has just written, by the
 * resourceVersion of the API server's answer. A watch may tell of a write before the answer is read, so changes that
 * arrive while a handler works are judged at its end.
 */
export class OwnWrites {
  /** The object whose handler made it: what one handler does to the object of another is news there. */
  readonly #writers = new Map<Version, ObjectKey>();
  readonly #arrived = new Map<ObjectKey, Set<Version>>();

  begin(key: ObjectKey): void {
    this.#arrived.set(key, new Set());
  }

  /** @returns whether somebody else changed something since `begin` */
  end(key: ObjectKey): boolean {
    const arrived = this.#arrived.get(key) ?? [];
    this.#arrived.delete(key);
    return [...arrived].some((version) => this.#writers.get(version) !== key);
  }

  wrote(version: Version, key: ObjectKey): void {
    this.#writers.delete(version);
    this.#writers.set(version, key);
    if (this.#writers.size <= remembered) return;
    for (const oldest of this.#writers.keys()) {
      this.#writers.delete(oldest);
      return;
    }
  }

  /** Whether the handler must be called for the change. While it works, the answer is no, and `end` has the other one. */
  isNews(version: Version, key: ObjectKey): boolean {
    const arrived = this.#arrived.get(key);
    arrived?.add(version);
    return arrived === undefined && this.#writers.get(version) !== key;
  }
}
