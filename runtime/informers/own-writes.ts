import type { DeletedObject } from '../client/client-settings.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import { compareVersions } from './resource-version.js';

/**
 * What this process wrote and the watch has not brought back yet: laid over the store, so that a read after a write
 * sees the write. Nothing waits for it, and it goes as soon as the watch has passed it.
 */
export interface OwnWrites {
  wrote(object: KubernetesObject): void;
  deleted(object: DeletedObject): void;
  /** The watch brought this, or `deleted` it. */
  heard(object: KubernetesObject, deleted: boolean): void;
  /** The watch has brought everything up to this version, in this namespace or in all. */
  reached(namespace: string | undefined, version: string): void;
  /** What a reader gets in place of what is stored. */
  visible(
    namespace: string | undefined,
    name: string,
    stored: KubernetesObject | undefined,
  ): KubernetesObject | undefined;
  /** All that were written, as far as they are newer than what is stored. */
  written(): Iterable<KubernetesObject>;
  /** Of these, what a list of this version and scope must show, unless somebody has changed it since. */
  listed(namespace: string | undefined, version: string): Iterable<KubernetesObject>;
  clear(): void;
  readonly size: number;
}

type Entry =
  | { readonly object: KubernetesObject }
  /** A deletion has no version to wait for: it is forgotten with the second bookmark, which was sent after it. */
  | { readonly gone: DeletedObject; bookmarks: number };

export function createOwnWrites(): OwnWrites {
  const entries = new Map<string, Entry>();
  return {
    wrote: (object) => {
      const key = keyOf(object.metadata);
      const known = entries.get(key);
      if (known !== undefined && 'object' in known && !isNewer(object, known.object)) return;
      entries.set(key, { object });
    },
    deleted: (object) => entries.set(keyOf(object), { gone: object, bookmarks: 0 }),
    heard: (object, deleted) => {
      if (entries.size === 0) return;
      const key = keyOf(object.metadata);
      const entry = entries.get(key);
      if (entry !== undefined && isPassed(entry, object, deleted)) entries.delete(key);
    },
    reached: (namespace, version) => {
      for (const [key, entry] of entries) {
        const isOver =
          'object' in entry
            ? isWithin(entry.object, namespace, version)
            : isIn(entry.gone, namespace) && ++entry.bookmarks >= 2;
        if (isOver) entries.delete(key);
      }
    },
    visible: (namespace, name, stored) => {
      if (entries.size === 0) return stored;
      const entry = entries.get(keyOf({ namespace, name }));
      if (entry === undefined) return stored;
      if ('gone' in entry) return stored?.metadata.uid === entry.gone.uid ? undefined : stored;
      return stored === undefined || isNewer(entry.object, stored) ? entry.object : stored;
    },
    written: function* () {
      for (const entry of entries.values()) if ('object' in entry) yield entry.object;
    },
    listed: function* (namespace, version) {
      for (const entry of entries.values()) {
        if ('object' in entry && isWithin(entry.object, namespace, version)) yield entry.object;
      }
    },
    clear: () => entries.clear(),
    get size() {
      return entries.size;
    },
  };
}

function keyOf({ namespace = '', name }: { readonly namespace?: string | undefined; readonly name: string }): string {
  return `${namespace}/${name}`;
}

function isIn(place: { readonly namespace?: string | undefined }, namespace: string | undefined): boolean {
  return namespace === undefined || place.namespace === namespace;
}

function isWithin({ metadata }: KubernetesObject, namespace: string | undefined, version: string): boolean {
  return isIn(metadata, namespace) && compareVersions(metadata.resourceVersion, version) <= 0;
}

function isNewer(one: KubernetesObject, other: KubernetesObject): boolean {
  return compareVersions(one.metadata.resourceVersion, other.metadata.resourceVersion) > 0;
}

function isPassed(entry: Entry, heard: KubernetesObject, deleted: boolean): boolean {
  if ('object' in entry) return !isNewer(entry.object, heard);
  return deleted ? heard.metadata.uid === entry.gone.uid : heard.metadata.uid !== entry.gone.uid;
}
