import { expect, test } from '@jest/globals';
import { definition, importAll, spec } from './definitions.js';

const good = definition(spec({ a: { type: 'string' } }));

async function problemsOf(...documents: Parameters<typeof importAll>[0]): Promise<readonly string[]> {
  const { files, problems } = await importAll(documents, false);
  expect(files.size).toBe(0);
  return problems;
}

test('what is no definition stops the import, good ones beside it or not', async () => {
  expect(await problemsOf(good, { apiVersion: 'v1', kind: 'Secret' })).toEqual([
    '1.yaml:1:1 import/not-importable This is a Secret; import takes CustomResourceDefinitions and OpenAPI v3 documents. Leave it out.',
  ]);
  expect(await problemsOf('text')).toEqual([expect.stringContaining('This is a string')]);
  expect(await problemsOf([good])).toEqual([expect.stringContaining('This is a list')]);
  expect(await problemsOf({ a: 1 })).toEqual([expect.stringContaining('no Kubernetes object')]);
});

test('old documents are told from foreign ones', async () => {
  expect(await problemsOf({ ...good, apiVersion: 'apiextensions.k8s.io/v1beta1' })).toEqual([
    expect.stringContaining('import/old-definition'),
  ]);
  expect(await problemsOf({ swagger: '2.0', paths: {} })).toEqual([expect.stringContaining('import/old-openapi')]);
});

test.each([
  ['spec.group', { group: null }],
  ['spec.scope', { scope: 'Everywhere' }],
  ['spec.names.kind', { names: { plural: 'caches' } }],
  ['spec.names.plural', { names: { kind: 'Cache' } }],
  ['spec.versions', { versions: [] }],
  ['name', { versions: [{ schema: { openAPIV3Schema: {} } }] }],
  ['schema.openAPIV3Schema in version v1', { versions: [{ name: 'v1' }] }],
])('a definition without %s', async (missing, more) => {
  const [problem] = await problemsOf(definition({}, { spec: more }));
  expect(problem).toContain('import/incomplete-definition');
  expect(problem).toContain(missing);
});

test('a document without kinds is no success', async () => {
  expect(await problemsOf({ openapi: '3.0.0', paths: {} })).toEqual([expect.stringContaining('import/no-kinds')]);
});

test('one kind twice, and differently', async () => {
  expect(await problemsOf(good, definition(spec({ b: { type: 'string' } })))).toEqual([
    '1.yaml:1:1 import/conflicting-kinds Cache of example.com/v1 is defined twice, and differently. Import one of the two.',
  ]);
  expect((await importAll([good, good], false)).files.size).toBe(1);
});

test('the place is the one that the reader of the file knows', async () => {
  const { files } = await importAll([{ apiVersion: 'v1', kind: 'List', items: [good] }], false);
  expect([...files.keys()]).toEqual(['src/example.com/v1.ts']);
});
