/** Definitions that exercise what tags and types say least directly, through TypeScript and back. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { compile } from '../../compiler/compile.js';
import { readConfiguration } from '../../compiler/configuration/read-configuration.js';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { openProject } from '../../compiler/frontend/open-project.js';
import { importKinds } from '../../compiler/import/import-kinds.js';
import type { Json, JsonObject } from '../../compiler/model/json.js';
import { parseYaml } from '../../compiler/output/parse-yaml.js';
import { losses } from '../../scripts/losses.js';
import { definition, spec } from './definitions.js';

/** Inside the repository, where `kext` is found; it does not exist on the disk. */
const folder = fileURLToPath(new URL('../../.roundtrip', import.meta.url));
const packageJson = '{ "name": "roundtrip", "type": "module" }';
const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    skipLibCheck: true,
    types: [],
  },
  include: ['src'],
});

/** The compiled definitions by name; all of them in one project. */
async function roundTrip(documents: readonly JsonObject[]): Promise<ReadonlyMap<string, Json>> {
  const { report, sorted } = collectDiagnostics();
  const named = documents.map((document, at) => ({ file: `${at}.yaml`, document }));
  const sources = await importKinds(named, { out: 'src', adopt: true }, report);
  const configuration = readConfiguration(packageJson, 'package.json', report);
  const overlay = new Map([
    [`${folder}/tsconfig.json`, tsconfig],
    [`${folder}/package.json`, packageJson],
    ...sources.map(({ path, text }) => [`${folder}/${path}`, text] as const),
  ]);
  const project = configuration && openProject({ folder, sources: [], overlay }, report);
  if (!project) throw new Error(JSON.stringify(sorted()));
  const { files, diagnostics } = await compile(project, configuration);
  project.close();
  const errors = [...sorted(), ...diagnostics].filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message, at }) => `${at?.file}:${at?.line} ${message}`)).toEqual([]);
  const crds = files.filter(({ path }) => path.startsWith('manifests/crds/'));
  return new Map(
    crds.map(({ path, text }) => [
      path.slice('manifests/crds/'.length, -'.yaml'.length),
      parseYaml(text, path).documents[0] ?? null,
    ]),
  );
}

const text = { type: 'string' };

const ofSchemas: readonly (readonly [string, JsonObject])[] = [
  [
    'descriptions',
    spec({
      a: { ...text, description: 'A.\n  @indented */ {@link x}\n\n```\n@code\n```' },
      b: { ...text, description: 'trailing \n' },
    }),
  ],
  [
    'defaults',
    spec(
      {
        a: { ...text, default: 'x\\@y */' },
        b: { type: 'object', default: {}, properties: { c: { type: 'boolean', default: false } } },
      },
      { required: ['a'] },
    ),
  ],
  [
    'enums',
    spec({
      a: { ...text, enum: ['x', '', "it's", 'a"b\\'] },
      b: { type: 'integer', enum: [2, 1] },
      c: { ...text, nullable: true, enum: ['x', null] },
      d: { ...text, nullable: true, enum: ['x'] },
    }),
  ],
  [
    'numbers',
    spec({
      a: { type: 'number', minimum: 0.5, exclusiveMinimum: true },
      b: { type: 'integer', format: 'int64', maximum: 4294967296 },
      c: { type: 'integer', format: 'uint8' },
    }),
  ],
  ['patterns', spec({ a: { ...text, pattern: '^a/b*/\\d$' }, b: { ...text, pattern: '^\\/x\\@y$' } })],
  [
    'lists',
    spec({
      a: { type: 'array', 'x-kubernetes-list-type': 'set', items: { ...text, maxLength: 3, description: 'An item.' } },
      b: { type: 'array', items: { type: 'array', items: { type: 'string', nullable: true } }, maxItems: 2 },
      c: {
        type: 'array',
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['k', 'l'],
        items: { type: 'object', required: ['k'], properties: { k: text, l: { ...text, default: 'd' } } },
      },
    }),
  ],
  [
    'maps',
    spec({
      a: { type: 'object', 'x-kubernetes-map-type': 'atomic', additionalProperties: { type: 'array', items: text } },
      b: {
        type: 'object',
        additionalProperties: { type: 'object', properties: { 'a-b': text, '': text, "it's": text } },
      },
    }),
  ],
  [
    'unknown fields',
    spec({
      a: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true, properties: { b: text } },
      c: { type: 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true },
      d: { 'x-kubernetes-int-or-string': true, nullable: true },
    }),
  ],
  [
    'rules',
    spec({
      a: {
        ...text,
        'x-kubernetes-validations': [
          { rule: "self != '@'\n&& self != '*/'", message: 'no', reason: 'FieldValueInvalid' },
          { rule: '{"a": self}["a"] == self' },
        ],
      },
    }),
  ],
  [
    'combinations',
    spec({ a: text, b: text }, { oneOf: [{ required: ['a'] }, { required: ['b'], not: { required: ['a'] } }] }),
  ],
  [
    'addresses',
    spec(
      { a: text },
      { 'x-kubernetes-validations': [{ rule: "isCIDR(self.a) && cidr('10.0.0.0/8').containsIP(cidr(self.a).ip())" }] },
    ),
  ],
  ['a keyword that means nothing', spec({ a: { type: 'array', items: text, pattern: '^a$', maxLength: 3 } })],
];

