/** `samples/X` compiles to `golden/X`. `npm run golden` rewrites the folder; look at its diff before you commit it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  copyOverGolden,
  emptyProject,
  filesIn,
  goldenOf,
  layOverGolden,
  removeProject,
  samples,
} from './projects/lay-out.js';
import { runKext } from './projects/world.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach(removeProject));

function temporary(folder: string): string {
  folders.push(folder);
  return folder;
}

/** For each sample a name that is renamed wherever the sources have it, and what the diff then shows. */
const renamings: ReadonlyMap<string, { from: RegExp; to: string; diff: RegExp }> = new Map([
  ['memcached', { from: /\bsize\b/g, to: 'replicas', diff: /^-\s+size:\n(?:.*\n)*?\+\s+replicas:$/m }],
  [
    'cronjob',
    {
      from: /\bstartingDeadlineSeconds\b/g,
      to: 'deadlineSeconds',
      diff: /^-\s+startingDeadlineSeconds:\n\+\s+deadlineSeconds:$/m,
    },
  ],
  ['database', { from: /\blisten(?=\?:)/g, to: 'listenOn', diff: /^-\s+listen:\n\+\s+listenOn:$/m }],
  [
    'workload-policies',
    { from: /\bregistries\b/g, to: 'sources', diff: /^-\s+registries:\n(?:.*\n)*?\+\s+sources:$/m },
  ],
  ['pod-guard', { from: /\bforbidShells\b/g, to: 'forbidConsoles', diff: /^\+- name: forbid-consoles\./m }],
]);

function renameIn(folder: string, from: RegExp, to: string): void {
  for (const [path, text] of filesIn(folder)) {
    if (path.startsWith('src/')) writeFileSync(join(folder, path), text.replace(from, to));
  }
}

/** The tsconfig names each source file, the last first. */
function nameSourcesBackwards(folder: string): void {
  const sources = [...filesIn(folder).keys()].filter((path) => /^src\/.*\.ts$/.test(path)).reverse();
  const tsconfig = join(folder, 'tsconfig.json');
  const settings: object = JSON.parse(readFileSync(tsconfig, 'utf8'));
  writeFileSync(tsconfig, JSON.stringify({ ...settings, files: sources, include: ['generated'] }));
}

describe.each(samples)('%s', (sample) => {
  test('compiles to its golden, no file more or less, from sources in any order', async () => {
    const folder = temporary(layOverGolden(sample));
    nameSourcesBackwards(folder);
    const ran = await runKext(folder, 'generate', '--check');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toBe(`All ${goldenOf(sample).size} files are what the sources say. (0.00 s)\n`);
  });

  test('--check shows a renamed property', async () => {
    const folder = temporary(layOverGolden(sample));
    const renaming = renamings.get(sample);
    if (renaming === undefined) throw new Error(`Say in this test what to rename in samples/${sample}`);
    renameIn(folder, renaming.from, renaming.to);
    const { code, out, err } = await runKext(folder, 'generate', '--check');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(renaming.diff);
    expect(out).toMatch(/^@@ /m);
  });
});

// In one program, which reads the types of the libraries once.
test('the generated code of all samples type-checks, with the entry points and the charts', () => {
  const folder = temporary(emptyProject());
  for (const sample of samples) copyOverGolden(sample, join(folder, sample));
  const settings = { include: ['**/*.ts'], exclude: ['node_modules'], files: [] };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ ...settings, extends: `./${samples[0]}/tsconfig.json` }),
  );
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
