import { beforeEach, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import type { Occurrence } from '../../../runtime/events/occurrence.js';
import { createRecorder, type EventRecorder } from '../../../runtime/events/recorder.js';
import { createMetrics } from '../../../runtime/metrics.js';
import { ApiError } from '../../../runtime/transport/api-error.js';
import type { ApiRequest, Transport } from '../../../runtime/transport/transport.js';
import { shelf, widget } from '../controllers/widgets.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';
import { keepingLog, type Line } from '../keeping-log.js';

let clock: FakeClock;
let recorder: EventRecorder;
let requests: ApiRequest[];
let lines: Line[];
let registry: Registry;
let answer: (request: ApiRequest) => void;

beforeEach(() => {
  clock = fakeClock();
  requests = [];
  lines = [];
  registry = new Registry();
  answer = () => {};
  const transport = {
    request: async (request: ApiRequest) => {
      requests.push(request);
      answer(request);
    },
  } as unknown as Transport;
  recorder = createRecorder({
    transport,
    identity: 'pod-1',
    clock,
    log: keepingLog(lines),
    metrics: createMetrics(registry),
  });
});

function occurrence(more: Partial<Occurrence> = {}): Occurrence {
  const metadata = { name: 'a', namespace: 'default', uid: 'uid-1', resourceVersion: '7' };
  const object = { apiVersion: 'example.com/v1', kind: 'Widget', metadata };
  const told = { type: 'Warning', reason: 'TooSmall', note: 'one is not enough', action: 'Reconcile' } as const;
  return { kind: widget, object, controller: 'test/sizes', ...told, ...more };
}

const sent = () => requests.map(({ method, path }) => `${method} ${path.replace(/\.[0-9a-f]+$/, '.time')}`);
const created = 'POST /apis/events.k8s.io/v1/namespaces/default/events';
const counted = 'PATCH /apis/events.k8s.io/v1/namespaces/default/events/a.time';
const results = async () =>
  Object.fromEntries(
    ((await registry.getSingleMetric('kext_events_total')?.get())?.values ?? []).map((it) => [
      it.labels.result,
      it.value,
    ]),
  );

test('an Event of events.k8s.io/v1', async () => {
  recorder.record(occurrence());
  await clock.advance(0);
  expect(sent()).toEqual([created]);
  expect(requests[0]?.body).toEqual({
    apiVersion: 'events.k8s.io/v1',
    kind: 'Event',
    metadata: { name: expect.stringMatching(/^a\.[0-9a-f]{16}$/), namespace: 'default' },
    eventTime: '2026-01-01T00:00:00.000000Z',
    type: 'Warning',
    reason: 'TooSmall',
    note: 'one is not enough',
    action: 'Reconcile',
    regarding: {
      apiVersion: 'example.com/v1',
      kind: 'Widget',
      name: 'a',
      namespace: 'default',
      uid: 'uid-1',
      resourceVersion: '7',
    },
    reportingController: 'test/sizes',
    reportingInstance: 'pod-1',
  });
});

test('about a cluster-scoped object it is in default; what is too long is cut', async () => {
  const { object } = occurrence();
  const metadata = { name: 'system:shelf', uid: 'u', resourceVersion: '1' };
  recorder.record(occurrence({ kind: shelf, object: { ...object, metadata }, note: 'é'.repeat(1000) }));
  await clock.advance(0);
  const [{ body } = { body: {} }] = requests;
  const { metadata: written, note } = body as { metadata: object; note: string };
  expect(written).toEqual({ name: expect.stringMatching(/^event\.[0-9a-f]+$/), namespace: 'default' });
  expect(Buffer.byteLength(note)).toBeLessThanOrEqual(1024);
  expect(note).toMatch(/^é+…$/);
});

test('the same again is counted: at once, then once a minute', async () => {
  for (let second = 0; second < 150; second++) {
    recorder.record(occurrence());
    await clock.advance(1000);
  }
  expect(sent()).toEqual([created, counted, counted, counted]);
  const bodies = requests.map(({ body }) => (body as { series?: unknown }).series);
  expect(bodies).toEqual([
    undefined,
    { count: 2, lastObservedTime: '2026-01-01T00:00:01.000000Z' },
    { count: 61, lastObservedTime: '2026-01-01T00:01:00.000000Z' },
    { count: 121, lastObservedTime: '2026-01-01T00:02:00.000000Z' },
  ]);
  await recorder.flush();
  expect(requests.at(-1)?.body).toMatchObject({ series: { count: 150 } });
  await clock.advance(1_000_000);
  expect(requests).toHaveLength(5);
  expect(clock.pending).toBe(0);
});

test('after six minutes, or with another note, it is a new one', async () => {
  recorder.record(occurrence());
  await clock.advance(6 * 60_000);
  recorder.record(occurrence());
  recorder.record(occurrence({ note: 'two are not enough' }));
  await clock.advance(0);
  expect(sent()).toEqual([created, created, created]);
});

test('a series whose Event is gone is written anew', async () => {
  recorder.record(occurrence());
  await clock.advance(1000);
  answer = ({ method }) => {
    if (method === 'PATCH') throw new ApiError({ code: 404, reason: 'NotFound', message: 'gone' });
  };
  recorder.record(occurrence());
  await clock.advance(0);
  expect(sent()).toEqual([created, counted, created]);
  expect(lines).toEqual([]);
});

test('one that can’t be written is logged and counted, and tried again with the next', async () => {
  answer = () => {
    throw new ApiError({ code: 403, reason: 'Forbidden', message: 'events is forbidden' });
  };
  recorder.record(occurrence());
  await clock.advance(0);
  const fields = { controller: 'test/sizes', namespace: 'default', name: 'a', reason: 'TooSmall' };
  expect(lines).toMatchObject([{ level: 'warn', message: 'could not record an Event', ...fields }]);
  answer = () => {};
  recorder.record(occurrence());
  await clock.advance(0);
  expect(sent()).toEqual([created, created]);
  expect(await results()).toEqual({ failed: 1, created: 1 });
});

test('an object that is told of without end is told of 25 times, and then once in five minutes', async () => {
  for (let count = 0; count < 100; count++) recorder.record(occurrence({ note: `number ${count}` }));
  await clock.advance(5 * 60_000);
  for (let count = 100; count < 110; count++) recorder.record(occurrence({ note: `number ${count}` }));
  await clock.advance(0);
  expect(requests).toHaveLength(26);
  expect(await results()).toEqual({ created: 26, dropped: 84 });
});
