/** The same sources give the same bytes in another language and time zone; in another order: golden.test.ts. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { copySample, filesIn, goldenOf, removeProject, samples } from './projects/lay-out.js';

test('in another language and time zone, by the built command line', () => {
  const [sample = ''] = samples;
  const folder = copySample(sample);
  const sources = new Set(filesIn(folder).keys());
  const cli = fileURLToPath(new URL('../dist/compiler/cli.js', import.meta.url));
  const env = { ...process.env, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' };
  const { status, stderr } = spawnSync(process.execPath, [cli, 'generate'], { cwd: folder, env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const written = [...filesIn(folder)].filter(([path]) => !sources.has(path));
  expect(new Map(written)).toEqual(goldenOf(sample));
  removeProject(folder);
});
