/** Every byte of the goldens, taken by a real API server; what their schemas must refuse, refused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../compiler/model/json.js';
import { type Answer, binaries, type ControlPlane, startControlPlane } from './control-plane.js';
import { type Api, missingDefaults, openApi, trueConditions } from './golden/api.js';
import { type Document, documentsIn, type KubernetesObject, lost } from './golden/manifest.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const samples = readdirSync(join(root, 'samples')).filter((name) => existsSync(installManifest(name)));

let cluster: ControlPlane;
let api: Api;
/** Without it nothing acts on what is applied: see KUBEBUILDER_ASSETS. */
let hasControllerManager = false;

beforeAll(async () => {
  hasControllerManager = (await binaries()).controllerManager !== undefined;
  if (!hasControllerManager)
    console.warn('No kube-controller-manager: what it does with the goldens is not looked at.');
  cluster = await startControlPlane({ servers: hasControllerManager ? ['controller-manager'] : [] });
  api = openApi(cluster.request);
});
afterAll(() => cluster?.stop());

test('there are goldens', () => expect(samples.length).toBeGreaterThanOrEqual(4));

describe.each(samples)('golden/%s', (sample) => {
  const documents = documentsIn(installManifest(sample));
  // Nobody answers webhooks here, so they would refuse the examples: they are applied at the end.
  const webhooks = documents.filter(isWebhook);

  test('install.yaml is accepted in its order, and reads back unchanged', async () => {
    for (const document of documents) await expectApplied(document, isWebhook(document) ? 'dry run' : undefined);
  });

  test('every definition is established', async () => {
    for (const { object } of documents.filter(isDefinition)) {
      await expectEventually(
        async () => trueConditions((await api.get(object)).body),
        ['NamesAccepted', 'Established'],
      );
    }
  });

  for (const file of examples(sample, 'valid')) {
    test(`${basename(file)} is accepted, and defaulted`, async () => {
      for (const document of documentsIn(file)) {
        const stored = expectDone(document, await api.create(document));
        const schema = schemaOf(documents, document.object);
        if (schema !== undefined) expect(missingDefaults(schema, stored)).toEqual([]);
      }
    });
  }

  for (const file of examples(sample, 'invalid'))
    test(`${basename(file)} is refused, the field named`, () => expectRefused(file));

  test('the controllers of Kubernetes act on it', async () => {
    if (!hasControllerManager) return;
    for (const { object } of documents) {
      if (object.kind === 'Deployment') await expectPods(object);
      if (object.kind === 'ClusterRole') await expectAggregated(object);
    }
  });

  test('its webhook configurations are accepted', async () => {
    for (const document of webhooks) await expectApplied(document);
    for (const { object } of webhooks) await api.delete(object);
  });
});

async function expectApplied(document: Document, dryRun?: 'dry run'): Promise<void> {
  expectDone(document, await api.apply(document, dryRun));
}

/** Accepted, and read by the server as kext meant it. */
function expectDone({ object }: Document, { status, text, body }: Answer): JsonObject {
  const name = `${object.kind} ${object.metadata.name}`;
  expect(`${name}: ${status < 300 ? 'accepted' : text}`).toBe(`${name}: accepted`);
  expect(lost(object, body as JsonObject)).toEqual([]);
  return body as JsonObject;
}

async function expectRefused(file: string): Promise<void> {
  const [, refusal] = /^# refused: (.+)/.exec(readFileSync(file, 'utf8')) ?? [];
  expect(refusal).toBeDefined();
  const answers = [];
  for (const document of documentsIn(file)) answers.push(await api.create(document));
  expect(answers.some(({ status }) => status === 422 || status === 400)).toBe(true);
  expect(answers.map(({ body }) => (body as { message?: string }).message).join('\n')).toContain(refusal);
}

async function expectEventually(read: () => Promise<readonly string[]>, wanted: readonly string[]): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = await read();
    if (wanted.every((it) => found.includes(it)) || Date.now() > deadline) {
      expect(found).toEqual(expect.arrayContaining([...wanted]));
      return;
    }
    await sleep(100);
  }
}

/** As many as there are to be: the namespace's Pod Security level admits them. */
async function expectPods({ metadata, spec }: KubernetesObject): Promise<void> {
  const { replicas, selector } = spec as unknown as {
    replicas: number;
    selector: { matchLabels: Record<string, string> };
  };
  const labels = Object.entries(selector.matchLabels).map((pair) => pair.join('='));
  const path = `/api/v1/namespaces/${String(metadata.namespace)}/pods?labelSelector=${encodeURIComponent(labels.join(','))}`;
  const count = async () => [
    `${((await cluster.request('GET', path)).body as { items: unknown[] }).items.length} pods`,
  ];
  await expectEventually(count, [`${replicas} pods`]);
}

/** The roles of Kubernetes for people have taken up its rules. */
async function expectAggregated(role: KubernetesObject): Promise<void> {
  const [, into] =
    /rbac\.authorization\.k8s\.io\/aggregate-to-(\w+)/.exec(Object.keys(role.metadata.labels ?? {}).join(' ')) ?? [];
  if (into === undefined) return;
  const rules = async () => {
    const { body } = await cluster.request('GET', `/apis/rbac.authorization.k8s.io/v1/clusterroles/${into}`);
    return (body as { rules: unknown[] }).rules.map((rule) => JSON.stringify(rule));
  };
  const { body } = await api.get(role);
  await expectEventually(
    rules,
    (body as { rules: unknown[] }).rules.map((rule) => JSON.stringify(rule)),
  );
}

function isDefinition({ object }: Document): boolean {
  return object.kind === 'CustomResourceDefinition';
}

function isWebhook({ object }: Document): boolean {
  return object.kind.endsWith('WebhookConfiguration');
}

/** Of the golden's own kinds; an example of a built-in one has none here. */
function schemaOf(documents: readonly Document[], { apiVersion, kind }: KubernetesObject): JsonObject | undefined {
  for (const { object } of documents.filter(isDefinition)) {
    const { group, names, versions } = object.spec as unknown as Definition;
    const version = versions.find(({ name }) => `${group}/${name}` === apiVersion);
    if (names.kind === kind && version !== undefined) return version.schema.openAPIV3Schema;
  }
  return undefined;
}

interface Definition {
  readonly group: string;
  readonly names: { readonly kind: string };
  readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: JsonObject } }[];
}

function examples(sample: string, kind: 'valid' | 'invalid'): string[] {
  const folder = join(root, 'samples', sample, 'examples', kind);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
}

function installManifest(sample: string): string {
  return join(root, 'golden', sample, 'manifests', 'install.yaml');
}
