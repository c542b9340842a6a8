import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../compiler/model/json.js';
import { definition, importAll, spec } from './definitions.js';

test('a kind as read, as sent and as a value', async () => {
  const { files } = await importAll(
    [
      definition({
        ...spec({
          size: { type: 'integer', format: 'int32', default: 3 },
          backup: {
            type: 'object',
            properties: {
              keep: { type: 'boolean', default: true },
              zone: { type: 'string' },
              path: { type: 'string' },
            },
          },
          plain: { type: 'object', properties: { a: { type: 'string' } } },
        }),
        status: { type: 'object', properties: { phase: { type: 'string', default: 'New' } } },
      }),
    ],
    false,
  );
  expect(
    files.get('src/example.com/v1.ts'),
  ).toBe(`// Written by kext from what \`kext import\` was given. Do not edit: import it again.
import type { InputMeta, Int32, Kind, ReadMeta } from 'kext';

export interface Cache {
  apiVersion: 'example.com/v1';
  kind: 'Cache';
  metadata: ReadMeta;
  spec?: CacheSpec;
  status?: CacheStatus;
}

export interface CacheInput {
  metadata: InputMeta;
  spec?: CacheSpecInput;
}

export interface CacheSpec {
  /** @default 3 */
  size: Int32;
  backup?: CacheSpecBackup;
  plain?: CacheSpecPlain;
}

export interface CacheSpecInput {
  size?: Int32;
  backup?: CacheSpecBackupInput;
  plain?: CacheSpecPlain;
}

export interface CacheSpecBackup {
  /** @default true */
  keep: boolean;
  zone?: string;
  path?: string;
}

export interface CacheSpecBackupInput extends Omit<CacheSpecBackup, 'keep'> {
  keep?: boolean;
}

export interface CacheSpecPlain {
  a?: string;
}

export interface CacheStatus {
  /** @default "New" */
  phase: string;
}

export const Cache: Kind<Cache, CacheInput, 'example.com', 'v1', 'Cache', 'caches', 'Namespaced'> = { group: 'example.com', version: 'v1', kind: 'Cache', plural: 'caches', scope: 'Namespaced' };
`);
});

const kind = { group: 'example.com', version: 'v1', kind: 'Cache' };

function openApi(schemas: JsonObject): JsonObject {
  const operation = { get: { 'x-kubernetes-group-version-kind': kind } };
  return {
    openapi: '3.0.0',
    paths: {
      '/apis/example.com/v1/caches': operation,
      '/apis/example.com/v1/namespaces/{namespace}/caches/{name}': operation,
      '/apis/example.com/v1/namespaces/{namespace}/caches/{name}/status': operation,
    },
    components: { schemas },
  };
}

const cache = {
  type: 'object',
  properties: {
    metadata: {
      allOf: [{ $ref: '#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' }],
      default: {},
    },
    spec: {
      description: 'What is wanted.',
      default: {},
      allOf: [{ $ref: '#/components/schemas/com.example.v1.CacheSpec' }],
    },
  },
  'x-kubernetes-group-version-kind': [kind],
};

test('OpenAPI: definitions keep their names, those of Kubernetes come from kext, zero values are no defaults', async () => {
  const { files, problems } = await importAll(
    [
      openApi({
        'com.example.v1.Cache': cache,
        'com.example.v1.CacheSpec': {
          type: 'object',
          required: ['template'],
          properties: {
            name: { type: 'string', default: '' },
            template: { $ref: '#/components/schemas/io.k8s.api.core.v1.PodTemplateSpec' },
            limit: { $ref: '#/components/schemas/io.k8s.apimachinery.pkg.api.resource.Quantity' },
            children: { type: 'array', items: { $ref: '#/components/schemas/com.example.v1.CacheSpec' } },
          },
        },
        'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta': { type: 'object', properties: {} },
      }),
    ],
    false,
  );
  expect(problems).toEqual([]);
  const text = files.get('src/example.com/v1.ts');
  expect(text).toContain("import type { PodTemplateSpec, PodTemplateSpecInput } from 'kext/core/v1';");
  expect(text).toContain(`export interface CacheSpec {
  name?: string;
  template: PodTemplateSpec;
  limit?: Quantity;
  children?: CacheSpec[];
}`);
  expect(text).toContain('template: PodTemplateSpecInput;\n  children?: CacheSpecInput[];');
  expect(text).toContain("Kind<Cache, CacheInput, 'example.com', 'v1', 'Cache', 'caches', 'Namespaced'>");
});

test('a reference to nowhere is an error', async () => {
  const { files, problems } = await importAll([openApi({ 'com.example.v1.Cache': cache })], false);
  expect(files.size).toBe(0);
  expect(problems).toEqual([
    '0.yaml:1:1 import/unresolved-reference "com.example.v1.CacheSpec" is referred to, but defined in none of the files. Import the document that defines it too.',
  ]);
});

test('a kind that contains itself can be used, but not adopted', async () => {
  const node = { type: 'object', properties: { next: { $ref: '#/components/schemas/com.example.v1.CacheSpec' } } };
  const document = openApi({ 'com.example.v1.Cache': cache, 'com.example.v1.CacheSpec': node });
  expect((await importAll([document], false)).problems).toEqual([]);
  expect((await importAll([document], true)).problems).toEqual([expect.stringContaining('import/recursive-kind')]);
});
