/**
 * Definitions through TypeScript and back: nothing is lost, and a server takes what was compiled. The goldens' own, or
 * those of the folder in `KEXT_CRDS`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { importKinds } from '../../compiler/import/import-kinds.js';
import type { Json } from '../../compiler/model/json.js';
import { parseYaml } from '../../compiler/output/parse-yaml.js';
import { losses } from '../../scripts/losses.js';
import { compileProject } from './declarations/compile-all.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';

const golden = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'golden');
const folders = process.env.KEXT_CRDS ? [process.env.KEXT_CRDS] : goldenFolders();
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

const withOracle = oracleIsAvailable() ? describe : describe.skip;

withOracle('a definition through TypeScript and back', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await startOracle();
  });
  afterAll(() => oracle?.close());

  const named = files.filter((file) => /\.(ya?ml|json)$/.test(file)).map((file) => [basename(file), file] as const);
  test.each(named)('%s', async (_name, file) => {
    const documents = read(file);
    const compiled = await adopt(documents, file);
    for (const document of documents) {
      const again = compiled.find((it) => nameOf(it) === nameOf(document));
      expect(losses(document, again)).toEqual([]);
      expect((await oracle.ask({ crd: again })).errors).toEqual([]);
    }
  });
});

function read(file: string): readonly Json[] {
  const { documents, mistakes } = parseYaml(readFileSync(file, 'utf8'), file);
  expect(mistakes).toEqual([]);
  return documents;
}

/** What `kext import --adopt` and `kext generate` make of them. */
async function adopt(documents: readonly Json[], file: string): Promise<readonly Json[]> {
  const { report, sorted } = collectDiagnostics();
  const read = documents.map((document) => ({ file, document }));
  const sources = await importKinds(read, { out: 'src', adopt: true }, report);
  expect(sorted().filter(({ severity }) => severity === 'error')).toEqual([]);
  const { files, diagnostics } = await compileProject(new Map(sources.map(({ path, text }) => [path, text])));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const definitions = files.filter(({ path }) => path.startsWith('manifests/crds/'));
  return definitions.flatMap(({ path, text }) => parseYaml(text, path).documents);
}

function nameOf(document: Json): string {
  return (document as { metadata: { name: string } }).metadata.name;
}

function goldenFolders(): string[] {
  return readdirSync(golden)
    .map((name) => join(golden, name, 'manifests', 'crds'))
    .filter((folder) => existsSync(folder));
}
