/** A controller and its informers, where a list skips what became of a child that the controller has just made. */
import { expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import type { Context } from '../../../api/context.js';
import { ConfigMap } from '../../../kubernetes/core/v1.js';
import { createClient } from '../../../runtime/client/create-client.js';
import { createControllers } from '../../../runtime/controllers/create-controllers.js';
import { createInformers } from '../../../runtime/informers/create-informers.js';
import type { KubernetesObject } from '../../../runtime/kubernetes-object.js';
import { createMetrics } from '../../../runtime/metrics.js';
import type { ApiRequest, Transport } from '../../../runtime/transport/transport.js';
import { fakeClock } from '../fake-clock.js';
import { fakeCollection } from '../informers/fake-collection.js';
import { keepingLog } from '../keeping-log.js';
import { operatorOf, type Widget, widget } from './widgets.js';

const nothing = () => undefined;

/** Makes a ConfigMap for each Widget. */
async function start() {
  const widgets = fakeCollection();
  const children = fakeCollection();
  const clock = fakeClock();
  const calls: string[] = [];
  /** Between the write and its answer. */
  let answering = Promise.resolve();

  async function write({ path, body }: ApiRequest): Promise<KubernetesObject> {
    const written = children.set(path.split('/').at(-1) ?? '', body as object);
    await answering;
    return written;
  }
  const collection = (path: string) => (path.includes('/widgets') ? widgets : children).transport;
  const transport: Transport = {
    ...children.transport,
    request: (asked) =>
      asked.method === 'PATCH' ? (write(asked) as Promise<never>) : collection(asked.path).request(asked),
    watch: (asked) => collection(asked.path).watch(asked),
  };
  const log = keepingLog([]);
  const informers = createInformers({
    transport,
    watch: 'cluster',
    clock,
    log,
    metrics: { listed: nothing, missed: nothing, failed: nothing, holds: nothing },
  });
  const handler = async ({ metadata: { name }, spec }: Widget, { own }: Context<Widget>) => {
    calls.push(name);
    await own(ConfigMap, { metadata: { name }, data: { size: String(spec.size) } });
  };
  const controllers = createControllers(
    operatorOf({ controllers: [{ name: 'sizes', kind: widget, owns: [ConfigMap], handler, options: {} }] }),
    {
      project: 'test',
      watch: 'cluster',
      transport,
      createClient,
      informers,
      events: { record: nothing, flush: async () => undefined },
      clock,
      log,
      metrics: createMetrics(new Registry()),
    },
  );
  informers.start();
  controllers.start();
  await clock.advance(0);
  return {
    widgets,
    children,
    clock,
    calls,
    /** The watch of the children ends, and its place is gone by then. */
    relist: async () => {
      children.held = false;
      children.compact();
      children.end();
      await clock.advance(5_000);
    },
    answerAfter: (wait: Promise<void>) => {
      answering = wait;
    },
  };
}

function add({ widgets }: Awaited<ReturnType<typeof start>>, name: string): void {
  widgets.set(name, { apiVersion: 'example.com/v1', kind: 'Widget', spec: { size: 1 } });
}

test('a child that is gone before the watch told of it is made again', async () => {
  const cluster = await start();
  const { children, clock, calls, relist } = cluster;
  children.held = true;
  add(cluster, 'a');
  await clock.advance(0);
  expect(children.has('a')).toBe(true);
  children.remove('a');
  await relist();
  expect(calls).toEqual(['a', 'a']);
  expect(children.has('a')).toBe(true);
});

test('also where a list comes before the answer to the write', async () => {
  const cluster = await start();
  const { children, clock, calls, relist, answerAfter } = cluster;
  children.held = true;
  let answer: () => void = nothing;
  answerAfter(new Promise((resolve) => (answer = resolve)));
  add(cluster, 'a');
  await clock.advance(0);
  children.remove('a');
  await relist();
  expect([calls, children.has('a')]).toEqual([['a'], false]);
  answer();
  await clock.advance(0);
  expect(calls).toEqual(['a', 'a']);
  expect(children.has('a')).toBe(true);
});

test('one that is still there is not', async () => {
  const cluster = await start();
  const { children, clock, calls, relist } = cluster;
  children.held = true;
  add(cluster, 'a');
  await clock.advance(0);
  await relist();
  expect(calls).toEqual(['a']);
});
