// npm run roundtrip -- DIR: imports every CustomResourceDefinition in a folder as a project's own source, compiles that source,
// and prints each difference between what came in and what came out. Exit code 1 where there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../dist/compiler/compile.js';
import { readConfiguration } from '../dist/compiler/configuration/read-configuration.js';
import { collectDiagnostics } from '../dist/compiler/diagnostics/collect.js';
import { openProject } from '../dist/compiler/frontend/open-project.js';
import { importKinds } from '../dist/compiler/import/import-kinds.js';
import { parseYaml } from '../dist/compiler/output/parse-yaml.js';
import { losses } from './losses.js';

const [folder, ...only] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run roundtrip -- DIR [FILE...]');
  process.exit(2);
}
/** Nothing is written: the project is laid over a folder that does not exist, inside this one so that `kext` is found. */
const project = join(dirname(dirname(fileURLToPath(import.meta.url))), '.roundtrip');
const tsconfig = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  },
  include: ['src'],
};
const packageJson = JSON.stringify({ name: 'roundtrip', type: 'module', kext: {} });

const files = readdirSync(folder).filter(
  (file) => /\.(ya?ml|json)$/.test(file) && (only.length === 0 || only.includes(file)),
);
let whole = 0;
for (const file of files.sort()) {
  const found = await roundTrip(file);
  if (found.length === 0) whole++;
  else console.log(`${file}\n${found.map((line) => `  ${line}`).join('\n')}`);
}
console.log(`${whole} of ${files.length} without loss`);
process.exit(whole === files.length ? 0 : 1);

/** One line for each thing that is wrong. */
async function roundTrip(file) {
  const { report, sorted } = collectDiagnostics();
  const { documents, mistakes } = parseYaml(readFileSync(join(folder, file), 'utf8'), file);
  if (mistakes.length > 0) return mistakes.map(({ text }) => text);
  const sources = await importKinds(
    documents.map((document) => ({ file, document })),
    { out: 'src', adopt: true },
    report,
  );
  const compiled = sources.length > 0 ? await compileSources(sources, report) : [];
  const troubles = sorted()
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, at }) => `${code}: ${message}${at ? ` (${at.file}:${at.line})` : ''}`);
  if (troubles.length > 0) return troubles;
  return documents.flatMap((document) => lossLines(document, compiled));
}

async function compileSources(sources, report) {
  const overlay = new Map([
    [join(project, 'tsconfig.json'), JSON.stringify(tsconfig)],
    [join(project, 'package.json'), packageJson],
    ...sources.map(({ path, text }) => [join(project, path), text]),
  ]);
  const configuration = readConfiguration(packageJson, 'package.json', report);
  const opened = openProject({ folder: project, sources: configuration?.sources ?? [], overlay }, report);
  if (opened === undefined || configuration === undefined) return [];
  const { files, diagnostics } = await compile(opened, configuration);
  opened.close();
  for (const { code, severity, message, at } of diagnostics) {
    report({ code, severity, message: () => message, explanation: '' }, at, {});
  }
  return files
    .filter(({ path }) => path.startsWith('manifests/crds/'))
    .flatMap(({ path, text }) => parseYaml(text, path).documents);
}

function lossLines(document, compiled) {
  const after = compiled.find(({ metadata }) => metadata.name === document.metadata.name);
  if (after === undefined) return [`${document.metadata.name}: nothing came out`];
  return losses(document, after).map(({ path, before, after }) => `${path}: ${shorten(before)} -> ${shorten(after)}`);
}

function shorten(value) {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
