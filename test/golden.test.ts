/** `samples/X` compiles to `golden/X`. `npm run golden` rewrites the folder; look at its diff before you commit it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openSession } from '../compiler/commands/session.js';
import { renderText } from '../compiler/diagnostics/render-text.js';
import { copySample, goldenOf, layOverGolden, removeProject, samples } from './projects/lay-out.js';
import { runKext } from './projects/world.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach(removeProject));

function temporary(folder: string): string {
  folders.push(folder);
  return folder;
}

/** In each sample, one name whose new spelling is valid everywhere, and a line that the diff then has. */
const renamings: Readonly<Record<string, { file: string; from: RegExp; to: string; diff: RegExp }>> = {};

describe.each(samples)('%s', (sample) => {
  test('compiles to its golden, no file more or less', async () => {
    const folder = temporary(copySample(sample));
    const session = openSession(folder);
    const { files, diagnostics } = await session.run().finally(session.close);
    const source = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(renderText(diagnostics, { source, folder: '', colour: false })).toBe('');
    const golden = goldenOf(sample);
    expect((files ?? []).map(({ path }) => path).sort()).toEqual([...golden.keys()]);
    for (const { path, text } of files ?? []) expect({ path, text }).toEqual({ path, text: golden.get(path) });
  });

  test('laid over its golden, --check finds nothing', async () => {
    const ran = await runKext(temporary(layOverGolden(sample)), 'generate', '--check');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^All \d+ files are what the sources say\./);
  });

  test('--check shows a renamed property', async () => {
    const folder = temporary(layOverGolden(sample));
    const renaming = renamings[sample];
    if (renaming === undefined) throw new Error(`Say in this test what to rename in samples/${sample}`);
    const path = join(folder, renaming.file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(renaming.from, renaming.to));
    const { code, out, err } = await runKext(folder, 'generate', '--check');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(renaming.diff);
    expect(out).toMatch(/^@@ /m);
  });

  test('the generated code type-checks, with the entry point and the chart', () => {
    const folder = temporary(layOverGolden(sample));
    writeFileSync(
      join(folder, 'tsconfig.all.json'),
      JSON.stringify({ extends: './tsconfig.json', include: ['**/*.ts'], exclude: ['node_modules'], files: [] }),
    );
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', 'tsconfig.all.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});
