/** An operator between faults and thousands of changes: at the end everything is as its specs say. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ConfigMap } from '../../kubernetes/core/v1.js';
import { freePorts } from '../cluster/control-plane/ports.js';
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
/** Where the operator's metrics are. */
let metrics: string;

beforeAll(async () => {
  console.log(`Chaos for ${milliseconds / 1000} s, KEXT_CHAOS_SEED=${seed}`);
  // It collects the children of what was deleted.
  cluster = await startControlPlane({ servers: ['controller-manager'] });
  for (const name of namespaces) await cluster.request('POST', '/api/v1/namespaces', { metadata: { name } });
  await cluster.request('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', widgetDefinition);
  while ((await cluster.request('GET', '/apis/chaos.example.com/v1/widgets')).status !== 200) await sleep(50);
  proxy = await startFaultProxy(cluster, random);
  const kubeconfig = await kubeconfigThrough(cluster, proxy.url);
  const [port = 0] = await freePorts(1);
  metrics = `127.0.0.1:${port}`;
  const probes = [`--metrics-bind-address=${metrics}`, '--health-probe-bind-address=0'];
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
    const weatherReport = { seed, written, restarts, faults: proxy.done, recovered };
    console.log(JSON.stringify({ ...weatherReport, ...report, counts: await counts() }, undefined, 2));
    expect(unreconciled.map((what) => ({ what, log: linesAbout(what) }))).toEqual([]);
    expect(after.violations).toEqual([]);
    // Or the weather was so bad that nothing was tried.
    expect(after.reconciles - before.reconciles).toBeGreaterThan(milliseconds / 1_000);
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

/** What the operator counted of the API server and of its own work. */
async function counts(): Promise<Readonly<Record<string, number>>> {
  const text = await (await fetch(`http://${metrics}/metrics`)).text();
  const counted =
    /^(kext_informer_\w+|controller_runtime_reconcile_total|rest_client_request_retries_total)\{(.*)\} (\d+)$/gm;
  return Object.fromEntries(
    [...text.matchAll(counted)].map(([, name, labels, value]) => [`${name} ${labels}`, Number(value)]),
  );
}

/** The operator's last lines about what `wrongObjects` names. */
function linesAbout(what: string): readonly string[] {
  const [, namespace, name] = /(chaos-\d)\/(\S+)/.exec(what) ?? [];
  const lines = subject.output().split('\n');
  return lines.filter((line) => line.includes(`"namespace":"${namespace}","name":"${name}"`)).slice(-3);
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
    if (child === undefined) return [`${key} has no child`];
    const isOwned = child.metadata.ownerReferences?.some(({ uid }) => uid === metadata.uid) === true;
    if (!isOwned) return [`the child of ${key} is somebody else's`];
    return child.data?.value === String(spec.value) ? [] : [`the child of ${key} has ${child.data?.value}`];
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
