import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { assemble } from '../../compiler/assemble/assemble.js';
import { checkKinds } from '../../compiler/assemble/check-kinds.js';
import { planKinds } from '../../compiler/assemble/kinds.js';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import type { Model, Resource } from '../../compiler/model/resource.js';
import type { Schema, TypeOrigin } from '../../compiler/model/schema.js';
import { print } from '../../compiler/output/print.js';
import { at, configuration, contributions, int32, memcached, model, object, string } from './sample.js';
import { typeCheck } from './type-check.js';

const port: Schema = object(
  { containerPort: int32, protocol: { ...string, default: 'TCP', enum: ['SCTP', 'TCP', 'UDP'] } },
  {
    required: ['containerPort'],
    origin: { module: 'kext/core/v1', name: 'ContainerPort', sent: 'ContainerPortInput' },
  },
);
const digest = mine('Digest', { ...string, pattern: '^sha256:' });
const backup = mine(
  'Backup',
  object({ 'at-night': { at, type: 'boolean', default: true }, target: mine('Target', object({ bucket: string })) }),
);

/** `{ type: 'S3'; bucket: string; size } | { type: 'Disk'; path?: string; size }`, with a default inside. */
const storage = mine(
  'Storage',
  object(
    { type: { ...string, enum: ['S3', 'Disk'] }, bucket: string, path: string, size: { ...int32, default: 1 } },
    {
      required: ['type'],
      oneOf: [
        {
          at,
          properties: new Map([['type', { at, enum: ['S3'] }]]),
          required: ['bucket'],
          not: { at, required: ['path'] },
        },
        { at, properties: new Map([['type', { at, enum: ['Disk'] }]]), not: { at, required: ['bucket'] } },
      ],
    },
  ),
);

const everything: Resource = {
  ...memcached,
  version: 'v2',
  scope: 'Cluster',
  schema: object(
    {
      metadata: object({ name: { ...string, maxLength: 63 } }),
      spec: object(
        {
          numbers: object({
            a: { at, type: 'integer' },
            b: { at, type: 'number', format: 'double' },
            c: { at, 'x-kubernetes-int-or-string': true },
            d: { at, 'x-kubernetes-int-or-string': true, pattern: '^1$' },
            e: { at, type: 'integer', format: 'int64', nullable: true },
          }),
          mode: {
            ...string,
            enum: ['on', "it's", null],
            nullable: true,
            default: 'on',
            description: 'Ends */ here.\n@no tag',
          },
          addresses: {
            at,
            type: 'array',
            items: {
              ...string,
              anyOf: [
                { at, format: 'ipv4' },
                { at, format: 'ipv6' },
              ],
            },
          },
          modes: { at, type: 'array', items: { ...string, enum: ['a', 'b'] } },
          tables: { at, type: 'object', additionalProperties: { at, type: 'array', items: backup } },
          digest,
          backup,
          again: backup,
          ports: { at, type: 'array', items: port },
          anything: { at, 'x-kubernetes-preserve-unknown-fields': true },
          open: { at, type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
          half: object({ known: string }, { 'x-kubernetes-preserve-unknown-fields': true }),
          empty: { at, type: 'object' },
          label: { ...string, maxLength: 63, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' },
          storage,
          stores: { at, type: 'array', items: storage },
          nested: { at, type: 'array', items: object({ x: { ...int32, default: 1 } }) },
        },
        { required: ['digest'] },
      ),
    },
    { required: ['spec'] },
  ),
};

const source = {
  path: 'src/api/v1/memcached.ts',
  text: `export type Digest = string;
export interface Target { bucket?: string }
export interface MemcachedStatus { readyReplicas?: number }
`,
};

test('reads well', () => {
  const printed = printedKinds({ configuration, resources: [everything] })['generated/cache.example.com/v2.ts'];
  expect(printed).toBe(readFileSync(new URL('everything.kinds.txt', import.meta.url), 'utf8'));
});

test('what is generated type-checks, and means what it says', () => {
  const both: Model = { configuration, resources: [{ ...memcached, storage: false }, everything] };
  const use = {
    path: 'src/use.ts',
    text: `import { Memcached, type MemcachedInput } from '../generated/kinds.js';
import { Memcached as Old, type MemcachedInput as OldInput } from '../generated/cache.example.com/v1.js';

export const sent: MemcachedInput = { metadata: { name: 'a' }, spec: { digest: 'x', ports: [{ containerPort: 80 }], backup: {}, storage: { type: 'Disk' } } };
export const old: OldInput = { metadata: { name: 'a', namespace: 'b' }, spec: { image: 'x' } };
export const plural: 'memcacheds' = Memcached.plural;
export function read(memcached: Memcached, older: Old): string {
  const size: number = older.spec.size;
  const either: Memcached | Old = size > 1 ? memcached : older;
  if (either.apiVersion === 'cache.example.com/v1') return either.metadata.namespace;
  // @ts-expect-error a cluster-scoped object has none
  either.metadata.namespace.length;
  // @ts-expect-error ready may be absent
  older.status.readyReplicas;
  // @ts-expect-error the image is required
  const wrong: OldInput = { metadata: { name: 'a' }, spec: {} };
  const store = memcached.spec.storage;
  if (store?.type === 'S3') return store.bucket;
  // @ts-expect-error only S3 has a bucket
  store?.bucket;
  const night: boolean | undefined = memcached.spec.backup?.['at-night'];
  return [memcached.metadata.name, memcached.spec.mode, memcached.spec.ports?.[0]?.protocol, night, wrong].join();
}
`,
  };
  expect(typeCheck([...print(planKinds(both)), source, use])).toBe('');
});

test('main.ts and charts/ type-check', () => {
  const handlers = [
    { path: 'src/controllers/memcached.ts', text: 'export async function reconcileMemcached() {}\n' },
    { path: 'src/webhooks/pods.ts', text: 'export function limitPods() {}\n' },
  ];
  const files = print([...planKinds(model), ...assemble(contributions, model)]);
  expect(typeCheck([...files, ...handlers, source])).toBe('');
  const alone = print([...planKinds(model), ...assemble(contributions.slice(0, 1), model)]);
  expect(typeCheck([...alone, source])).toBe('');
});

test('one name in two groups: neither is in kinds.ts, and that is told once', () => {
  const other = { ...memcached, group: 'other.example.com', at: { ...at, line: 9 } };
  const shared: Model = { configuration, resources: [memcached, other] };
  expect(printedKinds(shared)['generated/kinds.ts']).not.toContain('Memcached');
  const { report, sorted } = collectDiagnostics();
  checkKinds(shared, report);
  expect(sorted()).toMatchObject([
    {
      code: 'assemble/shared-kind-name',
      at: { line: 1 },
      message:
        'Several groups have a kind "Memcached", so generated/kinds.ts exports none of them. ' +
        'Import each by its path: generated/cache.example.com/v1.ts, generated/other.example.com/v1.ts.',
      notes: [{ at: { line: 9 } }],
    },
  ]);
  checkKinds(model, () => expect('nothing').toBe('reported'));
});

test('the order of the resources does not matter', () => {
  const resources = [memcached, everything, { ...memcached, kind: 'Redis', plural: 'redis' }];
  expect(printedKinds({ configuration, resources: resources.toReversed() })).toEqual(
    printedKinds({ configuration, resources }),
  );
});

function mine(name: string, schema: Schema): Schema {
  const origin: TypeOrigin = { module: 'src/api/v1/memcached.ts', name };
  return { ...schema, origin };
}

function printedKinds(of: Model): Record<string, string> {
  return Object.fromEntries(print(planKinds(of)).map(({ path, text }) => [path, text]));
}
