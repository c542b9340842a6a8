/** Protobuf is read as what the API server, and its own encoders in Go, say in JSON. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { builtInPackages } from '../../compiler/import/built-in-index.js';
import { printMessages } from '../../compiler/import/print-messages.js';
import { ConfigMap, Pod } from '../../kubernetes/core/v1.js';
import { listPages } from '../../runtime/client/list-pages.js';
import { resourcePath } from '../../runtime/client/resource-path.js';
import { systemClock } from '../../runtime/clock.js';
import { loadCredentials } from '../../runtime/credentials/load-credentials.js';
import { parseJson } from '../../runtime/json.js';
import type { KubernetesObject } from '../../runtime/kubernetes-object.js';
import { createMessagesReader } from '../../runtime/protobuf/list-reader.js';
import { createTransport } from '../../runtime/transport/create-transport.js';
import type { Transport } from '../../runtime/transport/transport.js';
import { parseWithoutManagedFields } from '../../runtime/transport/without-managed-fields.js';
import { podOf } from '../bench/runtime/pod.js';
import { uncounted } from '../runtime/uncounted.js';
import { type ControlPlane, startControlPlane } from './control-plane.js';
import { messagesAreAvailable, messageTables, randomLists } from './messages.js';
import { encodedKinds, keyOf } from './protobuf/encoded-kinds.js';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
const seed = Number(process.env.KEXT_SEED ?? 1);

let cluster: ControlPlane;
let transport: Transport;

beforeAll(async () => {
  cluster = await startControlPlane();
  const credentials = await loadCredentials(cluster.kubeconfig, {}, systemClock);
  transport = createTransport({ credentials, clock: systemClock, metrics: uncounted, userAgent: 'kext-test' });
});
afterAll(async () => {
  await transport?.close();
  await cluster?.stop();
});

const withGo = messagesAreAvailable() ? test : test.skip;
if (!messagesAreAvailable()) console.warn('What Go says of protobuf is not tested: there is no Go.');

withGo('protobuf/ is what the tags of the Go types say', async () => {
  const tables = await messageTables();
  const packages = new Map(Object.entries(builtInPackages) as [string, string][]);
  for (const { name, text } of printMessages(tables, packages)) {
    const written = readFileSync(join(repository, `protobuf/${name}.ts`), 'utf8');
    expect(written.slice(written.indexOf('\n') + 1)).toBe(text);
  }
  expect([...encodedKinds.keys()].sort()).toEqual(tables.kinds.map(keyOf).sort());
});

withGo('random objects of all kinds, as Go writes them', async () => {
  const lists = await randomLists(seed, 60);
  expect(lists.length).toBe(encodedKinds.size);
  for (const list of lists) {
    const { items } = withoutManagedFields(parseJson(list.json)) as { readonly items: unknown };
    const reader = createMessagesReader(encodedKinds.get(keyOf(list))?.protobuf ?? {}, (item) => item);
    for (let at = 0; at < list.protobuf.length; at += 1000) reader.read(list.protobuf.subarray(at, at + 1000));
    expect(reader.rest()).toContain('"metadata"');
    expect({ kind: list.kind, items: reader.items }).toEqual({ kind: list.kind, items });
  }
});

test('lists of all kinds of a real API server are the same in both', async () => {
  const data = JSON.parse('{ "__proto__": "no prototype", "a": "" }');
  const binary = { metadata: { name: 'binary' }, data, binaryData: { bytes: 'AAEC/w==' } };
  await cluster.request('POST', '/api/v1/namespaces/default/configmaps', binary);
  await cluster.request('POST', '/api/v1/namespaces/default/pods', podOf('web'));
  const counts = new Map<string, number>();
  for (const [key, kind] of encodedKinds) {
    const asked = { path: resourcePath(kind, {}), pageSize: 50 };
    const [plain, encoded] = await Promise.all(
      [undefined, kind.protobuf].map((message) => listPages(transport, kind, asked, { parse, message })),
    );
    // Component statuses come in any order.
    expect(byName(encoded?.items)).toEqual(byName(plain?.items));
    counts.set(key, encoded?.items.length ?? 0);
  }
  expect(counts.get(keyOf(ConfigMap))).toBeGreaterThan(0);
  expect(counts.get(keyOf(Pod))).toBe(1);
  // More than a page.
  expect(counts.get('rbac.authorization.k8s.io/v1 ClusterRole')).toBeGreaterThan(50);
});

test('what the API server refuses, it refuses in protobuf', async () => {
  const { kind } = Pod;
  const refused = listPages(
    transport,
    { group: '', version: 'v1', kind },
    { path: '/api/v1/pods', query: { labelSelector: '!!' }, pageSize: 10 },
    { parse, message: Pod.protobuf },
  );
  await expect(refused).rejects.toMatchObject({ status: 400, reason: 'BadRequest' });
});

/** Wherever they stand: those of templates are random here. */
function withoutManagedFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutManagedFields);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'managedFields');
  return Object.fromEntries(kept.map(([name, inside]) => [name, withoutManagedFields(inside)]));
}

function byName(items: readonly KubernetesObject[] = []): Readonly<Record<string, unknown>> {
  return Object.fromEntries(items.map((item) => [`${item.metadata.namespace}/${item.metadata.name}`, item]));
}

function parse(text: string): unknown {
  return parseWithoutManagedFields(text, 1);
}
