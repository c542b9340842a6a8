// npm run golden: rewrites golden/ from samples/. Look at the diff before you commit it; CI never runs this.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './typescript.js';

const { openSession } = await import('../compiler/commands/session.ts');
const { copySample, removeProject, samples } = await import('../test/projects/lay-out.ts');
const { goldenPath, sampledCodes, textOf } = await import('../test/projects/error-samples.ts');
const golden = fileURLToPath(new URL('../golden', import.meta.url));

rmSync(golden, { recursive: true, force: true });
for (const sample of samples) await writeSample(sample);
for (const code of sampledCodes()) {
  const text = await textOf(code);
  if (!text.includes(`[${code}]`)) fail(`samples/errors/${code} does not provoke its diagnostic:\n${text}`);
  write(goldenPath(code), text);
}

async function writeSample(sample) {
  const folder = copySample(sample);
  const session = openSession(folder);
  const { files, diagnostics } = await session.run();
  session.close();
  removeProject(folder);
  for (const { message } of diagnostics) fail(`samples/${sample}: ${message}`);
  for (const { path, text } of files ?? []) write(join(golden, sample, path), text);
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function fail(text) {
  console.error(text);
  process.exitCode = 1;
}
