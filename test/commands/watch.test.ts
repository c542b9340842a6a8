import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommandLine } from '../../compiler/commands/command-line.js';
import type { ExitCode, World } from '../../compiler/commands/world.js';
import { copySample, filesIn, removeProject } from '../projects/lay-out.js';

let folder = '';
let printed: string[] = [];
let interrupt = () => {};
let ended: Promise<ExitCode> = Promise.resolve(0);

// The tests go on from each other: one watch, as a user leaves it open.
beforeAll(async () => {
  folder = copySample('memcached');
  printed = [];
  const write = (text: string) => void printed.push(text);
  const world: World = {
    folder,
    out: { write, colour: false },
    err: { write, colour: false },
    elapsed: () => 0,
    untilInterrupted: () =>
      new Promise((resolve) => {
        interrupt = resolve;
      }),
    runProgram: () => Promise.reject(new Error('nothing is run here')),
  };
  ended = runCommandLine(['generate', '--watch'], '0.0.0', world);
  await until('files written');
});

afterAll(async () => {
  interrupt();
  expect(await ended).toBe(0);
  removeProject(folder);
});

/** What was printed since the last time, once it holds the words. */
async function until(words: string): Promise<string> {
  const deadline = Date.now() + 20_000;
  while (!printed.join('').includes(words)) {
    if (Date.now() > deadline) throw new Error(`"${words}" was not printed, but:\n${printed.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return printed.splice(0).join('');
}

function edit(path: string, from: string | RegExp, to: string): void {
  const file = join(folder, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

const api = 'src/api/v1/memcached.ts';

test('a save writes what it changes; what kext wrote itself starts no run', async () => {
  edit(api, '@maximum 100', '@maximum 50');
  expect(await until('unchanged.')).toContain('~ manifests/crds/memcacheds.cache.example.com.yaml');
  expect(filesIn(folder).get('manifests/install.yaml')).toContain('maximum: 50');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(printed).toEqual([]);
});

test('an error is printed, nothing is written, and the next save mends it', async () => {
  const before = filesIn(folder).get('manifests/install.yaml');
  edit(api, '@maximum 50', '@maximun 40');
  expect(await until('Nothing was written.')).toContain('Did you mean @maximum?');
  expect(filesIn(folder).get('manifests/install.yaml')).toBe(before);
  edit(api, '@maximun 40', '@maximum 40');
  expect(await until('unchanged.')).not.toContain('error');
  expect(filesIn(folder).get('manifests/install.yaml')).toContain('maximum: 40');
});

test('a new file, a broken package.json, and a mended one', async () => {
  writeFileSync(
    join(folder, 'src/api/v1/cache.ts'),
    `import type { CustomResource } from 'kext';\n\n/**\n * A cache.\n * @resource cache.example.com/v1\n */\nexport interface Cache extends CustomResource<{ name: string }> {}\n`,
  );
  expect(await until('unchanged.')).toContain('+ manifests/crds/caches.cache.example.com.yaml');
  edit('package.json', '"kext"', '"kext" oops');
  expect(await until('Nothing was written.')).toContain('[configuration/not-json]');
  edit('package.json', '"kext" oops', '"kext"');
  expect(await until('unchanged.')).toContain('0 files written');
});

test('a native compiler that dies is started again', async () => {
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout;
  const children = listed
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, command]) => parent === String(process.pid) && command?.includes('typescript'));
  expect(children).toHaveLength(1);
  for (const [pid] of children) process.kill(Number(pid), 'SIGKILL');
  edit(api, '@maximum 40', '@maximum 30');
  expect(await until('unchanged.')).toContain('~ manifests/crds/memcacheds.cache.example.com.yaml');
});
