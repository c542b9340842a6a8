/** Informers between faults and thousands of changes: at the end they hold what the API server holds. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { KubernetesObject } from '../../runtime/kubernetes-object.js';
import { type ControlPlane, startControlPlane } from '../cluster/control-plane.js';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';
import type { InformerReport, InformersReport } from './informers-subject.js';
import { kubeconfigThrough } from './kubeconfig-through.js';
import { createRandom } from './random.js';
import { milliseconds, recovery, seed } from './settings.js';
import { type Subject, startSubject } from './subject.js';
import { weather } from './weather.js';
import { startWriter } from './writer.js';

const namespaces = ['chaos-0', 'chaos-1', 'chaos-2'] as const;
const random = createRandom(seed);
let cluster: ControlPlane;
let proxy: FaultProxy;
let subject: Subject<InformersReport>;

beforeAll(async () => {
  console.log(`Chaos for ${milliseconds / 1000} s, KEXT_CHAOS_SEED=${seed}`);
  cluster = await startControlPlane();
  for (const name of namespaces) await cluster.request('POST', '/api/v1/namespaces', { metadata: { name } });
  proxy = await startFaultProxy(cluster, random);
  const kubeconfig = await kubeconfigThrough(cluster, proxy.url);
  subject = startSubject('informers-subject', cluster.folder, { CHAOS_KUBECONFIG: kubeconfig });
});
afterAll(async () => {
  subject?.kill();
  await proxy?.close();
  await cluster?.stop();
});

test(
  'nothing is missed, nothing goes back in time, own writes are seen, nothing leaks',
  async () => {
    const before = await liveReport();
    const writer = startWriter(cluster.request, { collections: collections(), body }, random);
    const { restarts } = await weather(cluster, proxy, random, milliseconds);
    const written = await writer.stop();
    const calm = Date.now();
    const truth = await serverObjects();
    const after = await converged(truth);
    const recovered = (Date.now() - calm) / 1000;
    console.log(
      JSON.stringify(
        { seed, written, restarts, faults: proxy.done, recovered, ...summary(after, truth) },
        undefined,
        2,
      ),
    );
    for (const { name, cached, violations } of after.informers) {
      expect({ name, violations }).toEqual({ name, violations: [] });
      expect({ name, missed: missed(cached, visibleTo(name, truth)) }).toEqual({ name, missed: [] });
      expect(sorted(cached)).toEqual(sorted(visibleTo(name, truth)));
    }
    expect(after.informers.map(missedByEar(truth))).toEqual([[], [], []]);
    expect(after.ownWrites.unseen).toEqual([]);
    expect(after.ownWrites.done).toBeGreaterThan(0);
    expect(after.memory - before.memory).toBeLessThan(30e6);
    expect(await subject.stop()).toEqual([]);
  },
  2 * milliseconds + recovery + 60_000,
);

/** Waits until all informers are live. */
async function liveReport(): Promise<InformersReport> {
  for (let tries = 0; ; tries++) {
    const report = await subject.report();
    if (report.informers.every(({ state }) => state === 'live')) return report;
    if (tries > 300) throw new Error(`The informers are not live:\n${subject.output()}`);
    await sleep(100);
  }
}

/** What the informers know once they know everything, or when the time is over. */
async function converged(truth: readonly KubernetesObject[]): Promise<InformersReport> {
  for (const end = Date.now() + recovery; ; await sleep(200)) {
    const report = await subject.report();
    // The subject goes on writing objects of its own.
    const isThere = report.informers.every(({ name, cached }) => missed(cached, visibleTo(name, truth)).length === 0);
    if (isThere || Date.now() > end) return report;
  }
}

function collections(): [string, ...string[]] {
  const [first, ...others] = namespaces.map((name) => `/api/v1/namespaces/${name}/configmaps`);
  return [first ?? '', ...others];
}

function body(name: string, value: number): object {
  const labels = { parity: value % 2 === 0 ? 'even' : 'odd' };
  return { metadata: { name, labels }, data: { value: String(value), padding: 'ü'.repeat(value % 700) } };
}

/** But for what the subject writes itself, all the time. */
async function serverObjects(): Promise<KubernetesObject[]> {
  const { body: list } = await cluster.request('GET', '/api/v1/configmaps');
  return (list as { items: KubernetesObject[] }).items.map(({ metadata, ...rest }) => {
    const { managedFields: _cut, ...kept } = metadata;
    return { ...rest, apiVersion: 'v1', kind: 'ConfigMap', metadata: kept };
  });
}

const key = ({ metadata }: KubernetesObject) => `${metadata.namespace}/${metadata.name}`;
const isOwn = (object: KubernetesObject) => object.metadata.name.startsWith('own-');

function visibleTo(name: string, truth: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return name === 'namespaces' ? truth.filter(({ metadata }) => metadata.namespace?.match(/^chaos-[01]$/)) : truth;
}

function sorted(objects: readonly KubernetesObject[]): KubernetesObject[] {
  return objects.filter((object) => !isOwn(object)).sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Objects whose state there is another one. */
function missed(cached: readonly KubernetesObject[], truth: readonly KubernetesObject[]): string[] {
  return differences(new Map(cached.map((object) => [key(object), object.metadata.resourceVersion])), truth);
}

function missedByEar(truth: readonly KubernetesObject[]): (report: InformerReport) => string[] {
  return ({ name, heard }) => differences(new Map(Object.entries(heard)), visibleTo(name, truth));
}

function differences(known: ReadonlyMap<string, string>, truth: readonly KubernetesObject[]): string[] {
  const there = truth.filter((object) => !isOwn(object));
  const keys = new Set(there.map(key));
  return [
    ...there.filter((object) => known.get(key(object)) !== object.metadata.resourceVersion).map(key),
    ...[...known.keys()].filter((name) => !keys.has(name) && !name.includes('/own-')),
  ];
}

function summary({ informers, ownWrites, memory }: InformersReport, truth: readonly KubernetesObject[]) {
  return {
    objects: truth.length,
    ownWrites: { ...ownWrites, unseen: ownWrites.unseen.length },
    megabytes: Math.round(memory / 1e6),
    informers: informers.map(({ name, events, counts, violations, cached }) => ({
      name,
      events,
      counts,
      violations: violations.length,
      missedChanges: missed(cached, visibleTo(name, truth)).length,
    })),
  };
}
