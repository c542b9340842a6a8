import { expect, test } from '@jest/globals';
import { adopted, definition, importAll, spec } from './definitions.js';

test('a definition becomes an interface with its tags', async () => {
  const document = definition(
    {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
      spec: {
        type: 'object',
        description: 'What is wanted.',
        required: ['size', 'image'],
        properties: {
          size: {
            type: 'integer',
            format: 'int32',
            minimum: 1,
            default: 3,
            description: 'Number of pods.\nAt least one.',
          },
          image: { type: 'string', pattern: '^[a-z/]+$' },
          mode: { type: 'string', enum: ['Fast', 'Safe'] },
          ports: {
            type: 'array',
            items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
            'x-kubernetes-list-type': 'map',
            'x-kubernetes-list-map-keys': ['name'],
          },
          'node-labels': { type: 'object', additionalProperties: { type: 'string' } },
        },
        'x-kubernetes-validations': [{ rule: 'self.size > 0' }, { rule: 'has(self.mode)', message: 'mode is missing' }],
      },
      status: { type: 'object', properties: { ready: { type: 'boolean', nullable: true } } },
    },
    {
      version: {
        subresources: { status: {} },
        additionalPrinterColumns: [{ name: 'Ready', jsonPath: '.status.ready', type: 'boolean', priority: 1 }],
      },
      spec: {
        scope: 'Cluster',
        names: { kind: 'Cache', plural: 'cachelets', shortNames: ['ca'], categories: ['all'] },
      },
      root: { required: ['spec'], description: 'A cache.' },
    },
  );
  const { files } = await importAll([document], true);
  expect([...files.keys()]).toEqual(['src/example.com/v1/cache.ts']);
  expect(files.get('src/example.com/v1/cache.ts')).toBe(`import type { CustomResource, Int32 } from 'kext';

/**
 * A cache.
 * @resource example.com/v1
 * @plural cachelets
 * @shortName ca
 * @category all
 * @scope Cluster
 * @column Ready .status.ready boolean priority=1
 */
export interface Cache extends CustomResource<CacheSpec, CacheStatus> {}

/**
 * What is wanted.
 * @cel self.size > 0
 * @cel {"rule": "has(self.mode)", "message": "mode is missing"}
 */
export interface CacheSpec {
  /**
   * Number of pods.
   * At least one.
   *
   * @required
   * @minimum 1
   * @default 3
   */
  size: Int32;
  /** @pattern /^[a-z\\/]+$/ */
  image: string;
  mode?: 'Fast' | 'Safe';
  /** @listMapKey name */
  ports?: CacheSpecPort[];
  'node-labels'?: { [key: string]: string };
}

export interface CacheSpecPort {
  name: string;
}

export interface CacheStatus {
  ready?: boolean | null;
}
`);
});

test('what belongs to items and values stands on named types', async () => {
  const text = await adopted(
    definition(
      spec({
        ports: { type: 'array', items: { type: 'integer', format: 'int32', minimum: 1 } },
        weights: { type: 'object', additionalProperties: { type: 'string', description: 'In percent.' } },
      }),
    ),
  );
  expect(text).toContain('ports?: CacheSpecPort[];');
  expect(text).toContain('/** @minimum 1 */\nexport type CacheSpecPort = Int32;');
  expect(text).toContain('weights?: { [key: string]: CacheSpecWeight };');
  expect(text).toContain('/** In percent. */\nexport type CacheSpecWeight = string;');
});

test('what no tag can say stands in a fragment', async () => {
  const either = { oneOf: [{ required: ['a'] }, { required: ['b'] }] };
  const text = await adopted(
    definition(
      spec(
        {
          a: { type: 'string', pattern: '^a\\/b$' },
          b: { 'x-kubernetes-int-or-string': true },
          c: { type: 'string', enum: ['x', 'x'] },
        },
        either,
      ),
    ),
  );
  expect(text).toContain(
    '/** @schema {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]} */\nexport interface CacheSpec {',
  );
  expect(text).toContain('@schema {"pattern": "^a\\\\/b$"}');
  expect(text).toContain('/** @schema {"x-kubernetes-int-or-string": true} */\n  b?: number | string;');
  expect(text).toContain('/** @schema {"enum": ["x", "x"]} */');
});

