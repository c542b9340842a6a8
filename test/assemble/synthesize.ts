import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import type { JsonObject } from '../../compiler/model/json.js';
import type { OutputFile } from '../../compiler/model/planned-file.js';

/**
 * Runs generated charts as a user's program does, in a process of their own: `expressions` are evaluated in a module that
 * imports `imports`, and each is to be a Chart.
 */
export function synthesize(
  files: readonly OutputFile[],
  imports: string,
  expressions: readonly string[],
): readonly (readonly JsonObject[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'kext-chart-'));
  try {
    for (const { path, text } of files) write(join(folder, path), text);
    write(join(folder, 'package.json'), '{ "type": "module" }');
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const charts = expressions.map((expression) => `(${expression}).toJson()`).join(', ');
    write(join(folder, 'print.ts'), `${imports}\nconsole.log(JSON.stringify([${charts}]));\n`);
    return JSON.parse(execFileSync(process.execPath, [join(folder, 'print.js')], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  if (!path.endsWith('.ts')) return;
  const { code } = transformSync(text, { loader: 'ts', format: 'esm', target: 'es2022' });
  writeFileSync(path.replace(/\.ts$/, '.js'), code);
}
