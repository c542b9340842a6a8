import { expect, test } from '@jest/globals';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { importKinds } from '../../compiler/import/import-kinds.js';
import { locateYaml } from '../../compiler/output/locate-yaml.js';
import { parseYaml } from '../../compiler/output/parse-yaml.js';

async function placesIn(text: string): Promise<readonly string[]> {
  const { report, sorted } = collectDiagnostics();
  const { documents } = parseYaml(text, 'a.yaml');
  const locate = locateYaml(text, 'a.yaml');
  const found = documents.map((document, at) => ({
    file: 'a.yaml',
    document,
    locate: (path: readonly (string | number)[]) => locate(at, path),
  }));
  await importKinds(found, { out: 'src', adopt: true }, report);
  return sorted().map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
}

test('the document that is meant, empty ones not counted', async () => {
  expect(await placesIn('---\n# nothing\n---\nkind: Secret\n---\n{"kind": "Pod"}\n')).toEqual([
    'import/not-importable 4:1',
    'import/not-importable 6:1',
  ]);
});

test('the item of a list, and the part of a definition', async () => {
  const definition = [
    'apiVersion: apiextensions.k8s.io/v1',
    'kind: CustomResourceDefinition',
    'spec:',
    '  group: a.example.com',
  ];
  const items = definition.map((line) => `    ${line}`).join('\n');
  expect(await placesIn(`kind: List\nitems:\n  - kind: Pod\n  -\n${items}\n`)).toEqual([
    'import/not-importable 3:5',
    'import/incomplete-definition 8:7',
  ]);
});

test('a JSON file', async () => {
  expect(await placesIn('{\n  "kind": "List",\n  "items": [\n    {"kind": "Pod"}\n  ]\n}\n')).toEqual([
    'import/not-importable 4:5',
  ]);
});
