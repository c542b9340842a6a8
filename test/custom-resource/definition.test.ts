import { expect, test } from '@jest/globals';
import { run } from './run.js';

const imports = `import type { CustomResource, DateTime, Int32 } from 'kext';`;

test('a definition, key by key', async () => {
  const { problems, definitions } = await run({
    'v1.ts': `${imports}
/**
 * A cache.
 *
 * @resource cache.example.com/v1
 * @storage
 * @shortName mc mcs
 * @category all
 * @column Size .spec.size
 * @column "Last Backup" .status.saved priority=1 - When it was saved.
 * @scale .spec.size .status.ready
 * @selectable .spec.image
 * @label app=cache
 * @annotation example.com/a=b
 */
export interface Memcached extends CustomResource<Spec, Status> {}
interface Spec {
  image: string;
  /** How many. */
  size: Int32;
}
interface Status {
  ready?: Int32;
  saved?: DateTime;
}`,
    'v1beta1.ts': `${imports}
/**
 * @resource cache.example.com/v1beta1
 * @unserved
 * @deprecated Use v1.
 */
export interface Memcached extends CustomResource<{ image: string; size: Int32 }> {}`,
  });
  expect(problems).toEqual([
    '3 custom-resource/versions-differ Memcached v1beta1 and the stored v1 differ, and no conversion carries the difference over: .status is only in v1.',
  ]);
  const root = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } };
  expect(JSON.stringify(definitions)).toBe(
    JSON.stringify([
      {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: {
          name: 'memcacheds.cache.example.com',
          labels: { app: 'cache' },
          annotations: { 'example.com/a': 'b' },
        },
        spec: {
          group: 'cache.example.com',
          names: {
            kind: 'Memcached',
            listKind: 'MemcachedList',
            plural: 'memcacheds',
            singular: 'memcached',
            shortNames: ['mc', 'mcs'],
            categories: ['all'],
          },
          scope: 'Namespaced',
          versions: [
            {
              name: 'v1',
              served: true,
              storage: true,
              additionalPrinterColumns: [
                { name: 'Size', type: 'integer', jsonPath: '.spec.size' },
                {
                  name: 'Last Backup',
                  type: 'date',
                  jsonPath: '.status.saved',
                  priority: 1,
                  description: 'When it was saved.',
                },
              ],
              selectableFields: [{ jsonPath: '.spec.image' }],
              subresources: {
                status: {},
                scale: { specReplicasPath: '.spec.size', statusReplicasPath: '.status.ready' },
              },
              schema: {
                openAPIV3Schema: {
                  description: 'A cache.',
                  type: 'object',
                  required: ['spec'],
                  properties: {
                    ...root,
                    spec: {
                      type: 'object',
                      required: ['image', 'size'],
                      properties: {
                        image: { type: 'string' },
                        size: { description: 'How many.', type: 'integer', format: 'int32' },
                      },
                    },
                    status: {
                      type: 'object',
                      properties: {
                        ready: { type: 'integer', format: 'int32' },
                        saved: { type: 'string', format: 'date-time' },
                      },
                    },
                  },
                },
              },
            },
            {
              name: 'v1beta1',
              served: false,
              storage: false,
              deprecated: true,
              deprecationWarning: 'Use v1.',
              schema: {
                openAPIV3Schema: {
                  type: 'object',
                  required: ['spec'],
                  properties: {
                    ...root,
                    spec: {
                      type: 'object',
                      required: ['image', 'size'],
                      properties: { image: { type: 'string' }, size: { type: 'integer', format: 'int32' } },
                    },
                  },
                },
              },
            },
          ],
        },
      },
    ]),
  );
});

test('without descriptions', async () => {
  const files = {
    'v1.ts': `${imports}
/**
 * A cache.
 * @resource cache.example.com/v1
 */
export interface Memcached extends CustomResource<Spec> {}
interface Spec {
  /** How many. */
  description: Int32;
}`,
  };
  const { definitions } = await run(files, { descriptions: false });
  expect(JSON.stringify(definitions)).not.toMatch(/A cache|How many/);
  expect(JSON.stringify(definitions)).toMatch(/"description":\{"type":"integer"/);
});

test('narrowed names of objects', async () => {
  const { problems, definitions } = await run({
    'v1.ts': `import type { CustomResource, DnsLabel, ObjectMeta } from 'kext';
/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<{ a?: string }, undefined, ObjectMeta & { name: DnsLabel }> {}`,
  });
  expect(problems).toEqual([]);
  expect(JSON.stringify(definitions)).toMatch(
    /"metadata":\{"type":"object","properties":\{"name":\{"type":"string","pattern":/,
  );
});
