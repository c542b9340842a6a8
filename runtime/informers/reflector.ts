import type { Log } from '../../api/log.js';
import { listPages } from '../client/list-pages.js';
import { resourcePath } from '../client/resource-path.js';
import type { Clock } from '../clock.js';
import { parseJson } from '../json.js';
import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import { ApiError } from '../transport/api-error.js';
import type { Transport, WatchEvent } from '../transport/transport.js';
import { SilenceError, TransportError } from '../transport/transport-error.js';
import { withoutManagedFields } from '../transport/without-managed-fields.js';
import type { InformerMetrics, ListReason } from './informer-metrics.js';
import { compareVersions } from './resource-version.js';

/** Milliseconds without a byte: the API server sends a bookmark each minute, whatever happens. */
export const silence = 90_000;
/** How long the API server is asked to let a watch live: from this to twice this, as client-go does. */
const watchSeconds = 300;
/** A watch that ends sooner than this was no watch, and is not asked for again at once. */
const shortest = 1_000;
const firstDelay = 200;
/** So deaf is it at most, and by half as much again, once the API server is back. */
const longestDelay = 10_000;
/** What a server may ask for with Retry-After: whatever it says, nobody stays deaf for longer. */
const longestAsked = 60_000;

/** Hears of one collection, in the order in which it changed. */
export interface Reflection {
  /** All objects there are, as of this version. */
  replaced(objects: readonly KubernetesObject[], version: string): void;
  changed(event: WatchEvent): void;
  /** Everything up to this version has been told. */
  reached(version: string): void;
  /** The API server gave a sign of life. */
  heard(): void;
}

export interface Reflected {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: InformerMetrics;
  readonly kind: AnyKind;
  /** Undefined: all. */
  readonly namespace: string | undefined;
  readonly signal: AbortSignal;
}

interface State {
  /** Up to which the reflection has been told everything; undefined: a list is needed. */
  version: string | undefined;
  /** Why a list is needed. */
  reason: ListReason;
  /** Whether the server can send the list as the beginning of the watch. */
  streams: boolean;
  /** The last watch said nothing: perhaps the API server has not reached the version. */
  isDoubtful: boolean;
  /** In a row. */
  failures: number;
}

/** Lists and watches until the signal is aborted, through whatever happens. */
export async function reflect(reflected: Reflected, reflection: Reflection): Promise<void> {
  const { clock, signal } = reflected;
  const state: State = { version: undefined, reason: 'start', streams: true, isDoubtful: false, failures: 0 };
  while (!signal.aborted) {
    const began = clock.monotonic();
    try {
      await follow(reflected, reflection, state);
      if (clock.monotonic() - began < shortest) await pause(reflected, delayAfter(state, clock));
      else state.failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      await pause(reflected, recover(reflected, state, error));
    }
  }
}

async function follow(reflected: Reflected, reflection: Reflection, state: State): Promise<void> {
  const { transport, kind, namespace, signal, metrics } = reflected;
  if (state.isDoubtful) await doubt(reflected, state);
  if (state.version === undefined) metrics.listed(kind.plural, state.reason);
  // At the start everybody waits for it, and streaming it costs the API server twice the time (a JSON text in a JSON
  // text, measured on 1.36). Later its memory counts, when the informers of all operators list at once.
  if (state.version === undefined && (state.reason === 'start' || !state.streams)) {
    const list = await listPages(transport, kind, { path: resourcePath(kind, { namespace }), signal }, parseItem);
    reflection.heard();
    reflection.replaced(list.items, list.resourceVersion);
    state.version = list.resourceVersion;
    state.reason = 'retry';
  }
  await followWatch(reflected, reflection, state);
}

/**
 * A watch from a version of the future begins, and is told nothing until the API server is there, bookmarks neither
 * (apiserver's cache_watcher.go, measured on 1.36). So it is after etcd was restored from a backup.
 */
async function doubt({ transport, kind, namespace, signal }: Reflected, state: State): Promise<void> {
  const path = resourcePath(kind, { namespace });
  const { metadata } = await transport.request<ListHead>({ method: 'GET', path, query: { limit: 1 }, signal });
  state.isDoubtful = false;
  if (state.version === undefined || compareVersions(metadata.resourceVersion, state.version) >= 0) return;
  state.version = undefined;
  state.reason = 'restored';
}

interface ListHead {
  readonly metadata: { readonly resourceVersion: string };
}

function parseItem(text: string): unknown {
  return parseJson(withoutManagedFields(text, 1));
}

async function followWatch(reflected: Reflected, reflection: Reflection, state: State): Promise<void> {
  const { transport, kind, namespace, signal } = reflected;
  const path = resourcePath(kind, { namespace });
  const query = watchQuery(state, reflected.clock);
  let initial = state.version === undefined ? new Map<string, KubernetesObject>() : undefined;
  for await (const event of transport.watch({ path, query, signal, silence, heard: reflection.heard })) {
    const { resourceVersion } = event.object.metadata;
    if (initial !== undefined) {
      if (!endsInitialEvents(event)) {
        collect(initial, event);
        continue;
      }
      reflection.replaced([...initial.values()], resourceVersion);
      initial = undefined;
    } else if (event.type === 'BOOKMARK') reflection.reached(resourceVersion);
    else reflection.changed(event);
    state.version = resourceVersion;
    state.failures = 0;
  }
  // It knew the parameters, but did not do what they say.
  if (initial !== undefined) state.streams = false;
}

/** As client-go's reflector.go: with sendInitialEvents, the version left out asks for the most recent state. */
function watchQuery({ version }: State, clock: Clock) {
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

/** Decides where to go on after a failure. Returns the milliseconds to wait before. */
function recover(reflected: Reflected, state: State, error: unknown): number {
  const { clock, log, metrics, kind } = reflected;
  const isRefused = error instanceof ApiError;
  metrics.failed(kind.plural, isRefused ? String(error.status) : '<error>');
  if (isRefused && state.version === undefined && state.streams && (error.status === 400 || error.status === 422)) {
    state.streams = false;
    return 0;
  }
  if (error instanceof SilenceError) state.isDoubtful = true;
  if (state.reason !== 'start') state.reason = isRefused && error.isExpired ? 'expired' : 'retry';
  // A version from the future is one from before etcd was restored, as good as one that is too old.
  if (isRefused && (error.isExpired || isFromTheFuture(error))) state.version = undefined;
  const asked = isRefused ? Math.min(longestAsked, (error.retryAfter ?? 0) * 1000) : 0;
  const delay = Math.max(asked, delayAfter(state, clock));
  // A watch that breaks off is nothing special; a list has been tried several times by then.
  const isUsual = error instanceof TransportError && state.version !== undefined && state.failures === 1;
  const tell = isUsual ? log.info : log.warn;
  tell(`The watch of ${kind.plural} goes on in ${Math.round(delay)} ms`, { resource: kind.plural, error });
  return delay;
}

function isFromTheFuture({ details }: ApiError): boolean {
  return details?.causes?.some(({ reason }) => reason === 'ResourceVersionTooLarge') ?? false;
}

/** Doubles with each failure in a row, by a half up or down: not all informers of all operators at the same moment. */
function delayAfter(state: State, clock: Clock): number {
  return Math.min(longestDelay, firstDelay * 2 ** state.failures++) * (0.5 + clock.random());
}

async function pause({ clock, signal }: Reflected, milliseconds: number): Promise<void> {
  await clock.sleep(milliseconds, signal).catch(() => undefined);
}
