import { listPages } from '../client/list-pages.js';
import { resourcePath } from '../client/resource-path.js';
import type { Clock } from '../clock.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import type { WatchEvent } from '../transport/transport.js';
import { TransportError } from '../transport/transport-error.js';
import { parseWithoutManagedFields } from '../transport/without-managed-fields.js';
import { frozen } from './frozen.js';
import { delayAfter, recover, succeed } from './recover.js';
import type { Progress, Reflected, Reflection } from './reflection.js';
import { compareVersions } from './resource-version.js';

/** Milliseconds without a byte: the API server sends a bookmark each minute. */
export const silence = 90_000;
/** How long the API server is asked to let a watch live: from this to twice this, as client-go does. */
const watchSeconds = 300;
/** A watch that ends sooner than this is not asked for again at once. */
const shortest = 1_000;
/** One that ends sooner than this, and has told nothing, was none: what a proxy that knows no watches makes of them. */
const shortestSilent = 30_000;

/** Lists and watches until the signal is aborted, through whatever happens. */
export async function reflect(reflected: Reflected, reflection: Reflection): Promise<void> {
  const { clock, signal } = reflected;
  const progress: Progress = {
    version: undefined,
    reason: 'start',
    streams: true,
    isDoubtful: false,
    isSlow: false,
    failures: 0,
  };
  while (!signal.aborted) {
    const began = clock.monotonic();
    try {
      await follow(reflected, reflection, progress);
      if (clock.monotonic() - began < shortest) await pause(reflected, delayAfter(progress, clock));
      else succeed(reflected, progress);
    } catch (error) {
      if (signal.aborted) return;
      await pause(reflected, recover(reflected, progress, error));
    }
  }
}

async function follow(reflected: Reflected, reflection: Reflection, progress: Progress): Promise<void> {
  const { transport, kind, namespace, signal, metrics } = reflected;
  if (progress.isDoubtful) await doubt(reflected, progress);
  if (progress.version === undefined) metrics.listed(kind.plural, progress.reason);
  // At the start everybody waits for it, and streaming it costs the API server twice the time (a JSON text in a JSON
  // text, measured on 1.36). Later its memory counts, when the informers of all operators list at once.
  if (progress.version === undefined && (progress.reason === 'start' || !progress.streams)) {
    const path = resourcePath(kind, { namespace });
    const format = { parse: parseItem, message: kind.protobuf, finish: frozen, misread: reflection.misread };
    const list = await listPages(transport, kind, { path, signal, pageSize: pageSizeOf(progress) }, format);
    reflection.heard();
    reflection.replaced(list.items, list.resourceVersion);
    progress.version = list.resourceVersion;
    progress.reason = 'retry';
  }
  await followWatch(reflected, reflection, progress);
}

/**
 * Pages are read as they come, and encoded as they go, so their size costs no memory; but each is a walk of the API
 * server over what is left: ten thousand pods in ten pages are twice its work for one (measured on 1.36).
 */
function pageSizeOf({ isSlow }: Progress): number {
  return isSlow ? 500 : 10_000;
}

/**
 * A watch from a version of the future begins, and is told nothing until the API server is there, bookmarks neither
 * (apiserver's cache_watcher.go, measured on 1.36). So it is after etcd was restored from a backup.
 */
async function doubt({ transport, kind, namespace, signal }: Reflected, progress: Progress): Promise<void> {
  const path = resourcePath(kind, { namespace });
  const items = { parse: parseItem, finish: (item: unknown) => item };
  const { metadata } = await transport.request<ListHead>({ method: 'GET', path, query: { limit: 1 }, signal, items });
  progress.isDoubtful = false;
  if (progress.version === undefined || compareVersions(metadata.resourceVersion, progress.version) >= 0) return;
  progress.version = undefined;
  progress.reason = 'restored';
}

interface ListHead {
  readonly metadata: { readonly resourceVersion: string };
}

function parseItem(text: string): unknown {
  return parseWithoutManagedFields(text, 1);
}

async function followWatch(reflected: Reflected, reflection: Reflection, progress: Progress): Promise<void> {
  const { transport, clock, kind, namespace, signal } = reflected;
  const path = resourcePath(kind, { namespace });
  const query = watchQuery(progress, clock);
  const began = clock.monotonic();
  let initial = progress.version === undefined ? new Map<string, KubernetesObject>() : undefined;
  let hasTold = false;
  for await (const event of transport.watch({ path, query, signal, silence, heard: hearing(reflection, progress) })) {
    hasTold = true;
    const { resourceVersion } = event.object.metadata;
    if (initial !== undefined) {
      if (!endsInitialEvents(event)) {
        collect(initial, event);
        continue;
      }
      reflection.replaced([...initial.values()], resourceVersion);
      progress.version = resourceVersion;
      initial = undefined;
      // Or lists that end in 410 would follow one another at once.
      continue;
    }
    if (event.type === 'BOOKMARK') reflection.reached(resourceVersion);
    else reflection.changed(event);
    progress.version = resourceVersion;
    succeed(reflected, progress);
  }
  // It knew the parameters, but did not do what they say.
  if (initial !== undefined) progress.streams = false;
  else if (!hasTold && clock.monotonic() - began < shortestSilent) {
    throw new TransportError(`GET ${path} (watch): it ended as soon as it began`, true);
  }
}

/** After a failure, that the next watch begins is no sign of life yet: it must tell something. */
function hearing(reflection: Reflection, { failures }: Progress): () => void {
  let hasBegun = failures === 0;
  return () => {
    if (hasBegun) reflection.heard();
    hasBegun = true;
  };
}

/** As client-go's reflector.go: with sendInitialEvents, the version left out asks for the most recent state. */
function watchQuery({ version }: Progress, clock: Clock) {
  const timeoutSeconds = Math.floor(watchSeconds * (1 + clock.random()));
  const query = { allowWatchBookmarks: true, timeoutSeconds };
  if (version !== undefined) return { ...query, resourceVersion: version };
  return { ...query, sendInitialEvents: true, resourceVersionMatch: 'NotOlderThan' };
}

function endsInitialEvents({ type, object }: WatchEvent): boolean {
  return type === 'BOOKMARK' && object.metadata.annotations?.['k8s.io/initial-events-end'] === 'true';
}

function collect(objects: Map<string, KubernetesObject>, { type, object }: WatchEvent): void {
  if (type === 'BOOKMARK') return;
  const key = `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
  if (type === 'DELETED') objects.delete(key);
  else objects.set(key, object);
}

async function pause({ clock, signal }: Reflected, milliseconds: number): Promise<void> {
  await clock.sleep(milliseconds, signal).catch(() => undefined);
}