const ofRoots: readonly (readonly [string, JsonObject])[] = [
  [
    'no spec, other root properties, base properties with descriptions',
    definition(
      {
        apiVersion: { ...text, description: 'Which version.' },
        kind: { ...text, description: 'Which kind.' },
        metadata: { type: 'object', properties: { name: { ...text, maxLength: 10 } } },
        data: { type: 'object', additionalProperties: text, description: 'What it holds.' },
      },
      { root: { required: ['metadata', 'data'], title: 'Cache', description: 'A cache.' } },
    ),
  ],
  [
    'columns, subresources, names and conversion',
    definition(
      {
        ...spec({ replicas: { type: 'integer', format: 'int32' }, host: text }),
        status: { type: 'object', nullable: true, properties: { replicas: { type: 'integer' }, selector: text } },
      },
      {
        version: {
          subresources: {
            status: {},
            scale: {
              specReplicasPath: '.spec.replicas',
              statusReplicasPath: '.status.replicas',
              labelSelectorPath: '.status.selector',
            },
          },
          selectableFields: [{ jsonPath: '.spec.host' }],
          additionalPrinterColumns: [
            {
              name: 'Last Seen',
              jsonPath: '.metadata.creationTimestamp',
              type: 'date',
              priority: 1,
              description: 'When - if ever.',
            },
            { name: 'Note', jsonPath: '.metadata.annotations.example\\.com/note', type: 'string' },
          ],
        },
        spec: {
          names: {
            kind: 'Cache',
            plural: 'caches',
            singular: 'cachelet',
            listKind: 'Caches',
            shortNames: ['c', 'ca'],
            categories: ['all'],
          },
          conversion: {
            strategy: 'Webhook',
            webhook: {
              conversionReviewVersions: ['v1'],
              clientConfig: { service: { name: 'other', namespace: 'elsewhere' } },
            },
          },
        },
      },
    ),
  ],
];

const annotations = { 'example.com/a': 'x y', 'example.com/b': '', 'example.com/c': '{"d": "@e */"}' };

const cases = [...ofSchemas.map(([name, properties]) => [name, definition(properties)] as const), ...ofRoots].map(
  ([name, document], at) => {
    const group = `case${at}.example.com`;
    const { spec } = document;
    return [
      name,
      {
        ...document,
        metadata: { name: `caches.${group}`, labels: { l: '1' }, annotations },
        spec: { ...(spec as JsonObject), group },
      },
    ] as const;
  },
);

let compiled: ReadonlyMap<string, Json>;

beforeAll(async () => {
  compiled = await roundTrip(cases.map(([, document]) => document));
}, 30_000);

test.each(cases)('%s', (_, document) => {
  expect(losses(document, compiled.get(document.metadata.name))).toEqual([]);
});
