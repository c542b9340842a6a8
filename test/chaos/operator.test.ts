/** An operator between faults and thousands of changes: at the end everything is as its specs say. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ConfigMap } from '../../kubernetes/core/v1.js';
import { type ControlPlane, startControlPlane } from '../cluster/control-plane.js';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';
import { kubeconfigThrough } from './kubeconfig-through.js';
import type { OperatorReport } from './operator-subject.js';
import { createRandom } from './random.js';
import { milliseconds, recovery, seed } from './settings.js';
import { type Subject, startSubject } from './subject.js';
import { weather } from './weather.js';
import { type Widget, widgetDefinition } from './widget.js';
import { startWriter } from './writer.js';

const namespaces = ['chaos-0', 'chaos-1'] as const;
const random = createRandom(seed);
let cluster: ControlPlane;
let proxy: FaultProxy;
let subject: Subject<OperatorReport>;

beforeAll(async () => {
  console.log(`Chaos for ${milliseconds / 1000} s, KEXT_CHAOS_SEED=${seed}`);
  // It collects the children of what was deleted.
  cluster = await startControlPlane({ servers: ['controller-manager'] });
  for (const name of namespaces) await cluster.request('POST', '/api/v1/namespaces', { metadata: { name } });
  await cluster.request('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', widgetDefinition);
  while ((await cluster.request('GET', '/apis/chaos.example.com/v1/widgets')).status !== 200) await sleep(50);
  proxy = await startFaultProxy(cluster, random);
  const kubeconfig = await kubeconfigThrough(cluster, proxy.url);
  const probes = ['--metrics-bind-address=0', '--health-probe-bind-address=0'];
  const words = [`--kubeconfig=${kubeconfig}`, ...probes, '--leader-elect=false', '--log-level=error'];
  subject = startSubject('operator-subject', cluster.folder, {}, words);
});
afterAll(async () => {
  subject?.kill();
  await proxy?.close();
  await cluster?.stop();
});

test(
  'every object is reconciled after its last change, no key is in two workers, nothing leaks',
  async () => {
    const before = await settled();
    const writers = [
      startWriter(
        cluster.request,
        { collections: collections('apis/chaos.example.com/v1', 'widgets'), body: widget },
        random,
      ),
      startWriter(
        cluster.request,
        { collections: collections('api/v1', 'configmaps'), body: drift, drifts: true },
        random,
      ),
    ];
    const { restarts } = await weather(cluster, proxy, random, milliseconds);
    const written = await Promise.all(writers.map((writer) => writer.stop()));
    const calm = Date.now();
    const unreconciled = await converged();
    const recovered = (Date.now() - calm) / 1000;
    const after = await subject.report();
    const report = { ...after, violations: after.violations.length, unreconciled: unreconciled.length };
    console.log(JSON.stringify({ seed, written, restarts, faults: proxy.done, recovered, ...report }, undefined, 2));
    expect(unreconciled).toEqual([]);
    expect(after.violations).toEqual([]);
    expect(after.reconciles).toBeGreaterThan(before.reconciles);
    expect(after.memory - before.memory).toBeLessThan(30e6);
    // The watches of two kinds, and what is kept of the requests of eight workers.
    expect(after.sockets).toBeLessThan(16);
    expect(await subject.terminate()).toBe(0);
  },
  2 * milliseconds + recovery + 120_000,
);

/** Waits until the operator reconciles. */
async function settled(): Promise<OperatorReport> {
  const first = widget('first', 0);
  await cluster.request('POST', '/apis/chaos.example.com/v1/namespaces/chaos-0/widgets', first);
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(100)) {
    const report = await subject.report();
    if (report.reconciles > 0) return report;
  }
  throw new Error(`The operator does not reconcile:\n${subject.output()}`);
}

/** What is not as it should be, once nothing is or the time is over. */
async function converged(): Promise<readonly string[]> {
  for (const end = Date.now() + recovery; ; await sleep(500)) {
    const wrong = await wrongObjects();
    if (wrong.length === 0 || Date.now() > end) return wrong;
  }
}

async function wrongObjects(): Promise<string[]> {
  const widgets = await listed<Widget>('/apis/chaos.example.com/v1/widgets');
  const children = new Map((await listed<ConfigMap>('/api/v1/configmaps')).map((child) => [keyOf(child), child]));
  return widgets.flatMap(({ metadata, spec, status }) => {
    const key = keyOf({ metadata });
    if (metadata.deletionTimestamp !== undefined) return [`${key} is not finalized`];
    if (status?.generation !== metadata.generation || status?.value !== spec.value) return [`${key} is not reconciled`];
    const child = children.get(key);
    const isOwned = child?.metadata.ownerReferences?.some(({ uid }) => uid === metadata.uid) === true;
    return isOwned && child?.data?.value === String(spec.value) ? [] : [`the child of ${key} is wrong`];
  });
}

async function listed<Item>(path: string): Promise<readonly Item[]> {
  const { body } = await cluster.request('GET', path);
  return (body as { readonly items: readonly Item[] }).items;
}

function keyOf({ metadata }: { readonly metadata: { readonly namespace?: string; readonly name?: string } }): string {
  return `${metadata.namespace}/${metadata.name}`;
}

function collections(root: string, plural: string): [string, ...string[]] {
  const [first, ...others] = namespaces.map((name) => `/${root}/namespaces/${name}/${plural}`);
  return [first ?? '', ...others];
}

function widget(name: string, value: number): object {
  return { apiVersion: 'chaos.example.com/v1', kind: 'Widget', metadata: { name }, spec: { value } };
}

/** What the operator has to put right. */
function drift(name: string, value: number): object {
  return { metadata: { name }, data: { value: `drift ${value}` } };
}