test('scalars are those of kext', async () => {
  const text = await adopted(
    definition(
      spec({
        amount: {
          anyOf: [{ type: 'integer' }, { type: 'string' }],
          'x-kubernetes-int-or-string': true,
          pattern:
            '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$',
        },
        at: { type: 'string', format: 'date-time' },
        raw: { 'x-kubernetes-preserve-unknown-fields': true },
        object: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
        empty: { type: 'object' },
        odd: { type: 'string', format: 'semver' },
        label: { type: 'string', maxLength: 63, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' },
      }),
    ),
  );
  expect(text).toContain('amount?: Quantity;\n  at?: DateTime;\n  raw?: JsonValue;\n  object?: JsonObject;\n');
  expect(text).toContain(
    'empty?: Record<string, never>;\n  /** @format semver */\n  odd?: string;\n  label?: DnsLabel;',
  );
});

test('each version is a file, and the stored one says what is kind-wide', async () => {
  const version = (name: string, storage: boolean) => ({
    name,
    served: storage,
    storage,
    ...(!storage && { deprecated: true, deprecationWarning: 'use v1' }),
    schema: { openAPIV3Schema: { type: 'object', properties: spec({ a: { type: 'string' } }) } },
  });
  const { files } = await importAll(
    [
      definition(
        {},
        {
          spec: {
            names: { kind: 'Cache', plural: 'caches', shortNames: ['ca'] },
            versions: [version('v1', true), version('v1beta1', false)],
          },
        },
      ),
    ],
    true,
  );
  expect(files.get('src/example.com/v1/cache.ts')).toContain(
    '@resource example.com/v1\n * @shortName ca\n * @storage\n',
  );
  expect(files.get('src/example.com/v1beta1/cache.ts')).toContain(
    '@resource example.com/v1beta1\n * @unserved\n * @deprecated use v1\n',
  );
});

test('a schema that is a built-in type is imported as it', async () => {
  const dnsOption = { type: 'object', properties: { name: { type: 'string' }, value: { type: 'string' } } };
  const selector = {
    type: 'object',
    'x-kubernetes-map-type': 'atomic',
    properties: {
      matchExpressions: {
        type: 'array',
        'x-kubernetes-list-type': 'atomic',
        items: {
          type: 'object',
          required: ['key', 'operator'],
          properties: {
            key: { type: 'string' },
            operator: { type: 'string' },
            values: { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'atomic' },
          },
        },
      },
      matchLabels: { type: 'object', additionalProperties: { type: 'string' } },
    },
  };
  const labelled = {
    type: 'object',
    properties: {
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      annotations: { type: 'object', additionalProperties: { type: 'string' } },
    },
  };
  const text = await adopted(
    definition(
      spec({
        selector: { ...selector, description: 'Which pods.' },
        dnsOptions: { type: 'array', items: dnsOption },
        other: { ...selector, properties: { ...selector.properties, more: { type: 'string' } } },
        metadata: labelled,
      }),
    ),
  );
  expect(text).toContain('/** Which pods. */\n  selector?: LabelSelector;');
  expect(text).toContain('other?: CacheSpecOther;');
  expect(text).toContain("metadata?: Pick<ObjectMeta, 'labels' | 'annotations'>;");
  expect(text).toContain("import type { PodDNSConfigOption } from 'kext/core/v1';");
});

test('prose on a built-in type keeps it from being one', async () => {
  const name = { type: 'string', description: 'The key.' };
  const text = await adopted(
    definition(spec({ dnsOption: { type: 'object', properties: { name, value: { type: 'string' } } } })),
  );
  expect(text).toContain('dnsOption?: CacheSpecDnsOption;');
});
