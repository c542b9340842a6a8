import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { type TreeChanges, watchTree } from '../../compiler/disk/watch-tree.js';

let folder = '';
let stop = () => {};
let told: TreeChanges[] = [];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kext-watch-')));
  mkdirSync(join(folder, 'src/api'), { recursive: true });
  mkdirSync(join(folder, 'generated'));
  writeFileSync(join(folder, 'src/a.ts'), '');
  writeFileSync(join(folder, 'src/api/b.ts'), '');
  told = [];
  const isIgnored = (path: string) => path.startsWith('generated');
  stop = watchTree(folder, isIgnored, (changes) => told.push(changes), collectDiagnostics().report);
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

/** What was told since, in one, with paths relative to the folder. */
async function changes(): Promise<Record<keyof TreeChanges, string[]>> {
  const deadline = Date.now() + 2000;
  while (told.length === 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => setTimeout(resolve, 60));
  const all = told.splice(0);
  const paths = (kind: keyof TreeChanges) =>
    [...new Set(all.flatMap((one) => one[kind]))].map((path) => path.slice(folder.length + 1)).sort();
  return { changed: paths('changed'), created: paths('created'), deleted: paths('deleted') };
}

test('a changed, a new and a deleted file', async () => {
  writeFileSync(join(folder, 'src/a.ts'), 'a');
  writeFileSync(join(folder, 'src/new.ts'), '');
  rmSync(join(folder, 'src/api/b.ts'));
  expect(await changes()).toEqual({ changed: ['src/a.ts'], created: ['src/new.ts'], deleted: ['src/api/b.ts'] });
});

test('a save that empties the file first, or moves it away, is one change', async () => {
  const file = join(folder, 'src/a.ts');
  writeFileSync(file, 'a');
  await changes();
  writeFileSync(file, '');
  await new Promise((resolve) => setTimeout(resolve, 4));
  writeFileSync(file, 'b');
  expect(await changes()).toEqual({ changed: ['src/a.ts'], created: [], deleted: [] });
  renameSync(file, join(folder, 'generated/a.ts~'));
  await new Promise((resolve) => setTimeout(resolve, 4));
  writeFileSync(file, 'c');
  expect(await changes()).toEqual({ changed: ['src/a.ts'], created: [], deleted: [] });
});

test('a save by renaming over the file is a change', async () => {
  writeFileSync(join(folder, 'generated/a.tmp'), 'a');
  renameSync(join(folder, 'generated/a.tmp'), join(folder, 'src/a.ts'));
  expect(await changes()).toEqual({ changed: ['src/a.ts'], created: [], deleted: [] });
});

test('files of a new folder, and later changes in it', async () => {
  mkdirSync(join(folder, 'src/more/deep'), { recursive: true });
  writeFileSync(join(folder, 'src/more/deep/c.ts'), '');
  expect(await changes()).toMatchObject({ created: ['src/more/deep/c.ts'] });
  writeFileSync(join(folder, 'src/more/deep/c.ts'), 'c');
  expect(await changes()).toEqual({ changed: ['src/more/deep/c.ts'], created: [], deleted: [] });
});

test('a folder that goes and comes back', async () => {
  rmSync(join(folder, 'src/api'), { recursive: true });
  expect(await changes()).toEqual({ changed: [], created: [], deleted: ['src/api/b.ts'] });
  mkdirSync(join(folder, 'src/api'));
  writeFileSync(join(folder, 'src/api/b.ts'), '');
  expect(await changes()).toMatchObject({ created: ['src/api/b.ts'], deleted: [] });
});

test('what is ignored is not told', async () => {
  writeFileSync(join(folder, 'generated/main.ts'), '');
  writeFileSync(join(folder, 'src/a.ts'), 'a');
  expect(await changes()).toEqual({ changed: ['src/a.ts'], created: [], deleted: [] });
});

test('a folder that can’t be watched is told', () => {
  const { report, sorted } = collectDiagnostics();
  const missing = join(folder, 'nowhere');
  watchTree(
    missing,
    () => false,
    () => {},
    report,
  )();
  expect(sorted()).toMatchObject([{ code: 'disk/unwatchable', severity: 'warning' }]);
});
