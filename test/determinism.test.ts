/** The same sources give the same bytes: in another folder, order, language and time zone, and again in one process. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openSession } from '../compiler/commands/session.js';
import type { OutputFile } from '../compiler/model/planned-file.js';
import { copySample, filesIn, goldenOf, removeProject, samples } from './projects/lay-out.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach(removeProject));

function copyOf(sample: string): string {
  const folder = copySample(sample);
  folders.push(folder);
  return folder;
}

function asMap(files: readonly OutputFile[] | undefined): ReadonlyMap<string, string> {
  return new Map(files?.map(({ path, text }) => [path, text]));
}

function sorted(files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].sort(([left], [right]) => (left < right ? -1 : 1));
}

describe.each(samples)('%s', (sample) => {
  test('with the source files in reversed order, and after a save that changes nothing', async () => {
    const folder = copyOf(sample);
    const sources = [...filesIn(folder).keys()]
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path))
      .reverse();
    const tsconfig = join(folder, 'tsconfig.json');
    const settings: object = JSON.parse(readFileSync(tsconfig, 'utf8'));
    writeFileSync(tsconfig, JSON.stringify({ ...settings, files: sources, include: [] }));
    const session = openSession(folder);
    const reversed = await session.run();
    const saved = await session.run({ changed: sources, created: [], deleted: [] });
    session.close();
    expect(sorted(asMap(reversed.files))).toEqual(sorted(goldenOf(sample)));
    expect(sorted(asMap(saved.files))).toEqual(sorted(goldenOf(sample)));
  });
});

test('in another language and time zone, by the built command line', () => {
  const [sample = ''] = samples;
  const folder = copyOf(sample);
  const sources = new Set(filesIn(folder).keys());
  const cli = fileURLToPath(new URL('../dist/compiler/cli.js', import.meta.url));
  const env = { ...process.env, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' };
  const { status, stderr } = spawnSync(process.execPath, [cli, 'generate'], { cwd: folder, env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const written = new Map([...filesIn(folder)].filter(([path]) => !sources.has(path)));
  expect(sorted(written)).toEqual(sorted(goldenOf(sample)));
});
