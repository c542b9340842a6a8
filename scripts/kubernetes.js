// Writes kubernetes/, and the table of its types that imports read, from the OpenAPI documents of a real API server, and
// protobuf/ from the tags of its Go types.
//
//   node scripts/kubernetes.js        builds and starts a control plane (needs Go) and asks it
//   node scripts/kubernetes.js DIR    reads the documents that scripts/dump-openapi.js left in DIR, and the messages.json
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectDiagnostics } from '../dist/compiler/diagnostics/collect.js';
import { importKubernetes } from '../dist/compiler/import/import-kubernetes.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [given] = process.argv.slice(2);
const folder = given ?? mkdtempSync(join(tmpdir(), 'kext-openapi-'));
try {
  if (given === undefined) dump(folder);
  await write(documentsIn(folder), JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8')));
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

function dump(folder) {
  const script = join(root, 'scripts', 'dump-openapi.js');
  const { status } = spawnSync(process.execPath, [script, folder], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Only the documents that describe a group's version; the index and the like have no schemas. */
function documentsIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, document: JSON.parse(readFileSync(join(folder, file), 'utf8')) }))
    .filter(({ document }) => document.components?.schemas !== undefined);
}

async function write(documents, tables) {
  const { report, sorted } = collectDiagnostics();
  const files = await importKubernetes(documents, tables, report);
  for (const { code, message } of sorted()) console.error(`${code}: ${message}`);
  if (sorted().length > 0) process.exit(1);
  for (const { path, text } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${files.length} files written`);
}
