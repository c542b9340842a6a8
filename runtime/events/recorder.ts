import { resourcePath } from '../client/resource-path.js';
import type { Clock, Timer } from '../clock.js';
import type { RuntimeLog } from '../log.js';
import type { Metrics } from '../metrics.js';
import { ApiError } from '../transport/api-error.js';
import type { Transport } from '../transport/transport.js';
import { eventOf, microTime } from './event.js';
import type { Occurrence } from './occurrence.js';
import { SpamFilter } from './spam-filter.js';

export interface EventRecorder {
  /** Returns at once; an Event that can't be written is logged and counted, and forgotten. */
  record(occurrence: Occurrence): void;
  /** Writes what waits to be written. Resolves when nothing is under way any more. */
  flush(): Promise<void>;
}

export interface RecorderSettings {
  readonly transport: Transport;
  /** Of this process. */
  readonly identity: string;
  readonly clock: Clock;
  readonly log: RuntimeLog;
  readonly metrics: Pick<Metrics, 'events'>;
}

/** The same Event again within six minutes is one more of a series, as client-go/tools/events/event_broadcaster.go has it. */
const seriesEnds = 6 * 60_000;
/** How often the count of a series is written, from the second one on. */
const refresh = 60_000;
const remembered = 4096;

interface Series {
  readonly occurrence: Occurrence;
  /** The written Event's. */
  name: string;
  count: number;
  last: number;
  /** The next writing of the count. */
  timer: Timer | undefined;
  /** When the last writing began, or will have ended. */
  writtenAt: number;
  writing: Promise<void>;
}

export function createRecorder(settings: RecorderSettings): EventRecorder {
  const { clock, metrics } = settings;
  const spam = new SpamFilter(clock);
  /** The one that was told of the longest ago first. */
  const series = new Map<string, Series>();
  return {
    record: (occurrence) => {
      const key = seriesKey(occurrence);
      const known = series.get(key);
      series.delete(key);
      if (known !== undefined && clock.monotonic() - known.last < seriesEnds) {
        series.set(key, known);
        repeat(known);
      } else if (spam.admits(`${occurrence.controller} ${occurrence.object.metadata.uid}`)) {
        series.set(key, begin(occurrence));
      } else metrics.events.inc({ result: 'dropped' });
      forgetOldest();
    },
    flush: async () => {
      for (const one of series.values()) if (one.timer !== undefined) write(one);
      await Promise.all([...series.values()].map(({ writing }) => writing));
    },
  };

  function begin(occurrence: Occurrence): Series {
    const now = clock.monotonic();
    const one: Series = {
      occurrence,
      name: '',
      count: 1,
      last: now,
      timer: undefined,
      writtenAt: Number.NEGATIVE_INFINITY,
      writing: Promise.resolve(),
    };
    one.writing = attempt(one, () => create(one));
    return one;
  }

  function repeat(one: Series): void {
    one.count += 1;
    one.last = clock.monotonic();
    const wait = one.writtenAt + refresh - one.last;
    if (wait <= 0) write(one);
    else one.timer ??= clock.after(wait, () => write(one));
  }

  function write(one: Series): void {
    one.timer?.cancel();
    one.timer = undefined;
    one.writtenAt = clock.monotonic();
    one.writing = one.writing.then(() => attempt(one, () => (one.name === '' ? create(one) : count(one))));
  }

  async function create(one: Series): Promise<void> {
    const { identity, transport } = settings;
    const event = eventOf(one.occurrence, { now: clock.now(), identity, random: clock.random() });
    const path = resourcePath(eventKind, { namespace: event.metadata.namespace });
    await transport.request({ method: 'POST', path, body: event });
    one.name = event.metadata.name;
    metrics.events.inc({ result: 'created' });
  }

  /** An Event that is gone by now, as they go after an hour, is written anew. */
  async function count(one: Series): Promise<void> {
    const lastObservedTime = microTime(clock.now() - (clock.monotonic() - one.last));
    const namespace = one.occurrence.object.metadata.namespace ?? 'default';
    const patch = {
      method: 'PATCH',
      path: resourcePath(eventKind, { namespace, name: one.name }),
      contentType: 'application/merge-patch+json',
      body: { series: { count: one.count, lastObservedTime } },
    } as const;
    await settings.transport.request(patch).catch((error) => {
      if (error instanceof ApiError && error.isNotFound) return create(one);
      throw error;
    });
    metrics.events.inc({ result: 'counted' });
  }

  async function attempt({ occurrence }: Series, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      metrics.events.inc({ result: 'failed' });
      const { object, controller, reason, note } = occurrence;
      const { namespace, name } = object.metadata;
      settings.log.warn('could not record an Event', { controller, namespace, name, reason, note, error });
    }
  }

  function forgetOldest(): void {
    for (const [key, { last, timer }] of series) {
      if (timer !== undefined) continue;
      if (series.size <= remembered && clock.monotonic() - last < seriesEnds) return;
      series.delete(key);
    }
  }
}

const eventKind = { group: 'events.k8s.io', version: 'v1', plural: 'events' };

function seriesKey({ controller, object, type, reason, action, note }: Occurrence): string {
  return [controller, object.metadata.uid, type, reason, action, note].join('\u0000');
}
