/** Informers in a process of their own: over all namespaces, over two of them, and without streaming lists. */
import { ConfigMap } from '../../kubernetes/core/v1.js';
import { createClient } from '../../runtime/client/create-client.js';
import { systemClock } from '../../runtime/clock.js';
import { loadCredentials } from '../../runtime/credentials/load-credentials.js';
import { createInformers } from '../../runtime/informers/create-informers.js';
import type { Informers } from '../../runtime/informers/informers.js';
import type { KubernetesObject } from '../../runtime/kubernetes-object.js';
import { createTransport } from '../../runtime/transport/create-transport.js';
import { uncounted } from '../runtime/uncounted.js';
import { answerQuestions, usedMemory } from './subject.js';

export interface InformersReport {
  readonly informers: readonly InformerReport[];
  readonly ownWrites: { readonly done: number; readonly failed: number; readonly unseen: readonly string[] };
  readonly memory: number;
}

export interface InformerReport {
  readonly name: string;
  readonly state: string;
  /** What the cache holds. */
  readonly cached: readonly KubernetesObject[];
  /** What a subscriber that only listens believes to be there: namespace/name -> resourceVersion. */
  readonly heard: Readonly<Record<string, string>>;
  readonly events: number;
  /** What a subscriber must never hear. */
  readonly violations: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

const nothing = () => undefined;
const signal = new AbortController();
const { CHAOS_KUBECONFIG = '' } = process.env;
const credentials = await loadCredentials(CHAOS_KUBECONFIG, {}, systemClock);

function connect(userAgent: string) {
  return createTransport({
    credentials,
    clock: systemClock,
    metrics: uncounted,
    userAgent,
  });
}

const subjects = [
  observe('cluster', 'streams', 'cluster'),
  observe('namespaces', 'streams', ['chaos-0', 'chaos-1']),
  observe('pages', 'pages', 'cluster'),
] as const;
const ownWrites = { done: 0, failed: 0, unseen: [] as string[] };

answerQuestions(
  (): InformersReport => ({ informers: subjects.map(({ report }) => report()), ownWrites, memory: usedMemory() }),
  async () => {
    signal.abort(new Error('stop'));
    await writing;
    for (const { informers, transport } of subjects) {
      await informers.stop();
      await transport.close();
    }
  },
);
const writing = writeAndRead();

function observe(name: string, userAgent: string, watch: 'cluster' | readonly string[]) {
  const counts: Record<string, number> = {};
  const count = (what: string, by = 1) => {
    counts[what] = (counts[what] ?? 0) + by;
  };
  const transport = connect(userAgent);
  const informers = createInformers({
    transport,
    watch,
    clock: systemClock,
    log: { debug: nothing, info: nothing, warn: nothing, error: console.error },
    metrics: {
      listed: (_resource, reason) => count(`list ${reason}`),
      missed: (_resource, change, by) => count(`gap ${change}`, by),
      failed: (_resource, code) => count(`failed ${code}`),
      holds: nothing,
    },
  });
  const informer = informers.of(ConfigMap);
  const listener = listen(informers);
  informers.start();
  const report = (): InformerReport => ({
    name,
    state: informer.state,
    cached: informer.list({}),
    heard: Object.fromEntries(listener.heard),
    events: listener.events(),
    violations: listener.violations,
    counts,
  });
  return { informers, transport, report };
}

/** Believes only what it is told, and notes what contradicts itself. */
function listen(informers: Informers) {
  const heard = new Map<string, string>();
  const violations: string[] = [];
  let events = 0;
  const expect = (what: string, { metadata }: KubernetesObject, isFine: (known: string | undefined) => boolean) => {
    events++;
    const key = `${metadata.namespace}/${metadata.name}`;
    const known = heard.get(key);
    if (!isFine(known)) violations.push(`${what} ${key} ${metadata.resourceVersion} after ${known}`);
    if (what === 'deleted') heard.delete(key);
    else heard.set(key, metadata.resourceVersion);
  };
  const isOlder = (known: string | undefined, { metadata }: KubernetesObject) =>
    known !== undefined && BigInt(known) < BigInt(metadata.resourceVersion);
  informers.of(ConfigMap).subscribe({
    added: (object) => expect('added', object, (known) => known === undefined),
    changed: (object) => expect('changed', object, (known) => isOlder(known, object)),
    deleted: (object) =>
      expect('deleted', object, (known) => known === object.metadata.resourceVersion || isOlder(known, object)),
  });
  return { heard, violations, events: () => events };
}

/** Applies an object over and over, and reads it back from the cache. */
async function writeAndRead(): Promise<void> {
  const { informers, transport } = subjects[0];
  const client = createClient({
    transport,
    fieldManager: 'chaos/own',
    namespace: 'chaos-0',
    watch: 'cluster',
    cached: informers.reader('chaos-0'),
    signal: signal.signal,
    writes: informers,
  });
  await informers.synced();
  for (let value = 0; !signal.signal.aborted; value++) {
    const name = `own-${value % 5}`;
    try {
      await client.apply(ConfigMap, { metadata: { name }, data: { value: String(value) } });
      const read = await client.cached.get(ConfigMap, { name });
      if (read?.data?.value !== String(value)) ownWrites.unseen.push(`${name}: ${value}, not ${read?.data?.value}`);
      ownWrites.done++;
    } catch {
      ownWrites.failed++;
    }
    await systemClock.sleep(50, signal.signal).catch(nothing);
  }
}
